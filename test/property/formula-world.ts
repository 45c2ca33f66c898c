import { amountOf } from '../../src/amount/amount-of'
import type { Judgement } from '../../src/amount/part'
import { asPlainDate } from '../../src/calendar/plain-date'
import { known, unknown } from '../../src/fact/fact-state'
import type { Interval } from '../../src/money/interval'
import type { Fact, FactType } from '../../src/profile/vocabulary'
import { vocabularyOf } from '../../src/profile/vocabulary'
import type { AmountFormat } from '../../src/rulebook/amount-format'
import type { ConditionFormat } from '../../src/rulebook/condition-format'
import type { OpenTerm } from '../../src/rulebook/formula'
import { linkAmount } from '../../src/rulebook/link-amount'
import type { Condition, Rule } from '../../src/rulebook/rulebook'
import { type Exact, exact, order } from './exact'
import { type Award, amountAt } from './naive-formula'
import { words } from './random-formulas'

// Formulas of a rule on a thing, linked for real and evaluated with some facts not stated; the naive
// evaluator is asked about complete worlds that agree with what is stated.

/** What is stated; a fact, a term or the awards that are left out are not known. */
export interface Stated {
  readonly facts: Readonly<Record<string, string | boolean>>
  readonly open: Readonly<Record<string, string>>
  readonly awards: readonly Award[] | null
}

const asOf = '2024-06-30'
const rule = 'made-up/rule'
const title = { zh: '事', en: 'thing' }
const question = title

const fact = (type: FactType, more: object = {}) => ({ type, title, question, ...more })
/** The facts that these formulas rest on. */
export const vocabulary = vocabularyOf([
  { subject: 'enterprise', title, question, facts: {} },
  {
    subject: 'thing',
    collection: 'things',
    title,
    question,
    facts: {
      cost: fact('money'),
      sales: fact('money'),
      ratio: fact('decimal'),
      area: fact('decimal', { unit: { zh: '亩', en: 'mu' } }),
      dollars: fact('decimal', { unit: { zh: '美元', en: 'US dollars' } }),
      flag: fact('boolean'),
      kind: fact('choice', { options: { one: title, two: title } }),
    },
  },
])
const facts = new Map<string, Fact>(
  vocabulary.flatMap((type) => type.facts.map((one) => [one.id, one])),
)
const citation = { document: 'made-up', provision: '一', quote: words, start: 0, end: 1 }
const term = (id: string, kind: OpenTerm['kind'], high: string): OpenTerm => ({
  id,
  kind,
  title,
  words: { text: words, citation },
  low: '0',
  high,
  reason: title,
})

/** What the text of these formulas leaves open. */
export const openTerms = [term('award', 'amount', '10'), term('share', 'rate', '0.5')]

/** Links a formula; a number that its words do not have is no fault here. */
export function linkedRule(format: AmountFormat): Rule {
  const faults: string[] = []
  const amount = linkAmount(format, {
    library: {
      vocabulary,
      facts,
      definitions: new Map(),
      registers: new Map(),
      interpretations: new Map(),
      rules: new Set([rule]),
    },
    subject: 'thing',
    jurisdiction: null,
    citations: [citation],
    usedInterpretations: new Set(),
    report: (code, path) => {
      if (code !== 'number_not_in_words') faults.push(`${path}: ${code}`)
    },
    rule,
    openTerms: new Map(openTerms.map((one) => [one.id, one])),
    declared: new Set(['award', 'share']),
    usedOpenTerms: new Set(),
  })
  if (amount === null || faults.length > 0) throw new Error(faults.join('\n'))
  const nothing = { quota: null, budget: null, instalments: [], pointsTo: [], waived: [] }
  return { ...bareRule, ...nothing, amount, openTerms }
}

const bareRule = {
  id: rule,
  document: 'made-up',
  title,
  benefit: title,
  subject: 'thing',
  class: 'award',
  entitlement: 'entitled',
  entitlementWords: { text: words, citation },
  citations: [citation],
  conditions: { kind: 'all', members: [] },
  once: null,
  fund: [],
  departments: null,
  schedule: null,
  pilot: null,
  interpretations: [],
  notes: [],
} as const

/** The amount with what is stated, and what keeps it from being exact. */
export function amountWith(linked: Rule, stated: Stated) {
  const value = (id: string) => stated.facts[id]
  const view = (id: string) => {
    const one = value(id)
    return one === undefined ? unknown([id]) : known(one)
  }
  const amount = amountOf(linked, {
    view,
    facts,
    openValues: new Map(
      Object.entries(stated.open).map(([id, one]) => [id, { value: one, source: 'made up' }]),
    ),
    judge: (condition) => judgementOf(condition, stated),
    awards: stated.awards?.map((one) => ({ ...one, subject: one.subject ?? null })) ?? null,
    subject: 'one',
    asOf: asPlainDate(asOf),
  })
  if (amount === null) throw new Error('no amount')
  return amount
}

/** What a condition within a formula comes to. */
export function judgementOf(condition: Condition, { facts: given }: Stated): Judgement {
  if (condition.kind !== 'leaf') throw new Error('only leaves are drawn')
  const { fact: id, operator, operand } = condition
  const one = given[id]
  if (one === undefined) return { kind: 'unclear', missing: [id] }
  const bound = operand.kind === 'value' ? operand.value : ''
  return { kind: compares(one, operator, bound) ? 'met' : 'unmet' }
}

function compares(value: unknown, operator: string, bound: unknown): boolean {
  if (operator === 'is') return value === bound
  const found = order(exact(String(value)), exact(String(bound)))
  return operator === 'atLeast' ? found >= 0 : found < 0
}

/** The amount in a complete world, by the naive evaluator. */
export function amountIn(format: AmountFormat, world: Stated): Exact {
  return amountAt(format, {
    number: (id) => exact(String(world.facts[id])),
    option: (id) => String(world.facts[id]),
    open: (id) => exact(world.open[id] ?? ''),
    met: (condition: ConditionFormat) =>
      'fact' in condition &&
      compares(world.facts[condition.fact], condition.operator, condition.value),
    awards: world.awards ?? [],
    rule,
    subject: 'one',
    asOf,
  })
}

/** Whether an exact number lies in an interval. */
export const liesIn = (value: Exact, { low, high }: Interval): boolean =>
  order(value, exact(low)) >= 0 && (high === null || order(value, exact(high)) <= 0)

/** Whether the first interval lies within the second. */
export const isWithin = (inner: Interval, outer: Interval): boolean =>
  liesIn(exact(inner.low), outer) &&
  (inner.high === null ? outer.high === null : liesIn(exact(inner.high), outer))
