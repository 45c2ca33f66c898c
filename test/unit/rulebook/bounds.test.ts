import { describe, expect, test } from 'vitest'
import type { BoundOperator } from '../../../src/rulebook/bound-words'
import { checkBoundInWords, type Leeway } from '../../../src/rulebook/bounds'
import type { Counted } from '../../../src/rulebook/numbers'
import { scopeWith } from './linking'

const operators = ['atLeast', 'above', 'atMost', 'below'] as const
const strict: Leeway = { turned: false, read: false }

/** The operators that the words let a comparison with the number have, under a quote of its own. */
function letBy(
  words: string,
  number: string,
  counted: Counted,
  leeway = strict,
  quote = words,
): readonly BoundOperator[] {
  return operators.filter((operator) => {
    const { scope, issues } = scopeWith(quote)
    checkBoundInWords({ operator, number, counted, words }, leeway, 'operator', scope)
    return issues.length === 0
  })
}

type Row = [words: string, number: string, counted: Counted, said: readonly BoundOperator[]]

const plain: readonly Row[] = [
  ['厂房面积100平方米以上', '100', 'number', ['atLeast']],
  ['投资3000万元以上的项目', '30000000', 'yuan', ['atLeast']],
  ['投资三千万元（含）以上', '30000000', 'yuan', ['atLeast']],
  ['投资3000万元人民币（含本数）以上', '30000000', 'yuan', ['atLeast']],
  ['投资3000万元及以上', '30000000', 'yuan', ['atLeast']],
  ['从业人员三十家以上', '30', 'number', ['atLeast']],
  ['综合评分60分以上', '60', 'number', ['atLeast']],
  ['研发投入占比不低于15%', '0.15', 'number', ['atLeast']],
  ['注册资本不得少于500万元', '5000000', 'yuan', ['atLeast']],
  ['研发费用达到200万元的', '2000000', 'yuan', ['atLeast']],
  ['总额达200万元', '2000000', 'yuan', ['atLeast']],
  ['成立满3年', '3', 'years', ['atLeast']],
  ['至少20人', '20', 'number', ['atLeast']],
  ['达到200万元以上', '2000000', 'yuan', ['atLeast']],
  ['销售收入首次超过1亿元的', '100000000', 'yuan', ['above']],
  ['占比高于30%', '0.3', 'number', ['above']],
  ['职工多于100人', '100', 'number', ['above']],
  ['出口大于100万美元', '1000000', 'foreign-money', ['above']],
  ['从业人员300人以下', '300', 'number', ['atMost', 'below']],
  ['从业人员300人（含）以下', '300', 'number', ['atMost', 'below']],
  ['成立5年以内', '5', 'years', ['atMost']],
  ['保险费率不超过3%的', '0.03', 'number', ['atMost']],
  ['负债率不得高于70%', '0.7', 'number', ['atMost']],
  ['至多3家', '3', 'number', ['atMost']],
  ['成立不满3年', '3', 'years', ['below']],
  ['成立未满3年', '3', 'years', ['below']],
  ['投资不足1000万元', '10000000', 'yuan', ['below']],
  ['能耗低于0.5吨', '0.5', 'number', ['below']],
  ['人员少于20人', '20', 'number', ['below']],
  ['收入未达到200万元', '2000000', 'yuan', ['below']],
]

describe('words with a bound', () => {
  test.each(plain)('%s (%s, %s) let only %j', (words, number, counted, said) => {
    expect([...letBy(words, number, counted)].sort()).toEqual([...said].sort())
  })

  test('say of each of two numbers what stands beside it', () => {
    const words = '投资1000万元以上不满5000万元'
    expect(letBy(words, '10000000', 'yuan')).toEqual(['atLeast'])
    expect(letBy(words, '50000000', 'yuan')).toEqual(['below'])
  })

  test('say nothing of a number that is not theirs', () => {
    expect(letBy('投资3000万元以上', '20000000', 'yuan')).toEqual(operators)
  })
})

describe('words that do not say plainly how to compare', () => {
  test.each<[string, string, Counted]>([
    ['主要贡献者（排名前三）', '3', 'number'],
    ['排名前50以上', '50', 'number'],
    ['补贴3年', '3', 'years'],
    ['投资3000万元以上（不含本数）', '30000000', 'yuan'],
    ['产值达到或超过5000万元', '50000000', 'yuan'],
    ['产值等于或高于5000万元', '50000000', 'yuan'],
    ['是否超过5000万元', '50000000', 'yuan'],
    ['最高达5000万元', '50000000', 'yuan'],
    ['产值可达5000万元', '50000000', 'yuan'],
    ['每满100万元', '1000000', 'yuan'],
    ['不能够超过全省平均的20%', '0.2', 'number'],
    ['符合2项以上述条件', '2', 'number'],
    ['具备3项以下条件', '3', 'number'],
    ['投资3000万元以上，其中设备3000万元', '30000000', 'yuan'],
  ])('%s let every operator', (words, number, counted) => {
    expect(letBy(words, number, counted)).toEqual(operators)
  })
})

describe('words that may be turned round or read', () => {
  const words = '投资低于3000万元的'
  const denying = '投资低于3000万元的，不予奖励。'

  test.each<[string, Leeway, string, readonly BoundOperator[]]>([
    ['as they stand', strict, words, ['below']],
    ['under a negation', { ...strict, turned: true }, words, ['atLeast', 'below']],
    ['where the quote denies', strict, denying, ['atLeast', 'below']],
    ['under a declared reading', { ...strict, read: true }, words, ['atMost', 'below']],
    ['under both', { turned: true, read: true }, words, [...operators]],
  ])('let other operators %s', (_, leeway, quote, allowed) => {
    expect(letBy(words, '30000000', 'yuan', leeway, quote)).toEqual(allowed)
  })
})

test('the issue names the operator expected, the one found and the words', () => {
  const { scope, issues } = scopeWith('厂房面积100平方米以上')
  const bound = {
    operator: 'above',
    number: '100',
    counted: 'number',
    words: '100平方米以上',
  } as const
  checkBoundInWords(bound, strict, 'conditions.operator', scope)
  expect(issues).toEqual([
    {
      code: 'operator_differs',
      file: 'rules/d/r.yaml',
      line: 7,
      path: 'conditions.operator',
      expected: { zh: '“100平方米以上”所说的 atLeast', en: 'atLeast, as “100平方米以上” says' },
      found: '"above"',
    },
  ])
})
