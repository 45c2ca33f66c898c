import { describeIssue } from '../issue/describe'
import type { Checked } from '../issue/issue'
import type { Profile, Subject } from '../profile/profile'
import { enterprise } from '../profile/vocabulary'
import type { Rule, Rulebook } from '../rulebook/rulebook'
import { type Answering, Disagreement } from './answer-claim'
import type { Assessment } from './assess'
import { assessAllReadings } from './assess-readings'
import type { ClaimReason, DisputedClaim, JudgedClaim } from './audited-claim'
import { type Beside, nothingBeside } from './beside'
import { certainReasons, invoiceReasons } from './certain-reasons'
import type { Entry } from './entry'
import { judged } from './judged'
import type { Proved } from './proved'
import type { ReadProfile } from './read-profiles'
import { badProfile, reasonTexts as texts } from './reason-texts'
import { gravityOf, isFault, reason, verdictOf } from './reasons'
import type { Standing } from './standing'

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
  const { profile, outside } = judging.provedOf(entry.claim.enterprise, read.value)
  const standing: Standing = { entry, rule, rulebook, beside, outside }
  const { assessment, reasons } = await assessSubjects(profile, standing, judging)
  return judged(entry, rule, [...certainReasons(standing, settings), ...reasons], assessment)
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

interface Assessed {
  readonly assessment: Assessment | null
  readonly reasons: readonly ClaimReason[]
}

/** The claim held against each subject that it may mean. */
async function assessSubjects(
  profile: Profile,
  standing: Standing,
  judging: Judging,
): Promise<Assessed> {
  const { entry, rule } = standing
  const assessFor = (subject: Subject | null): Promise<Assessment> =>
    assessAllReadings(subject, profile, standing, judging)
  const of = (assessment: Assessment, ...more: readonly ClaimReason[]): Assessed => ({
    assessment,
    reasons: [...assessment.reasons, ...more],
  })
  if (rule.subject === enterprise) return of(await assessFor(null))
  const listed = profile.collections.get(rule.subject)
  const missing = [collectionOf(rule.subject, standing.rulebook)]
  if (entry.subject !== null && listed !== undefined) {
    const subject = listed.find(({ id }) => id === entry.subject)
    if (subject !== undefined) return of(await assessFor(subject))
    return of(await assessFor(null), reason('unprovable', texts.unlistedSubject, { missing }))
  }
  if (listed === undefined) return of(await assessFor(null))
  const all: Assessment[] = []
  for (const subject of listed) all.push(await assessFor(subject))
  return ofAny(all, missing)
}

/** A claim that does not say for which subject it is has a fault only where it has one for each. */
function ofAny(all: readonly Assessment[], missing: readonly string[]): Assessed {
  const [mildest] = [...all].sort(
    (left, right) => gravityOf(right.reasons) - gravityOf(left.reasons),
  )
  if (mildest === undefined) {
    return { assessment: null, reasons: [reason('ineligible', texts.noSubject, { missing })] }
  }
  if (all.every(({ reasons }) => isFault(verdictOf(reasons)))) {
    return { assessment: mildest, reasons: mildest.reasons }
  }
  return { assessment: null, reasons: [reason('unprovable', texts.whichSubject, { missing })] }
}

const collectionOf = (subject: string, { vocabulary }: Rulebook): string =>
  vocabulary.find((type) => type.subject === subject)?.collection ?? subject
