import type { AuditedClaim, JudgedClaim } from '../audit/audited-claim'
import type { PlacedResult } from './placed-result'

/** A row as the JSON of an audit has it; `row` is its line in the file. */
export function resultRecord({ line, result }: PlacedResult) {
  return { row: line, ...recordOf(result) }
}

function recordOf(result: AuditedClaim) {
  if (result.kind === 'rejected') return { claim: result.id, issues: result.issues }
  const { id, enterprise, amount } = result.claim
  const named = { claim: id, enterprise }
  if (result.kind === 'disputed') return { ...named, paid: amount, difference: result.difference }
  return { ...named, ...judgedRecord(result) }
}

function judgedRecord({ claim, finding, recomputed, difference, ...result }: JudgedClaim) {
  const { rule, verdict, judgedOn, reasons, citations } = result
  return {
    rule,
    subject: finding?.subject ?? { type: null, id: claim.subject },
    judgedOn,
    verdict,
    paid: claim.amount,
    low: recomputed?.low ?? null,
    high: recomputed?.high ?? null,
    exact: recomputed?.exact ?? null,
    ...(difference === null ? {} : { difference }),
    open: recomputed?.open ?? [],
    missing: recomputed?.missing ?? [],
    steps: recomputed?.steps ?? [],
    reasons,
    citations,
  }
}
