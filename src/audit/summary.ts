import { sumOf } from './account'
import type { AuditedClaim, ClaimVerdict } from './audited-claim'
import { isMore } from './fen'

/** How many claims have a verdict, and what they come to, in yuan as decimal text. */
export interface VerdictCount {
  readonly claims: number
  readonly amount: string
}

/** What an audit comes to: every row is counted once, as judged, disputed or rejected. */
export interface AuditSummary {
  readonly rows: number
  readonly judged: number
  readonly disputed: number
  readonly rejected: number
  readonly verdicts: Readonly<Record<ClaimVerdict, VerdictCount>>
  /** What all claims that could be read come to. */
  readonly claimed: string
  /** By how much claims that are over, alone or with others, are over in all. */
  readonly over: string
  /** By how much claims that are under are under in all, as a positive amount. */
  readonly under: string
}

const noClaims: VerdictCount = { claims: 0, amount: '0' }

/** The summary of no claims at all, to count on from. */
export const emptySummary: AuditSummary = {
  rows: 0,
  judged: 0,
  disputed: 0,
  rejected: 0,
  verdicts: {
    'unknown-rule': noClaims,
    'outside-period': noClaims,
    ineligible: noClaims,
    premature: noClaims,
    duplicate: noClaims,
    'over-cap': noClaims,
    over: noClaims,
    under: noClaims,
    unprovable: noClaims,
    consistent: noClaims,
  },
  claimed: '0',
  over: '0',
  under: '0',
}

/** The summary with one more result. */
export function counted(summary: AuditSummary, result: AuditedClaim): AuditSummary {
  const rows = summary.rows + 1
  if (result.kind === 'rejected') return { ...summary, rows, rejected: summary.rejected + 1 }
  const claimed = sumOf(summary.claimed, result.claim.amount)
  if (result.kind === 'disputed') {
    return { ...summary, rows, claimed, disputed: summary.disputed + 1 }
  }
  const { claims, amount } = summary.verdicts[result.verdict]
  const count = { claims: claims + 1, amount: sumOf(amount, result.claim.amount) }
  return {
    ...summary,
    rows,
    claimed,
    judged: summary.judged + 1,
    verdicts: { ...summary.verdicts, [result.verdict]: count },
    ...differences(summary, result.verdict, result.difference ?? '0'),
  }
}

function differences(
  { over, under }: AuditSummary,
  verdict: ClaimVerdict,
  difference: string,
): Pick<AuditSummary, 'over' | 'under'> {
  if (verdict === 'under') return { over, under: sumOf(under, difference.replace('-', '')) }
  const isOver = (verdict === 'over' || verdict === 'over-cap') && isMore(difference, '0')
  return { over: isOver ? sumOf(over, difference) : over, under }
}

/** What these results come to; a long audit is counted one by one with `counted` instead. */
export function summaryOf(results: Iterable<AuditedClaim>): AuditSummary {
  let summary = emptySummary
  for (const result of results) summary = counted(summary, result)
  return summary
}
