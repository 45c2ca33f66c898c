import type { Finding } from '../evaluation/finding'
import { isExact } from '../money/interval'
import { amountReasons } from './amount-reasons'
import type { ClaimReason, Recomputed } from './audited-claim'
import { type Due, dueBesides, mayBeLess, ownDueIn } from './due'
import { distance, payable } from './fen'
import { instalmentReasons } from './instalment-reasons'
import { reasonTexts as texts } from './reason-texts'
import { reason, wordsOf } from './reasons'
import type { Findings, Standing } from './standing'

/** What a finding says of a claim, under one choice of readings. */
export interface Assessment {
  readonly finding: Finding
  readonly reasons: readonly ClaimReason[]
  readonly recomputed: Recomputed | null
  readonly difference: string | null
}

/** Holds a claim against its finding. */
export function assess(findings: Findings, standing: Standing): Assessment {
  const { main: finding } = findings
  const reasons = [
    ...verdictReasons(finding),
    ...instalmentReasons(findings, standing),
    ...amountReasons(findings, standing),
  ]
  const own = ownDueIn(findings, standing)
  const due = own === null ? null : dueBesides(own, standing)
  return {
    finding,
    reasons,
    recomputed: due === null ? null : recomputedOf(due, finding),
    difference: due === null ? null : differenceFrom(due, finding, standing),
  }
}

/** By how much a claim is over or under; where less is right as well it is not under. */
function differenceFrom(due: Due, finding: Finding, standing: Standing): string {
  const { amount } = standing.entry.claim
  const { low, high } = payable(due)
  return distance(amount, { low: mayBeLess(standing, finding) ? '0' : low, high })
}

function recomputedOf({ low, high, steps, missing }: Due, { amount }: Finding): Recomputed {
  const exact = isExact({ low, high })
  return { low, high, exact, open: exact ? [] : (amount?.open ?? []), missing, steps }
}

/** What the verdict of the finding itself says. */
function verdictReasons(finding: Finding): readonly ClaimReason[] {
  const { verdict, deciding, citations } = finding
  if (verdict === 'eligible' || verdict === 'not-in-force') return []
  const words = wordsOf(deciding)
  const cited = words.length > 0 ? words : citations
  if (verdict === 'ineligible') return [reason('ineligible', texts.ineligible, { deciding }, cited)]
  // a fact that is not stated could meet the condition without any waiting
  if (verdict === 'pending' && finding.missing.length === 0) {
    return [reason('premature', texts.premature, { deciding }, cited)]
  }
  return [reason('unprovable', texts.missing, { missing: lacksOf(finding), deciding }, cited)]
}

/** What verdict and amount lack; of a list that is not stated not each fact, but the list. */
function lacksOf({ missing, amount, subject }: Finding): readonly string[] {
  const ofAmount = (amount?.missing ?? []).filter(
    (fact) => subject.id !== null || !fact.startsWith(`${subject.type}.`),
  )
  return [...new Set([...missing, ...ofAmount])]
}
