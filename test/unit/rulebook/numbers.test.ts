import { describe, expect, test } from 'vitest'
import { type Counted, checkNumberInWords } from '../../../src/rulebook/numbers'
import { scopeWith } from './linking'

const issuesOf = (number: string, counted: Counted, words: string | undefined) => {
  const { scope, issues } = scopeWith()
  checkNumberInWords(number, counted, words, 'value', scope)
  return issues
}

describe('a number', () => {
  test.each<[string, Counted, string]>([
    ['30000000', 'yuan', '投资3000万元以上'],
    ['30000000.00', 'yuan', '投资3000万元以上'],
    ['30000000', 'yuan', '投资三千万元以上'],
    ['30000000', 'yuan', '投资０.３亿元以上'],
    ['7000000', 'yuan', '最高700万'],
    ['100000', 'yuan', '分别给予20万元、10万元'],
    ['2', 'years', '建成后2年内'],
    ['2', 'years', '建成后两年内'],
    ['3', 'months', '3个月内'],
    ['20', 'number', '从业人员20人以上'],
    ['0.15', 'number', '不低于15%'],
  ])('%s %s stands in %s', (number, counted, words) => {
    expect(issuesOf(number, counted, words)).toEqual([])
  })

  test.each<[string, Counted, string, string]>([
    ['3000000', 'yuan', '投资3000万元以上', 'an amount in yuan of its words: 30000000'],
    ['3000', 'yuan', '投资3000万元以上', 'an amount in yuan of its words: 30000000'],
    ['300', 'yuan', '分别给予20万元、10万元', 'an amount in yuan of its words: 200000, 100000'],
    ['2', 'years', '2个月内', 'a number of years of its words'],
    ['2', 'months', '建成后2年内', 'a number of months of its words'],
    ['15', 'number', '不低于15%', 'a number of its words: 0.15'],
    ['1', 'yuan', '一次性奖励', 'an amount in yuan of its words'],
    ['1', 'number', '一定比例', 'a number of its words'],
  ])('%s %s does not stand in %s', (number, counted, words, en) => {
    expect(issuesOf(number, counted, words)).toMatchObject([
      { code: 'number_not_in_words', path: 'value', expected: { en }, found: `"${number}"` },
    ])
  })

  test('is not looked for where there are no words', () => {
    expect(issuesOf('5', 'years', undefined)).toEqual([])
  })
})
