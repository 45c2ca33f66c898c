import { compare, decimalOf } from '../money/decimal'
import type { EarlierAward } from '../profile/profile'
import { enterprise } from '../profile/vocabulary'
import type { Claim } from './claim'
import { type Entry, ruleIdOf } from './entry'

/** The earlier awards of a profile beside the claims of a ledger. */
export interface AwardsBeside {
  /** Those that are no claims of the ledger. */
  readonly outside: readonly EarlierAward[]
  /** The same, with those that are claims only if their date is one that the claim does not have. */
  readonly atMost: readonly EarlierAward[]
}

type Fits = (award: EarlierAward, claim: Claim) => boolean

/**
 * An award of the same rule, amount and date as a claim, and not of another subject, is that claim
 * and counts once; so is one whose date may be that on which the claim was approved or paid, where
 * the claim does not have it. Every claim is one award at most, by a date that it has if it can be.
 */
export function awardsBeside(
  awards: readonly EarlierAward[],
  entries: readonly Entry[],
): AwardsBeside {
  const taken = new Set<Entry>()
  const left = (all: readonly EarlierAward[], fits: Fits): readonly EarlierAward[] =>
    all.filter((award) => {
      const claim = nearest(
        entries.filter((one) => !taken.has(one) && fits(award, one.claim) && isLike(award, one)),
      )
      if (claim !== undefined) taken.add(claim)
      return claim === undefined
    })
  const atMost = left(awards, isDated)
  // the later an award, the sooner it is the claim before which it stands
  const lastFirst = [...atMost].sort((one, other) => (one.date < other.date ? 1 : -1))
  const outside = new Set(left(lastFirst, mayBeDated))
  return { atMost, outside: atMost.filter((award) => outside.has(award)) }
}

const isDated: Fits = ({ date }, { paid, approved, applied }) => {
  const dates: readonly (string | null)[] = [paid, approved, applied]
  return dates.includes(date)
}

/** Approved no later than paid, and neither before it was applied for. */
const mayBeDated: Fits = ({ date }, { paid, approved, applied }) => {
  const isAfter = (day: string | null): boolean => day === null || day <= date
  const mayBeApproval = approved === null && isAfter(applied) && (paid === null || date <= paid)
  return mayBeApproval || (paid === null && isAfter(approved) && isAfter(applied))
}

/** Of several claims the first is the nearest after an award. */
function nearest(entries: readonly Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>(
    (first, one) => (first === undefined || one.on < first.on ? one : first),
    undefined,
  )
}

const isLike = ({ rule, amount, subject }: EarlierAward, entry: Entry): boolean =>
  ruleIdOf(entry) === rule &&
  compare(decimalOf(entry.claim.amount), decimalOf(amount)) === 0 &&
  (entry.subject === enterprise ||
    [null, entry.subject].includes(subject) ||
    entry.subject === null)
