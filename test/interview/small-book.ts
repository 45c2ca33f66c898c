import type { AmountFormat } from '../../src/rulebook/amount-format'
import type { ConditionFormat } from '../../src/rulebook/condition-format'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { rulebookOf } from '../held-files'
import { filesOf } from '../property/random-files'
import { quote } from '../property/random-model'
import { contentsWith } from '../small-rulebook'
import { type Dice, diceOf } from './dice'

const title = { zh: '测试', en: 'test' }

/** A fact of a small rulebook, with the values that its rules can tell apart. */
export interface SmallFact {
  readonly name: string
  readonly type: 'boolean' | 'choice' | 'money'
  readonly values: readonly (string | boolean | null)[]
}

export interface SmallBook {
  readonly rulebook: Rulebook
  readonly facts: readonly SmallFact[]
  /** What its rules say, for a message. */
  readonly text: string
}

const options = { a: title, b: title, c: title }

/** A rulebook of a few random rules on the enterprise, over a few facts. */
export function smallBook(seed: number, count: { facts: number; rules: number }): SmallBook {
  const dice = diceOf(seed)
  const drawn = Array.from({ length: count.facts }, (_, index) => factOf(index, dice))
  const rules = Array.from({ length: count.rules }, () => ({
    conditions: treeOf(drawn, dice, 2),
    amount: dice.happens(0.3) ? amountOf(drawn, dice) : null,
  }))
  const text = JSON.stringify(rules)
  const facts = drawn.filter(({ name }) => text.includes(`enterprise.${name}"`))
  const files = new Map(contentsWith({ conditions: treeOf(drawn, dice, 0) }))
  const base: unknown = files.get('rules/test/rule.yaml')
  files.delete('rules/test/rule.yaml')
  files.set('rules/facts/enterprise.yaml', enterpriseFile(drawn))
  for (const [index, { conditions, amount }] of rules.entries()) {
    const id = `test/rule-${index}`
    const rule = { ...Object(base), id, conditions }
    files.set(`rules/${id}.yaml`, amount === null ? rule : { ...rule, amount })
  }
  return { rulebook: rulebookOf(filesOf(files)), facts, text }
}

function factOf(index: number, dice: Dice): SmallFact {
  const type = dice.pick(['boolean', 'boolean', 'boolean', 'choice', 'money'] as const)
  const values = {
    boolean: [true, false],
    choice: ['a', 'b', 'c'],
    money: ['8', '9', '9.5', '10', '11'],
  }[type]
  return { name: `fact${index}`, type, values }
}

function enterpriseFile(facts: readonly SmallFact[]) {
  const entries = facts.map(({ name, type }) => [
    name,
    { type, title, question: title, ...(type === 'choice' ? { options } : {}) },
  ])
  // the definitions of the small rulebook name a project, and a date of the enterprise
  const date = { type: 'date', title, question: title }
  return {
    subject: 'enterprise',
    title,
    question: title,
    facts: { ...Object.fromEntries(entries), date },
  }
}

function treeOf(facts: readonly SmallFact[], dice: Dice, depth: number): ConditionFormat {
  if (depth === 0 || dice.happens(0.15)) return leafOf(dice.pick(facts), dice)
  const members = Array.from({ length: 2 + dice.below(2) }, () => treeOf(facts, dice, depth - 1))
  if (dice.happens(0.1)) return { not: { all: members } }
  return dice.happens(0.6) ? { all: members } : { any: members }
}

function leafOf({ name, type }: SmallFact, dice: Dice): ConditionFormat {
  const fact = `enterprise.${name}`
  const words = quote
  if (type === 'boolean') return { fact, operator: 'is', value: dice.happens(0.8), words }
  if (type === 'money') {
    const operator = dice.pick(['atLeast', 'below'] as const)
    return { fact, operator, value: dice.pick(['9', '10']), words }
  }
  return dice.happens(0.5)
    ? { fact, operator: 'is', value: dice.pick(['a', 'b']), words }
    : {
        fact,
        operator: 'oneOf',
        value: dice.pick([
          ['a', 'b'],
          ['b', 'c'],
        ]),
        words,
      }
}

function amountOf(facts: readonly SmallFact[], dice: Dice): AmountFormat | null {
  const money = facts.filter(({ type }) => type === 'money')
  if (money.length === 0) return null
  return { atMost: '9', of: { fact: `enterprise.${dice.pick(money).name}` }, words: quote }
}
