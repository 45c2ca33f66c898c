import { type AcceptedEvidence, isAccepted } from './evidence'
import type { Profile, Subject } from './profile'

/** The profile without the facts that no accepted evidence proves: they count as not stated. */
export function acceptedFacts(profile: Profile, wanted: AcceptedEvidence): Profile {
  if (wanted.level === 'stated') return profile
  const { enterprise, collections, awards, awardsEvidence } = profile
  return {
    ...profile,
    enterprise: provedSubject(enterprise, wanted),
    collections: new Map(
      [...collections].map(([type, subjects]) => [
        type,
        subjects.map((subject) => provedSubject(subject, wanted)),
      ]),
    ),
    awards: isAccepted(awardsEvidence ?? undefined, wanted) ? awards : null,
  }
}

function provedSubject(subject: Subject, wanted: AcceptedEvidence): Subject {
  const { facts, evidence } = subject
  const proved = [...facts].filter(([fact]) => isAccepted(evidence.get(fact), wanted))
  return { ...subject, facts: new Map(proved) }
}
