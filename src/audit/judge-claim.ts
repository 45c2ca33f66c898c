import { awardsFact } from '../amount/award-parts'
import { describeIssue } from '../issue/describe'
import type { Checked } from '../issue/issue'
import type { Profile } from '../profile/profile'
import type { Rule, Rulebook } from '../rulebook/rulebook'
import { type Answering, Disagreement } from './answer-claim'
import { type Assessed, assessSubjects } from './assess-subjects'
import type { ClaimReason, DisputedClaim, JudgedClaim } from './audited-claim'
import { type Beside, nothingBeside } from './beside'
import { certainReasons, invoiceReasons } from './certain-reasons'
import type { Entry } from './entry'
import { judged } from './judged'
import type { Proved } from './proved'
import type { ReadProfile } from './read-profiles'
import { badProfile, reasonTexts as texts } from './reason-texts'
import { isFault, reason, verdictOf } from './reasons'
import type { Standing } from './standing'
import { withUnproved } from './unproved'

/** Everything that claims are judged with. */
export interface Judging extends Answering {
  readonly rulebook: Rulebook
  readonly readProfile: ReadProfile
  readonly beside: ReadonlyMap<number, Beside>
  readonly provedOf: (enterprise: string, profile: Profile) => Proved
}

/** Judges one claim of the ledger. */
export async function judgeClaim(
  entry: Entry,
  judging: Judging,
): Promise<JudgedClaim | DisputedClaim> {
  const { named } = entry
  if (named.kind === 'unknown') return unknownRule(entry, named.candidates, judging)
  try {
    return await judgeKnown(entry, named.rule, judging)
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error
    const { index, claim } = entry
    return { kind: 'disputed', index, claim, difference: error.difference }
  }
}

function unknownRule(
  entry: Entry,
  candidates: readonly string[],
  { beside }: Judging,
): JudgedClaim {
  const text = candidates.length > 1 ? texts.ambiguousRule : texts.unknownRule
  const invoices = invoiceReasons({ beside: beside.get(entry.index) ?? nothingBeside })
  return judged(entry, null, [reason('unknown-rule', text, { candidates }), ...invoices], null)
}

async function judgeKnown(entry: Entry, rule: Rule, judging: Judging): Promise<JudgedClaim> {
  const { rulebook, settings } = judging
  const beside = judging.beside.get(entry.index) ?? nothingBeside
  const read = await judging.readProfile(entry.claim.enterprise)
  if (read === null || read.kind === 'rejected') {
    const certain = certainReasons({ entry, rule, rulebook, beside, outside: null }, settings)
    return judged(entry, rule, [...certain, profileReason(read)], null)
  }
  const proved = judging.provedOf(entry.claim.enterprise, read.value)
  const standing = { entry, rule, rulebook, beside }
  const { assessment, reasons } = await heldAgainst(standing, proved, judging)
  return judged(entry, rule, withUnproved(reasons, proved, standing), assessment)
}

/** A fault that would be none, were an award of the profile another than the claim, is not proved. */
async function heldAgainst(
  standing: Omit<Standing, 'outside'>,
  { profile, outside, outsideAtMost }: Proved,
  judging: Judging,
): Promise<Assessed> {
  const beside = async (awards: Standing['outside']): Promise<Assessed> => {
    const one = { ...standing, outside: awards }
    const { assessment, reasons } = await assessSubjects(profile, one, judging)
    return { assessment, reasons: [...certainReasons(one, judging.settings), ...reasons] }
  }
  const first = await beside(outside)
  const isCertain = outside?.length === outsideAtMost?.length
  if (isCertain || !isFault(verdictOf(first.reasons))) return first
  const other = await beside(outsideAtMost)
  if (isFault(verdictOf(other.reasons))) return first
  const lacks = first.reasons.filter(({ verdict }) => !isFault(verdict))
  const open = reason('unprovable', texts.perhapsThisAward, { missing: [awardsFact] })
  return { ...other, reasons: [...lacks, open] }
}

const mostNamed = 3

function profileReason(read: Exclude<Checked<Profile>, { kind: 'accepted' }> | null): ClaimReason {
  if (read === null) return reason('unprovable', texts.noProfile)
  const named = read.issues.slice(0, mostNamed)
  const more = read.issues.length > mostNamed ? ' …' : ''
  const zh = named.map((issue) => describeIssue(issue, 'zh-CN')).join('；')
  const en = named.map((issue) => describeIssue(issue, 'en')).join('; ')
  return reason('unprovable', badProfile({ zh: zh + more, en: en + more }))
}
