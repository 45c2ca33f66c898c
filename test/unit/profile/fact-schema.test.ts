import { describe, expect, test } from 'vitest'
import { readFact } from '../../../src/profile/fact-schema'
import { type Fact, type FactType, factTypes } from '../../../src/profile/vocabulary'

const title = { zh: '事实', en: 'fact' }
const options = { pottery: { zh: '陶艺', en: 'pottery' }, weaving: { zh: '编织', en: 'weaving' } }
const factOf = (type: FactType): Fact => ({
  id: 'enterprise.x',
  name: 'x',
  subject: 'enterprise',
  type,
  title,
  question: title,
  ...(type.startsWith('choice') ? { options } : {}),
})

const read: Readonly<Record<FactType, readonly (readonly [unknown, unknown])[]>> = {
  boolean: [
    [true, true],
    [false, false],
  ],
  money: [
    [0, '0'],
    [35000000, '35000000'],
    ['35000000.00', '35000000'],
    ['3500万元', '35000000'],
    ['0.35亿元', '35000000'],
    ['３５，０００', '35000'],
    ['0.000001', '0.000001'],
  ],
  count: [
    [20, '20'],
    ['20', '20'],
    ['1,000', '1000'],
    ['9007199254740991', '9007199254740991'],
  ],
  decimal: [
    ['0.05', '0.05'],
    ['5%', '0.05'],
    ['3‰', '0.003'],
  ],
  date: [
    ['2018-03-14', '2018-03-14'],
    ['2018年3月14日', '2018-03-14'],
    ['2018/3/14', '2018-03-14'],
    ['2020-02-29', '2020-02-29'],
  ],
  choice: [['pottery', 'pottery']],
  choices: [
    [[], []],
    [
      ['weaving', 'pottery'],
      ['pottery', 'weaving'],
    ],
    [['pottery', 'pottery'], ['pottery']],
  ],
  place: [
    ['510000', '510000'],
    ['513301', '513301'],
  ],
}

const refused: Readonly<Record<FactType, readonly (readonly [unknown, string])[]>> = {
  boolean: [
    ['true', 'wrong_type'],
    [1, 'wrong_type'],
    [null, 'wrong_type'],
  ],
  money: [
    [-1, 'bad_money'],
    ['1e9', 'bad_money'],
    [1.5, 'bad_money'],
    [null, 'wrong_type'],
  ],
  count: [
    ['2.5', 'malformed'],
    [-1, 'malformed'],
    [2 ** 53, 'malformed'],
    ['9007199254740992', 'malformed'],
  ],
  decimal: [
    [0.05, 'malformed'],
    ['5％％', 'malformed'],
    ['', 'malformed'],
    [true, 'wrong_type'],
  ],
  date: [
    ['2018-02-29', 'impossible_date'],
    ['14.3.2018', 'malformed'],
    ['1899-12-31', 'wrong_value'],
    [20180314, 'wrong_type'],
  ],
  choice: [
    ['Pottery', 'wrong_value'],
    ['toString', 'wrong_value'],
    [undefined, 'wrong_value'],
    [['pottery'], 'wrong_value'],
  ],
  choices: [
    ['pottery', 'wrong_type'],
    [['pottery', 'glass'], 'wrong_value'],
    [[undefined], 'wrong_value'],
    [new Array(1), 'wrong_value'],
  ],
  place: [
    [510000, 'wrong_value'],
    ['51', 'wrong_value'],
    ['990000', 'wrong_value'],
  ],
}

describe.each(factTypes)('a fact of type %s', (type) => {
  test.each(read[type])('reads %o as %o', (input, value) => {
    expect(readFact(input, factOf(type))).toEqual({ kind: 'accepted', value })
  })

  test.each(refused[type])('refuses %o: %s', (input, code) => {
    expect(readFact(input, factOf(type))).toMatchObject({ kind: 'rejected', code })
  })
})

test('the options of a choice are named in both languages', () => {
  expect(readFact('glass', factOf('choice'))).toEqual({
    kind: 'rejected',
    code: 'wrong_value',
    expected: {
      zh: '`pottery`（陶艺）、`weaving`（编织）',
      en: '`pottery` (pottery), `weaving` (weaving)',
    },
    found: '"glass"',
  })
})

test('of a list of choices the first wrong one is found', () => {
  const reading = readFact(['pottery', 7, 'glass'], factOf('choices'))
  expect(reading).toMatchObject({ found: '7' })
})
