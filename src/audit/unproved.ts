import { awardsFact } from '../amount/award-parts'
import type { Profile } from '../profile/profile'
import { indexOf } from '../rulebook/index-of'
import type { ClaimReason, Unproved } from './audited-claim'
import { reasonTexts as texts } from './reason-texts'
import type { Standing } from './standing'

/** What a profile states, and what of it accepted evidence proves. */
export interface Compared {
  readonly stated: Profile
  readonly profile: Profile
}

/** Reasons that say of what is missing which of it is stated, and only not proved as asked. */
export function withUnproved(
  reasons: readonly ClaimReason[],
  compared: Compared,
  standing: Pick<Standing, 'entry' | 'rule' | 'rulebook'>,
): readonly ClaimReason[] {
  if (compared.stated === compared.profile) return reasons
  const { facts } = indexOf(standing.rulebook)
  return reasons.map((one) => {
    const { missing = [] } = one
    const names = missing.filter((name) => lacksProof(name, compared, standing))
    if (names.length === 0) return one
    const unproved = names.map(
      (fact): Unproved => ({ fact, provedBy: facts.get(fact)?.proof ?? null }),
    )
    // only this text is about facts in general
    if (one.zh !== texts.missing.zh) return { ...one, unproved }
    const text = names.length === missing.length ? texts.unproved : texts.partlyUnproved
    return { ...one, ...text, unproved }
  })
}

function lacksProof(
  name: string,
  { stated, profile }: Compared,
  { entry, rule }: Pick<Standing, 'entry' | 'rule'>,
): boolean {
  if (name === awardsFact) return stated.awards !== null && profile.awards === null
  const states = ({ enterprise, collections }: Profile): boolean => {
    const subjects = collections.get(rule.subject) ?? []
    const own = subjects.find(({ id }) => id === entry.subject)
    return enterprise.facts.has(name) || own?.facts.has(name) === true
  }
  return states(stated) && !states(profile)
}
