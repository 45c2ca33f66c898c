import { add, exactly, type Interval, sum } from '../money/interval'
import type { EarlierAward } from '../profile/profile'
import { enterprise } from '../profile/vocabulary'
import type { Cumulation } from '../rulebook/cumulation'
import { type Entry, yearOf } from './entry'
import type { Standing } from './standing'

/** What was had before: between the least and the most that it can be, in yuan. */
export interface PaidBefore {
  readonly total: Interval
  /** Claims of the ledger that are part of it, the first few. */
  readonly claims: readonly string[]
}

/** What was had before under a relation: by claims of the ledger, and by other awards. */
export function paidUnder(relation: Cumulation, standing: Standing): PaidBefore {
  const { beside } = standing
  const { total = '0', claims = [] } = beside.paid.get(relation.id) ?? {}
  return { total: add(exactly(total), paidOutside(relation, standing)), claims }
}

/** Where other awards are not stated they may come to anything. */
function paidOutside(relation: Cumulation, { entry, outside }: Standing): Interval {
  if (outside === null) return { low: '0', high: null }
  const rules = relation.kind === 'deduct' ? relation.paid : relation.rules
  return sum(
    outside
      .filter(({ rule, date }) => rules.includes(rule) && date <= entry.on)
      .flatMap((award) => amountWithin(relation.per, award, entry)),
  )
}

/** An award of which it is not stated for which subject it was may or may not count. */
function amountWithin(per: string, award: EarlierAward, entry: Entry): readonly Interval[] {
  const within = isWithin(per, award, entry)
  if (within === 'unknown') return [{ low: '0', high: award.amount }]
  return within === 'yes' ? [exactly(award.amount)] : []
}

/** Whether an award lies in the same year or lifetime, or is for the same subject. */
export function isWithin(
  per: string,
  { date, subject }: EarlierAward,
  entry: Entry,
): 'yes' | 'no' | 'unknown' {
  if (per === 'year') return yearOf(date) === yearOf(entry.on) ? 'yes' : 'no'
  if (per === 'lifetime' || per === enterprise) return 'yes'
  if (subject === null || entry.subject === null) return 'unknown'
  return subject === entry.subject ? 'yes' : 'no'
}
