import type { Amount } from '../amount/amount'
import type { Judgement } from '../amount/part'
import type { Judged } from '../condition/judged'
import { exactly, multiply } from '../money/interval'
import type { Condition, Instalment, Rule } from '../rulebook/rulebook'
import { decidingLeaves } from './deciding'
import type { InstalmentDue, Verdict } from './finding'

/** Judges a condition by the facts of one case, on the evaluation date. */
export type Judge = (condition: Condition) => Judged

/**
 * What a condition within an amount comes to. Of what is due today, an event that has not happened
 * yet is no part; of what an award would come to once its conditions are met, it may be one.
 */
export function judgementOf(judged: Judged, verdict: Verdict): Judgement {
  const { outcome } = judged
  if (outcome.kind === 'satisfied') return { kind: 'met' }
  if (outcome.kind === 'violated') return { kind: 'unmet' }
  if (outcome.kind === 'unknown') return { kind: 'unclear', missing: outcome.missing }
  if (verdict === 'eligible' && outcome.missing.length === 0) return { kind: 'unmet' }
  const events = decidingLeaves(judged).map(({ leaf }) => leaf.fact)
  return { kind: 'unclear', missing: [...new Set([...outcome.missing, ...events])] }
}

const states = {
  satisfied: 'due',
  violated: 'lost',
  unknown: 'unknown',
  pending: 'awaited',
} as const satisfies Record<Judged['outcome']['kind'], InstalmentDue['state']>

/** The instalments of an award with their part of its amount; none without an amount. */
export function instalmentsOf(
  { instalments }: Rule,
  amount: Amount | null,
  judge: Judge,
): readonly InstalmentDue[] {
  return amount === null ? [] : instalments.map((one) => dueOf(one, amount, judge))
}

function dueOf({ share, words, when }: Instalment, amount: Amount, judge: Judge): InstalmentDue {
  const { low, high } = multiply(amount, exactly(share))
  const outcome = when === null ? null : judge(when).outcome
  return {
    share,
    low,
    high,
    state: outcome === null ? 'due' : states[outcome.kind],
    missing: outcome !== null && 'missing' in outcome ? outcome.missing : [],
    pendingUntil: outcome?.kind === 'pending' ? outcome.until : null,
    words: words.text,
    citation: words.citation,
  }
}
