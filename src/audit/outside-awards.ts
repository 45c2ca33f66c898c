import { compare, decimalOf } from '../money/decimal'
import type { EarlierAward } from '../profile/profile'
import { enterprise } from '../profile/vocabulary'
import { type Entry, ruleIdOf } from './entry'

/**
 * The earlier awards of a profile that are not claims of the ledger: an award of the same rule,
 * amount and date, and not of another subject, is that claim and counts once.
 */
export function outsideAwards(
  awards: readonly EarlierAward[],
  entries: readonly Entry[],
): readonly EarlierAward[] {
  const matched = new Set<Entry>()
  return awards.filter((award) => {
    const claim = entries.find((entry) => !matched.has(entry) && isThatClaim(award, entry))
    if (claim !== undefined) matched.add(claim)
    return claim === undefined
  })
}

function isThatClaim({ rule, amount, date, subject }: EarlierAward, entry: Entry): boolean {
  const { claim } = entry
  const dates: readonly (string | null)[] = [claim.paid, claim.approved, claim.applied]
  return (
    ruleIdOf(entry) === rule &&
    dates.includes(date) &&
    compare(decimalOf(claim.amount), decimalOf(amount)) === 0 &&
    (entry.subject === enterprise ||
      [null, entry.subject].includes(subject) ||
      entry.subject === null)
  )
}
