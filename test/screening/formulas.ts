import fc from 'fast-check'
import type { AmountFormat } from '../../src/rulebook/amount-format'
import type { Condition, Rulebook } from '../../src/rulebook/rulebook'
import { linkedRule, openTerms, vocabulary } from '../property/formula-world'
import { byConstruct } from '../property/random-formulas'
import type { Database } from './databases'
import { executorDifferences } from './differences'

const title = { zh: '事', en: 'thing' }
const asOf = '2024-06-30'

/** The rulebook of one rule with that amount, given where a flag is not known to be false. */
export function rulebookWith(format: AmountFormat): Rulebook {
  const conditions: Condition = {
    kind: 'leaf',
    fact: 'thing.flag',
    type: 'boolean',
    operator: 'is',
    operand: { kind: 'value', value: true },
    words: null,
    basis: 'words',
  }
  const rule = { ...linkedRule(format), conditions, citations: [] }
  const document = {
    id: rule.document,
    label: title,
    title: { value: title, basis: 'text' as const },
    number: { value: 'unstated' as const },
    issuer: { value: 'unstated' as const },
    date: { value: 'unstated' as const },
    jurisdiction: '510000',
    sha256: '',
    force: { from: '2010-01-01', until: 'unstated' as const },
    faults: [],
  }
  return {
    id: 'test',
    version: '1.0.0',
    title,
    digest: '',
    vocabulary,
    documents: [document],
    registers: [],
    definitions: [],
    interpretations: [],
    rules: [rule],
    bars: [],
    cumulations: [],
  }
}

const number = fc.constantFrom('0', '0.5', '1', '4.99', '5', '7.5', '10', '12', '20', '29.99', '30')
const stated = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 5, arbitrary: values },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.constant(undefined) },
  )
const thing = fc.record({
  cost: stated(number),
  sales: stated(number),
  ratio: stated(number),
  area: stated(number),
  dollars: stated(number),
  flag: stated(fc.boolean()),
  kind: stated(fc.constantFrom('one', 'two')),
})
const award = fc.record(
  {
    rule: fc.constant('made-up/rule'),
    amount: fc.constantFrom('1', '4', '10'),
    date: fc.constantFrom('2023-12-31', '2024-01-01', '2024-06-30', '2024-07-01'),
    subject: fc.constantFrom('one', 'other'),
  },
  { requiredKeys: ['rule', 'amount', 'date'] },
)
const profile = fc
  .record({
    things: fc.option(fc.array(thing, { maxLength: 2 }), { nil: undefined, freq: 8 }),
    awards: fc.option(fc.array(award, { maxLength: 3 }), { nil: undefined, freq: 4 }),
  })
  .map(({ things, awards }) => ({
    ...(things === undefined
      ? {}
      : { things: things.map((one, index) => ({ id: index === 0 ? 'one' : 'other', ...one })) }),
    ...(awards === undefined ? {} : { awards }),
  }))

/** A formula with so many profiles and, for some of what it leaves open, values. */
export const randomFormula = (profiles: number) =>
  fc.record({
    format: fc.constantFrom(...Object.values(byConstruct)).chain((formulas) => formulas),
    profiles: fc.array(profile, { minLength: profiles, maxLength: profiles }),
    given: fc.subarray(openTerms.map(({ id }) => id)),
  })

type RandomFormula = ReturnType<typeof randomFormula> extends fc.Arbitrary<infer T> ? T : never

/** Where an executor and the reference differ about what a formula comes to. */
export async function formulaDifferences(
  database: Database,
  dialect: 'duckdb' | 'postgres',
  { format, profiles, given }: RandomFormula,
): Promise<readonly string[]> {
  const terms = given.map((term) => ({
    rule: 'made-up/rule',
    term,
    value: '0.3',
    source: 'made up',
  }))
  const plain = JSON.parse(JSON.stringify(profiles))
  const options = { asOf, openTerms: terms }
  return executorDifferences(database, dialect, {
    rulebook: rulebookWith(format),
    profiles: plain,
    options,
  })
}
