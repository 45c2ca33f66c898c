import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Parsed } from '../../../src/issue/parsed'
import { readCount, readDecimal, readMoney, readSignedMoney } from '../../../src/money/read-money'

const resultOf = (parsed: Parsed<string>) =>
  parsed.kind === 'accepted' ? parsed.value : parsed.code

const both = { toString: () => '1', valueOf: () => 1 }

describe('an amount of money', () => {
  it.each<[unknown, string]>([
    [35000000, '35000000'],
    [0, '0'],
    [-0, '0'],
    [9007199254740991, '9007199254740991'],
    ['35000000', '35000000'],
    ['35000000.00', '35000000'],
    ['35000000元', '35000000'],
    ['0.01', '0.01'],
    ['1.123456', '1.123456'],
    ['3500万元', '35000000'],
    ['3500万', '35000000'],
    ['3500 万元', '35000000'],
    ['3,500万元', '35000000'],
    ['35,000,000.50', '35000000.5'],
    ['0.35亿元', '35000000'],
    ['0.35亿', '35000000'],
    ['1.00000001亿元', '100000001'],
    ['３５００万元', '35000000'],
    ['３，５００．５万元', '35005000'],
    ['  300万元　', '3000000'],
    ['99999999999999999999', '99999999999999999999'],
  ])('reads %j as %s yuan', (input, value) => {
    expect(readMoney(input)).toEqual({ kind: 'accepted', value })
  })

  it.each([
    ...[Number.NaN, Infinity, -Infinity, 0.5, 9007199254740992, -1, '-1', '-0.01', '-3万元'],
    ...['', ' ', '1e7', '1E+7', '0x10', 'NaN', 'Infinity', '+5', '.5', '5.', '1.2.3', '--5'],
    ...[
      '3500美元',
      '3500$',
      '¥3500',
      '$3500',
      '3500千元',
      '3500元整',
      '3500万元以上',
      '约3500万元',
    ],
    ...[
      '3500万亿元',
      '3500元万',
      '三千万元',
      '①万元',
      '3500 万 元',
      '3500  万元',
      '3 500',
      "3'500",
    ],
    ...[
      '35,00',
      '3,50万元',
      '3500,000',
      '1,2345',
      ',500',
      '1,000,00',
      '0,500',
      '1.000,5',
      '3，5万元',
    ],
    ...[
      '007',
      '00.5',
      '0.1234567',
      '0.123456789012345亿元',
      '1'.repeat(61),
      `${'1'.repeat(58)}万元1`,
    ],
    ...['5%', '12\n34', '12\u0000', '١٢', '−5'],
  ])('refuses %j', (input) => {
    expect(resultOf(readMoney(input))).toBe('bad_money')
  })

  it.each([[null], [undefined], [true], [[1]], [{}], [both], [10n], [Symbol('1')], [() => 1]])(
    'refuses what is neither number nor text: %s',
    (input) => {
      expect(resultOf(readMoney(input))).toBe('wrong_type')
    },
  )

  it('says in both languages what it takes, and shows only the beginning of a long text', () => {
    const parsed = readMoney('9'.repeat(1_000_000))
    expect(parsed).toMatchObject({
      kind: 'rejected',
      code: 'bad_money',
      expected: { zh: expect.stringContaining('3500万元'), en: expect.stringContaining('quoted') },
    })
    expect(parsed.kind === 'rejected' && parsed.found.length).toBeLessThan(100)
  })

  it('reads its own canonical text as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:0|[1-9]\d{0,30})(?:\.\d{0,5}[1-9])?$/), (text) => {
        expect(readMoney(text)).toEqual({ kind: 'accepted', value: text })
      }),
    )
  })

  it('answers whatever comes in, and never with an exponent or a minus', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const parsed = readMoney(input)
        expect(parsed.kind === 'rejected' || /^\d+(?:\.\d+)?$/.test(parsed.value)).toBe(true)
      }),
    )
  })
})

describe('an amount that may be negative', () => {
  it.each<[unknown, string]>([
    [-1200000, '-1200000'],
    ['-120万元', '-1200000'],
    ['-1,200,000.50', '-1200000.5'],
    ['-0', '0'],
    ['120万元', '1200000'],
    [Number.NaN, 'bad_money'],
    ['−120', 'bad_money'],
  ])('reads %j as %s', (input, value) => {
    expect(resultOf(readSignedMoney(input))).toBe(value)
  })
})

describe('a decimal', () => {
  it.each<[unknown, string]>([
    [5, '5'],
    ['0.05', '0.05'],
    ['5%', '0.05'],
    ['５％', '0.05'],
    ['12.50%', '0.125'],
    ['5‰', '0.005'],
    ['100%', '1'],
    ['120%', '1.2'],
    ['1,200.5', '1200.5'],
    [0.05, 'malformed'],
    ['5 percent', 'malformed'],
    ['5万', 'malformed'],
    ['百分之五', 'malformed'],
    ['1/3', 'malformed'],
    ['5e-2', 'malformed'],
    [`0.${'1'.repeat(21)}`, 'malformed'],
    [null, 'wrong_type'],
  ])('is read from %j as %s', (input, value) => {
    expect(resultOf(readDecimal(input))).toBe(value)
  })
})

describe('a count', () => {
  it.each<[unknown, string]>([
    [0, '0'],
    [88, '88'],
    ['88', '88'],
    ['1,200', '1200'],
    ['９', '9'],
    ['2.0', '2'],
    ['9007199254740991', '9007199254740991'],
    ['9007199254740992', 'malformed'],
    [-1, 'malformed'],
    ['-1', 'malformed'],
    [1.5, 'malformed'],
    ['1.5', 'malformed'],
    ['88个', 'malformed'],
    [Number.NaN, 'malformed'],
    [true, 'wrong_type'],
  ])('is read from %j as %s', (input, value) => {
    expect(resultOf(readCount(input))).toBe(value)
  })
})
