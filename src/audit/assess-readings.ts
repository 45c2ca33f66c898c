import type { Sensitivity } from '../evaluation/finding'
import type { Profile, Subject } from '../profile/profile'
import { type Answering, findingsFor } from './answer-claim'
import { type Assessment, assess } from './assess'
import type { ClaimReason } from './audited-claim'
import { reasonTexts as texts } from './reason-texts'
import { inOrder, isFault, reason, verdictOf } from './reasons'
import type { Standing } from './standing'

/**
 * Holds a claim against its finding under the settled readings and under all others: it has a fault
 * only where it has one under each, and is consistent only where it is under each.
 */
export async function assessAllReadings(
  subject: Subject | null,
  profile: Profile,
  standing: Standing,
  answering: Answering,
): Promise<Assessment> {
  const under = async (taken: Sensitivity['readings']): Promise<Assessment> =>
    assess(await findingsFor(subject, profile, standing, taken, answering), standing)
  const chosen = await under([])
  const verdict = verdictOf(chosen.reasons)
  const differing: Sensitivity[] = []
  const kinds = new Set([isFault(verdict)])
  for (const sensitivity of openReadings(chosen, answering)) {
    const other = verdictOf((await under(sensitivity.readings)).reasons)
    if (other !== verdict) differing.push(sensitivity)
    kinds.add(isFault(other))
  }
  if (differing.length === 0) return chosen
  if (isFault(verdict) && kinds.size === 1) return withReadings(chosen, differing)
  const lacks = chosen.reasons.filter((one) => !isFault(one.verdict))
  return { ...chosen, reasons: [...lacks, readingReason(differing, standing)] }
}

/** A fault under every reading, but not the same one: the first reason says under which. */
function withReadings(chosen: Assessment, readings: readonly Sensitivity[]): Assessment {
  const [first, ...others] = inOrder(chosen.reasons)
  return first === undefined ? chosen : { ...chosen, reasons: [{ ...first, readings }, ...others] }
}

/** Other readings of what is not settled by the options. */
function openReadings({ finding }: Assessment, { settings }: Answering): readonly Sensitivity[] {
  return finding.sensitiveTo.filter(({ readings }) =>
    readings.every(({ interpretation }) => !settings.common.readings.has(interpretation)),
  )
}

const readingReason = (readings: readonly Sensitivity[], { rule }: Standing): ClaimReason =>
  reason('unprovable', texts.reading, { readings }, rule.citations)
