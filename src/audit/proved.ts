import { acceptedFacts } from '../profile/accepted-facts'
import type { AcceptedEvidence } from '../profile/evidence'
import type { EarlierAward, Profile } from '../profile/profile'
import type { Entry } from './entry'
import { awardsBeside } from './outside-awards'

/** What of a profile accepted evidence proves. */
export interface Proved {
  /** All that is stated. */
  readonly stated: Profile
  readonly profile: Profile
  /** Earlier awards that are no claims of the ledger; null where it is not stated if there are any. */
  readonly outside: readonly EarlierAward[] | null
  /** The same, with those that may be claims and need not be. */
  readonly outsideAtMost: readonly EarlierAward[] | null
}

/** Finds what of a profile counts, once as long as the profile is kept. */
export function provedReader(
  entries: readonly Entry[],
  evidence: AcceptedEvidence,
): (enterprise: string, profile: Profile) => Proved {
  const byEnterprise = new Map<string, Entry[]>()
  for (const entry of entries) {
    const own = byEnterprise.get(entry.claim.enterprise)
    if (own === undefined) byEnterprise.set(entry.claim.enterprise, [entry])
    else own.push(entry)
  }
  const known = new WeakMap<Profile, Proved>()
  return (enterprise, stated) => {
    const found = known.get(stated)
    if (found !== undefined) return found
    const profile = acceptedFacts(stated, evidence)
    const { awards } = profile
    const claims = byEnterprise.get(enterprise) ?? []
    const { outside, atMost } =
      awards === null ? { outside: null, atMost: null } : awardsBeside(awards, claims)
    const proved = { stated, profile, outside, outsideAtMost: atMost }
    known.set(stated, proved)
    return proved
  }
}
