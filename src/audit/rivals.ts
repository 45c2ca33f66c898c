import type { EarlierAward } from '../profile/profile'
import type { Cumulation } from '../rulebook/cumulation'
import type { ClaimReason } from './audited-claim'
import { type Entry, isPart } from './entry'
import { isWithin } from './paid-before'
import { reasonTexts as texts } from './reason-texts'
import { reason } from './reasons'
import { relationsByRule } from './relations'
import type { Standing } from './standing'

/** A relation of which only one award may be had, and the claims of the ledger that had it before. */
export interface Rival {
  readonly relation: Cumulation
  readonly claims: readonly string[]
}

/** The relations under which another award was had before: a claim of the ledger, or none of it. */
export function rivalsOf({ entry, rulebook, beside, outside }: Standing): readonly Rival[] {
  return relationsByRule(rulebook, entry).flatMap((relation) => {
    const collision = beside.collisions.find((one) => one.relation === relation)
    if (collision !== undefined) return [{ relation, claims: collision.claims }]
    const isRival = (award: EarlierAward): boolean => excludes(relation, award, entry)
    return !isPart(entry) && outside?.some(isRival) ? [{ relation, claims: [] }] : []
  })
}

/** Whether an award that is no claim of the ledger leaves no room for a claim. */
function excludes(relation: Cumulation, award: EarlierAward, entry: Entry): boolean {
  const { kind, per } = relation
  if (kind !== 'exclusive' && kind !== 'oncePer' && kind !== 'highestOf') return false
  const isAnother = kind === 'oncePer' || !isSame(award, entry)
  const isAmong = relation.rules.includes(award.rule) && award.date <= entry.on
  return isAmong && isAnother && isWithin(per, award, entry) === 'yes'
}

const isSame = ({ rule, subject }: EarlierAward, { named, subject: own }: Entry): boolean =>
  named.kind === 'known' && named.rule.id === rule && (subject === null || subject === own)

/** Nothing is due beside what was had before. */
export function rivalReason({ relation, claims }: Rival): ClaimReason {
  const { kind, id, words } = relation
  const text = kind === 'exclusive' || kind === 'highestOf' ? texts[kind] : texts.oncePer
  const details = claims.length === 0 ? { relation: id } : { claims, relation: id }
  return reason('duplicate', text, details, [words.citation])
}
