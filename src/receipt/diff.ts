import { evaluate } from '../evaluation/evaluate'
import type { Evaluation } from '../evaluation/evaluation'
import type { Adjustment, Finding, Verdict } from '../evaluation/finding'
import type { EvaluateOptions } from '../evaluation/options'
import type { Sum } from '../evaluation/total-groups'
import type { Issue } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import { causesIn, changedParts, type PartChange } from './changed-parts'
import { optionsFor } from './options-for'

/** One profile to compare two rulebooks on, what to call it, and options of its own if it has any. */
export interface DiffSubject {
  readonly id: string
  readonly profile: unknown
  readonly options?: EvaluateOptions
}

/** What of a finding is compared. */
export interface ComparedAnswer {
  readonly verdict: Verdict
  readonly amount: { readonly low: string; readonly high: string | null } | null
  /** What relations between awards leave of the amount. */
  readonly adjustments: readonly Pick<Adjustment, 'relation' | 'low' | 'high'>[]
}

/** A rule and subject of which the answer is another; null where one rulebook has no such rule. */
export interface FindingChange {
  readonly rule: string
  readonly subject: { readonly type: string; readonly id: string | null }
  readonly before: ComparedAnswer | null
  readonly after: ComparedAnswer | null
  /** The changed parts that it rests on; where there are none, another award brought it about. */
  readonly causes: readonly PartChange[]
}

type TotalChange = { readonly before: Sum; readonly after: Sum }

/** What two rulebooks say of one profile; a profile that one of them refuses is not compared. */
export type SubjectDiff =
  | {
      readonly kind: 'compared'
      readonly id: string
      readonly changes: readonly FindingChange[]
      readonly totals: TotalChange | null
    }
  | {
      readonly kind: 'rejected'
      readonly id: string
      readonly before: readonly Issue[]
      readonly after: readonly Issue[]
    }

/**
 * Compares what two rulebooks say of each profile, one result a profile, in their order; nothing is
 * kept of one while the next is compared.
 *
 * @example
 * for await (const one of diff(before, after, profiles, { asOf: '2020-06-01' })) { … }
 */
export async function* diff(
  before: Rulebook,
  after: Rulebook,
  subjects: Iterable<DiffSubject> | AsyncIterable<DiffSubject>,
  options: EvaluateOptions,
): AsyncGenerator<SubjectDiff, void> {
  const changed = changedParts(before, after)
  const known = new Map<string, readonly PartChange[]>()
  const causesOf = (rule: string): readonly PartChange[] => {
    const causes = known.get(rule) ?? causesIn(rule, [before, after], changed)
    known.set(rule, causes)
    return causes
  }
  for await (const { id, profile, options: own = options } of subjects) {
    const old = await evaluate(before, profile, optionsFor(before, after, own))
    const now = await evaluate(after, profile, optionsFor(after, before, own))
    yield compared(id, old, now, causesOf)
  }
}

function compared(
  id: string,
  before: Evaluation,
  after: Evaluation,
  causesOf: (rule: string) => readonly PartChange[],
): SubjectDiff {
  if (before.status === 'rejected' || after.status === 'rejected') {
    return { kind: 'rejected', id, before: before.issues, after: after.issues }
  }
  const [old, now] = [byKey(before.findings), byKey(after.findings)]
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort()
  const changes = keys.flatMap((key): readonly FindingChange[] => {
    const [one, other] = [old.get(key), now.get(key)]
    const either = one ?? other
    const [left, right] = [answerOf(one), answerOf(other)]
    if (either === undefined || isSame(left, right)) return []
    const { rule, subject } = either
    const { type, id: name } = subject
    const causes = causesOf(rule)
    return [{ rule, subject: { type, id: name }, before: left, after: right, causes }]
  })
  const totals = { before: sumOf(before.totals), after: sumOf(after.totals) }
  return {
    kind: 'compared',
    id,
    changes,
    totals: isSame(totals.before, totals.after) ? null : totals,
  }
}

const byKey = (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map(findings.map((one) => [JSON.stringify([one.rule, one.subject.id]), one]))

function answerOf(finding: Finding | undefined): ComparedAnswer | null {
  if (finding === undefined) return null
  const { verdict, amount, adjustments } = finding
  return {
    verdict,
    amount: amount === null ? null : { low: amount.low, high: amount.high },
    adjustments: adjustments.map(({ relation, low, high }) => ({ relation, low, high })),
  }
}

const sumOf = ({ low, high, exact }: Sum): Sum => ({ low, high, exact })

// both were written by the same code, so the same answer has the same text
const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right)
