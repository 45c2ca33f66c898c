import type { Step } from '../amount/amount'
import type { Rule } from '../rulebook/rulebook'
import type { Assessment } from './assess'
import type { ClaimReason, ClaimVerdict, JudgedClaim } from './audited-claim'
import type { Claim } from './claim'
import type { Entry } from './entry'
import { partingStep } from './parting-step'
import { inOrder, verdictOf } from './reasons'

/** A claim with its verdict: the gravest of its reasons gives it. */
export function judged(
  { index, claim, on }: Entry,
  rule: Rule | null,
  reasons: readonly ClaimReason[],
  assessment: Assessment | null,
): JudgedClaim {
  const steps = assessment?.recomputed?.steps ?? []
  return {
    kind: 'judged',
    index,
    claim,
    verdict: verdictOf(reasons),
    reasons: inOrder(reasons).map((one) => withStep(one, claim, steps)),
    rule: rule?.id ?? null,
    judgedOn: on,
    recomputed: assessment?.recomputed ?? null,
    difference: assessment?.difference ?? null,
    finding: assessment?.finding ?? null,
    citations: rule?.citations ?? [],
  }
}

const ofAmount: readonly ClaimVerdict[] = ['over-cap', 'over', 'under']

/** A reason that has to do with the amount says where claim and computation part. */
function withStep(one: ClaimReason, claim: Claim, steps: readonly Step[]): ClaimReason {
  if (one.step !== undefined || !ofAmount.includes(one.verdict)) return one
  const step = partingStep(claim, steps)
  return step === null ? one : { ...one, step }
}
