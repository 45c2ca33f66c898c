import fc from 'fast-check'
import type { Candidate } from '../../src/evaluation/award'
import type { Cumulation } from '../../src/rulebook/cumulation'
import type { NaiveAward } from './naive-cumulation'

const rules = ['t/a', 't/b', 't/c', 't/d'] as const
const words = { document: 't', provision: 'p', quote: 'w', start: 0, end: 1 }
const base = {
  id: '',
  document: 't',
  title: { zh: '测试', en: 'test' },
  citations: [words],
  words: { text: 'w', citation: words },
}

// even, so that halves of them, which best combinations may have, are whole
const even = (most: number) => fc.integer({ min: 0, max: most / 2 }).map((half) => 2 * half)

const award: fc.Arbitrary<NaiveAward> = fc
  .record({
    rule: fc.constantFrom(...rules),
    project: fc.constantFrom('p1', 'p2'),
    ends: fc.tuple(even(6), even(6)),
    due: fc.constant(true),
  })
  .map(({ ends: [one, other], ...rest }) => ({
    ...rest,
    low: Math.min(one, other),
    high: Math.max(one, other),
  }))

/** At most one award of a rule for a project. */
export const randomAwards = (most: number): fc.Arbitrary<readonly NaiveAward[]> =>
  fc.uniqueArray(award, {
    maxLength: most,
    selector: ({ rule, project }) => `${rule} ${project}`,
  })

const some = (least: number) => fc.subarray([...rules], { minLength: least })
const per = fc.constantFrom('enterprise', 'project', 'year', 'lifetime')

const relation: fc.Arbitrary<Cumulation> = fc.oneof(
  fc
    .record({
      kind: fc.constantFrom('exclusive' as const, 'highestOf' as const, 'cumulative' as const),
      rules: some(2),
      per,
    })
    .map((one): Cumulation => ({ ...base, ...one })),
  fc
    .record({ rules: some(1), per })
    .map((one): Cumulation => ({ ...base, kind: 'oncePer', ...one })),
  fc
    .record({ rules: some(1), per, cap: even(8).map(String) })
    .map((one): Cumulation => ({ ...base, kind: 'jointCap', ...one })),
  // what is deducted comes earlier, so that deductions never go in a circle
  some(2).map(
    (all): Cumulation => ({
      ...base,
      kind: 'deduct',
      per: 'project',
      paid: all.slice(0, -1),
      from: all.at(-1) ?? '',
    }),
  ),
)

/** Three relations at most: with more, best combinations could need thirds. */
export const randomRelations: fc.Arbitrary<readonly Cumulation[]> = fc
  .array(relation, { maxLength: 3 })
  .map((all) => all.map((one, index) => ({ ...one, id: `t/r${index}` })))

/** The finding that an award comes from. */
export const findingOf = ({ rule, project, low, high, due }: NaiveAward): Candidate => ({
  rule,
  subject: { type: 'project', id: project, name: null },
  verdict: 'eligible',
  entitlement: due ? 'entitled' : 'discretionary',
  amount: {
    currency: 'CNY',
    low: String(low),
    high: String(high),
    exact: low === high,
    open: [],
    missing: [],
    steps: [],
  },
})
