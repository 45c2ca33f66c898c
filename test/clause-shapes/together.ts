import { evaluate } from '../../src/evaluation/evaluate'
import type { Finding } from '../../src/evaluation/finding'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { type Answers, yuan } from './answers'
import type { TogetherCase, TogetherSet } from './page-format'
import { factsOf } from './pages'

/** What a case says of rules together, and the totals and adjustments of the evaluation itself. */
export async function togetherAnswers(
  set: TogetherSet,
  one: TogetherCase,
  rulebook: Rulebook,
): Promise<Answers> {
  const profile = profileOf(set, one, rulebook)
  const evaluation = await evaluate(rulebook, profile, { asOf: set.asOf, rules: set.rules })
  if (evaluation.status === 'rejected') throw new Error(JSON.stringify(evaluation.issues))
  const { low, high, cumulation } = evaluation.totals
  const adjustments = evaluation.findings.flatMap((finding) => adjustmentsOf(finding, one))
  return {
    expected: { totals: inYuan(one.totals), adjustments: expectedAdjustments(one) },
    actual: {
      totals: { low, high, cumulation },
      adjustments: Object.fromEntries(sorted(adjustments)),
    },
  }
}

/** Subjects of every collection: `one`, and the others with what they state otherwise. */
export function profileOf(
  set: TogetherSet,
  one: TogetherCase,
  { vocabulary }: Rulebook,
): Record<string, unknown> {
  const stated = { ...set.given, ...one.given }
  const subjects = Object.entries({ one: {}, ...one.others })
  const collections = vocabulary.flatMap(({ subject, collection }) =>
    collection === null
      ? []
      : [
          [
            collection,
            subjects.map(([id, own]) => ({
              id,
              ...factsOf(subject, Object.entries({ ...stated, ...own })),
            })),
          ],
        ],
  )
  const enterprise = factsOf('enterprise', Object.entries(stated))
  return { enterprise, ...Object.fromEntries(collections) }
}

const expectedAdjustments = ({ adjustments }: TogetherCase) =>
  Object.fromEntries(
    sorted(Object.entries(adjustments).map(([key, all]) => [key, all.map(inYuan)])),
  )

function adjustmentsOf(
  { rule, subject, adjustments }: Finding,
  { adjustments: said }: TogetherCase,
) {
  if (adjustments.length === 0) return []
  const key = `${rule} ${subject.id}`
  const told = adjustments.map(({ relation, low, high, because }, index) => {
    const isTold = said[key]?.[index]?.because !== undefined
    return { relation, low, high, ...(isTold ? { because: because.en } : {}) }
  })
  return [[key, told] as const]
}

const inYuan = <Bounds extends { low: string; high: string | null }>(bounds: Bounds): Bounds => ({
  ...bounds,
  low: yuan(bounds.low),
  high: bounds.high === null ? null : yuan(bounds.high),
})

const sorted = <Value>(entries: readonly (readonly [string, Value])[]) =>
  [...entries].sort(([left], [right]) => (left < right ? -1 : 1))
