import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  decimalOf,
  isDecimalText,
  isNegative,
  max,
  min,
  multiply,
  subtract,
  textOf,
} from '../../../src/money/decimal'
import { type RoundingMode, roundedTo, wholeSteps } from '../../../src/money/rounding'

const longText = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.stringMatching(/^[1-9]\d{0,40}$/),
    fc.stringMatching(/^\d{0,15}$/),
  )
  .map(([sign, whole, part]) => (part === '' ? `${sign}${whole}` : `${sign}${whole}.${part}`))

/** The same numbers in whole units of 10^-30, as the second opinion on exactness. */
const scaled = (text: string): bigint => {
  const [whole = '', part = ''] = text.split('.')
  return BigInt(whole + part.padEnd(30, '0'))
}

describe('decimal text', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['007', '7'],
    ['35000000.00', '35000000'],
    ['0.10', '0.1'],
    ['-12.340', '-12.34'],
    ['0.0000000000000000001', '0.0000000000000000001'],
    ['1000000000000000000000000000000', '1000000000000000000000000000000'],
  ])('%s is written %s', (text, canonical) => {
    expect(isDecimalText(text)).toBe(true)
    expect(textOf(decimalOf(text))).toBe(canonical)
  })

  it.each(['', '1e5', 'NaN', 'Infinity', '0x1f', '1,000', ' 1', '1.', '.5', '+1', '１'])(
    'is not %j, which only a fault of ours can bring here',
    (text) => {
      expect(isDecimalText(text)).toBe(false)
      expect(() => decimalOf(text)).toThrow('not decimal text')
    },
  )
})

describe('exact arithmetic', () => {
  it('agrees with whole numbers on sums, differences and order', () => {
    fc.assert(
      fc.property(longText, longText, (left, right) => {
        const [a, b] = [decimalOf(left), decimalOf(right)]
        const [x, y] = [scaled(left), scaled(right)]
        expect(scaled(textOf(add(a, b)))).toBe(x + y)
        expect(scaled(textOf(subtract(a, b)))).toBe(x - y)
        expect(compare(a, b)).toBe(x < y ? -1 : x > y ? 1 : 0)
        expect([min(a, b), max(a, b)]).toEqual(x <= y ? [a, b] : [b, a])
        expect(isNegative(a)).toBe(x < 0n)
      }),
    )
  })

  it('agrees with whole numbers on products', () => {
    fc.assert(
      fc.property(longText, longText, (left, right) => {
        const product = multiply(decimalOf(left), decimalOf(right))
        expect(scaled(textOf(product)) * 10n ** 30n).toBe(scaled(left) * scaled(right))
      }),
    )
  })

  it('keeps every digit of the product of six inputs of the greatest length', () => {
    const longest = '9'.repeat(60)
    const product = Array<string>(5)
      .fill(longest)
      .map(decimalOf)
      .reduce(multiply, decimalOf(longest))
    expect(textOf(product)).toBe(String(BigInt(longest) ** 6n))
  })

  it('throws instead of rounding a product of more than 400 digits', () => {
    const half = decimalOf('9'.repeat(201))
    expect(() => multiply(half, half)).toThrow('more than 400 digits')
  })

  it('throws instead of rounding a sum of more than 400 digits', () => {
    const [large, small] = [decimalOf(`1${'0'.repeat(300)}`), decimalOf(`0.${'0'.repeat(150)}1`)]
    expect(() => add(large, small)).toThrow('more than 400 digits')
    expect(() => subtract(small, large)).toThrow('more than 400 digits')
  })

  it('does not take zero for a negative number, whatever its sign', () => {
    expect(isNegative(decimalOf('-0'))).toBe(false)
    expect(isNegative(decimalOf('-0.01'))).toBe(true)
  })
})

describe('rounding, where a clause asks for it', () => {
  it.each<[string, string, RoundingMode, string]>([
    ['12345.67', '1', 'down', '12345'],
    ['12345.5', '1', 'halfUp', '12346'],
    ['12345.01', '1', 'up', '12346'],
    ['129999', '10000', 'down', '120000'],
    ['125000', '10000', 'halfUp', '130000'],
    ['120000', '10000', 'up', '120000'],
  ])('%s to multiples of %s, %s, is %s', (value, unit, mode, rounded) => {
    expect(textOf(roundedTo(decimalOf(value), decimalOf(unit), mode))).toBe(rounded)
  })

  it.each([
    ['0', '100000', '0'],
    ['99999.99', '100000', '0'],
    ['100000', '100000', '1'],
    ['350000', '100000', '3'],
  ])('%s holds whole steps of %s: %s', (value, step, steps) => {
    expect(textOf(wholeSteps(decimalOf(value), decimalOf(step)))).toBe(steps)
  })

  it('refuses a step of nothing and steps below zero', () => {
    expect(() => roundedTo(decimalOf('1'), decimalOf('0'), 'down')).toThrow('greater than zero')
    expect(() => wholeSteps(decimalOf('1'), decimalOf('-1'))).toThrow('greater than zero')
    expect(() => wholeSteps(decimalOf('-1'), decimalOf('1'))).toThrow('non-negative')
  })
})
