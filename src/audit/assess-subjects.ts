import type { Profile, Subject } from '../profile/profile'
import { enterprise } from '../profile/vocabulary'
import type { Answering } from './answer-claim'
import type { Assessment } from './assess'
import { assessAllReadings } from './assess-readings'
import type { ClaimReason } from './audited-claim'
import type { Entry } from './entry'
import { plainName } from './named-subject'
import { ambiguousSubject, reasonTexts as texts } from './reason-texts'
import { gravityOf, isFault, reason, verdictOf } from './reasons'
import type { Standing } from './standing'

/** What is said of a claim held against its subjects, and the assessment that it rests on. */
export interface Assessed {
  readonly assessment: Assessment | null
  readonly reasons: readonly ClaimReason[]
}

const assessed = (assessment: Assessment): Assessed => ({
  assessment,
  reasons: assessment.reasons,
})

/** The claim held against each subject that it may mean. */
export async function assessSubjects(
  profile: Profile,
  standing: Standing,
  answering: Answering,
): Promise<Assessed> {
  const { entry, rule } = standing
  const assessFor = (subject: Subject | null): Promise<Assessment> =>
    assessAllReadings(subject, profile, standing, answering)
  const listed = rule.subject === enterprise ? undefined : profile.collections.get(rule.subject)
  if (listed === undefined) return assessed(await assessFor(null))
  if (entry.subject !== null) {
    const subject = listed.find(({ id }) => id === entry.subject)
    return subject === undefined
      ? unlisted(await assessFor(null), standing)
      : assessed(await assessFor(subject))
  }
  const isNamed = nameIn(entry) !== ''
  const meant = isNamed ? listed.filter(({ id }) => entry.mayBe.includes(id)) : listed
  const all: Assessment[] = []
  for (const subject of meant) all.push(await assessFor(subject))
  return ofAny(all, standing)
}

/** Of a subject that is not listed nothing is known but what holds of any. */
function unlisted(assessment: Assessment, standing: Standing): Assessed {
  const faults = assessment.reasons.filter(({ verdict }) => isFault(verdict))
  const missing = [collectionOf(standing)]
  return {
    assessment,
    reasons: [...faults, reason('unprovable', texts.unlistedSubject, { missing })],
  }
}

/** A claim that does not say for which subject it is has a fault only where it has one for each. */
function ofAny(all: readonly Assessment[], standing: Standing): Assessed {
  const missing = [collectionOf(standing)]
  const [mildest] = [...all].sort(
    (left, right) => gravityOf(right.reasons) - gravityOf(left.reasons),
  )
  if (mildest === undefined) {
    return { assessment: null, reasons: [reason('ineligible', texts.noSubject, { missing })] }
  }
  if (all.every(({ reasons }) => isFault(verdictOf(reasons)))) return assessed(mildest)
  const { mayBe: subjects } = standing.entry
  const name = nameIn(standing.entry)
  const open =
    name === ''
      ? reason('unprovable', texts.whichSubject, { missing })
      : reason('unprovable', ambiguousSubject(name, subjects), { subjects })
  return { assessment: null, reasons: [open] }
}

/** What a claim calls its subject; empty where it names none. */
const nameIn = ({ claim }: Entry): string => plainName(claim.subject ?? '')

const collectionOf = ({ rule, rulebook }: Standing): string =>
  rulebook.vocabulary.find(({ subject }) => subject === rule.subject)?.collection ?? rule.subject
