import type { Conclusion } from './conclude'
import type { Sensitivity } from './finding'
import type { Alternative } from './readings'

/** A conclusion without what it rests on. */
export interface Brief extends Pick<Conclusion, 'verdict' | 'pendingUntil'> {
  /** In yuan, as decimal text. */
  readonly amount: { readonly low: string; readonly high: string | null } | null
}

/** A conclusion reached under other readings than the chosen ones. */
export interface OtherConclusion extends Alternative {
  readonly conclusion: Brief
}

/**
 * The readings under which the answer would be another, each with the fewest changes that make it
 * so: a change that already gives the same answer by itself is not repeated with further changes.
 */
export function sensitivities(
  chosen: Brief,
  others: readonly OtherConclusion[],
): readonly Sensitivity[] {
  const found: OtherConclusion[] = []
  for (const other of others) {
    if (sameAnswer(chosen, other.conclusion)) continue
    const repeats = found.some(
      (smaller) => isWithin(smaller, other) && sameAnswer(smaller.conclusion, other.conclusion),
    )
    if (!repeats) found.push(other)
  }
  return found.map(({ readings, changed, conclusion }) => ({
    readings: changed.map((interpretation) => ({
      interpretation,
      option: readings.get(interpretation) ?? '',
    })),
    verdict: conclusion.verdict,
    low: conclusion.amount?.low ?? null,
    high: conclusion.amount?.high ?? null,
    pendingUntil: conclusion.pendingUntil,
  }))
}

function sameAnswer(left: Brief, right: Brief): boolean {
  return (
    left.verdict === right.verdict &&
    left.pendingUntil === right.pendingUntil &&
    left.amount?.low === right.amount?.low &&
    left.amount?.high === right.amount?.high
  )
}

function isWithin(smaller: OtherConclusion, larger: OtherConclusion): boolean {
  return smaller.changed.every((id) => smaller.readings.get(id) === larger.readings.get(id))
}
