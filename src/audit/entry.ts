import type { PlainDate } from '../calendar/plain-date'
import type { RejectedClaim } from './audited-claim'
import type { Claim } from './claim'
import type { NamedRule } from './named-rule'

/** A claim in its place in the ledger, with the rule and subject that it means. */
export interface Entry {
  readonly kind: 'entry'
  readonly index: number
  readonly claim: Claim
  readonly named: NamedRule
  /** The id of the subject, `enterprise` for its own awards; null where it is not known which. */
  readonly subject: string | null
  /** Ids of the subjects that it may mean, where more than one; else empty. */
  readonly mayBe: readonly string[]
  /** The date that counts. */
  readonly on: PlainDate
}

/** One row of a ledger, read. */
export type Row = Entry | RejectedClaim

/** The id of the rule of an entry; null where it is not known which is meant. */
export const ruleIdOf = ({ named }: Entry): string | null =>
  named.kind === 'known' ? named.rule.id : null

export const yearOf = (date: string): string => date.slice(0, 4)

/** Whether two claims are surely of the same award, surely of different ones, or neither. */
export function sameAward(one: Entry, other: Entry): 'yes' | 'no' | 'unknown' {
  const isOther =
    ruleIdOf(one) !== ruleIdOf(other) || one.claim.enterprise !== other.claim.enterprise
  if (ruleIdOf(one) === null || isOther) return 'no'
  if (one.subject === null || other.subject === null) return 'unknown'
  return one.subject === other.subject ? 'yes' : 'no'
}

/** Whether two claims may be different parts of one award. */
export function mayBePartsOfOne(one: Entry, other: Entry): boolean {
  if (sameAward(one, other) === 'no') return false
  const [left, right] = [one.claim.instalment, other.claim.instalment]
  if (left !== null && right !== null) return left !== right
  // of an award that is paid in parts, a payment without a number may be any of them
  return one.named.kind === 'known' && one.named.rule.instalments.length > 0
}

/** Whether a claim may be a part of an award rather than the whole of it. */
export const isPart = ({ claim, named }: Entry): boolean =>
  claim.instalment !== null || (named.kind === 'known' && named.rule.instalments.length > 0)
