import { describe, expect, it } from 'vitest'
import { speechOf } from '../../../src/explanation/speech'
import { moneyWords, numberWords, valueWords } from '../../../src/explanation/value-words'
import { rulebook } from '../../../src/rulebook'

const zh = speechOf({ locale: 'zh-CN', rulebook })
const en = speechOf({ locale: 'en', rulebook })

const values = [
  ['enterprise.industrial', true, '“是”', 'yes'],
  ['enterprise.industrial', false, '“否”', 'no'],
  ['enterprise.industrial', null, '没有', 'none'],
  ['project.investment', '29999999.99', '2999.999999万元', 'CNY 29,999,999.99'],
  ['enterprise.employees', '260', '260人', '260 persons'],
  ['project.completedOn', '2018-03-14', '2018年3月14日', '14 March 2018'],
  ['project.completedOn', null, '尚未发生', 'has not happened yet'],
  ['project.twoYearsAfterCompletion', '2020-03-14', '2020年3月14日', '14 March 2020'],
  ['document.inForceFrom', '2017-03-31', '2017年3月31日', '31 March 2017'],
  ['project.kind', 'expansion', '“改扩建”', '“conversion or expansion”'],
  ['enterprise.sectors', [], '“都没有”', 'none of them'],
  [
    'base.activities',
    ['raw-material-base', 'other'],
    '“中（藏）药材生产规范化原料基地”、“其他”',
    '“standardised raw-material base for TCM or Tibetan-medicine herbs”, “other”',
  ],
  ['interpretation.rest-day-shift', 'last-day', '“不顺延”', '“the last day stands”'],
  ['base.place', '510000', '四川省', 'Sichuan'],
  ['base.place', '510104', '四川省（代码510104）', 'Sichuan (code 510104)'],
  ['base.place', '513301', '四川省康定市（代码513301）', '康定市, Sichuan (code 513301)'],
  ['base.place', '513321', '四川省康定市（代码513321）', '康定市, Sichuan (code 513321)'],
] as const

describe('a value in words', () => {
  it.each(values)('of %s, %s, is %s', (fact, value, chinese, english) => {
    expect(valueWords(value, fact, zh)).toBe(chinese)
    expect(valueWords(value, fact, en)).toBe(english)
  })
})

describe('an amount in words', () => {
  it('is a range while something is open', () => {
    expect(moneyWords({ low: '0', high: '3000000' }, zh)).toBe('0至300万元')
    expect(moneyWords({ low: '0', high: '3000000' }, en)).toBe('CNY 0 to 3,000,000')
  })

  it('without any bound is said to be open, never zero', () => {
    expect(moneyWords({ low: '0', high: null }, zh)).toBe('没有写明上限，数额未定')
    expect(moneyWords({ low: '0', high: null }, en)).toBe('open, no upper bound is stated')
  })
})

describe('a number in words', () => {
  const numbers = [
    ['0.05', '0.05', '0.05'],
    ['0', '1', '0至1'],
    ['2', null, '不低于2'],
  ] as const

  it.each(numbers)('from %s to %s is %s', (low, high, words) => {
    expect(numberWords({ low, high }, zh)).toBe(words)
  })
})
