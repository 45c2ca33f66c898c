import { type FactOfWorkload, factsOfWorkload } from './facts'
import type { RuleOfWorkload, Test, Tree } from './rules'

/** The sentence of a rule in Chinese, with the words of every test and of the amount. */
export function clauseOf(rule: RuleOfWorkload): string {
  const words = amountWords(rule)
  return `对${listed(rule.conditions)}的企业，${words.rate}，${words.cap}。`
}

/** The words of the parts of an amount. */
export function amountWords({ base, percent, cap }: RuleOfWorkload) {
  const { zh } = factNamed(base)
  return { rate: `按照${zh}的${percent}%`, cap: `给予最高${wan(cap)}的奖励` }
}

function listed(tree: Tree): string {
  if ('all' in tree) return tree.all.map(listed).join('，')
  if ('any' in tree) return tree.any.map(listed).join('或者')
  if ('not' in tree) return `但${listed(tree.not)}的除外`
  return wordsOf(tree)
}

/** The words of one test. */
export function wordsOf(test: Test): string {
  const { zh, kind, options = {} } = factNamed(test.fact)
  switch (test.operator) {
    case 'within':
      return '在本地登记'
    case 'is':
      return test.value ? `属于${zh}` : `不属于${zh}`
    case 'oneOf':
      return `${zh}为${test.value.map((name) => options[name] ?? name).join('、')}`
    case 'onOrAfter':
      return `${chineseDay(test.value)}以后${zh}`
    case 'onOrBefore':
      return `${chineseDay(test.value)}以前${zh}`
    default:
      return `${zh}${boundWords(test.operator, kind === 'money' ? wan(test.value) : `${test.value}个`)}`
  }
}

const boundWords = (operator: 'atLeast' | 'above' | 'atMost' | 'below', number: string): string => {
  if (operator === 'atLeast') return `${number}以上`
  if (operator === 'atMost') return `${number}以下`
  return operator === 'above' ? `超过${number}` : `不满${number}`
}

const wan = (yuan: number): string => `${yuan / 10_000}万元`

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function factNamed(name: string): FactOfWorkload {
  const fact = factsOfWorkload.find((one) => one.name === name)
  if (fact === undefined) throw new RangeError(`no fact ${name}`)
  return fact
}
