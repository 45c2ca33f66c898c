import type { PlainDate } from '../calendar/plain-date'
import type { Group } from './page-groups'

/** How many claims there are of a kind, and their money in yuan as decimal text. */
export interface Tally {
  readonly count: number
  readonly claimed: string
  /** By how much claims that are over, alone or with others, are over in all. */
  readonly over: string
  /** By how much claims that are under are under in all. */
  readonly under: string
  /** What is claimed where nothing can be proved. */
  readonly unprovable: string
}

/** A tally of one document, rule or enterprise; the key is null where it is not known which. */
export interface KeyedTally extends Tally {
  readonly key: string | null
  /** How many of the claims are not consistent. */
  readonly faulty: number
}

/** What the top of a report sums up: rows = judged + disputed + rejected. */
export interface PageSummary {
  readonly rows: number
  readonly judged: number
  readonly disputed: number
  readonly rejected: number
  readonly total: Tally
  readonly byGroup: ReadonlyMap<Group, Tally>
  readonly byDocument: readonly KeyedTally[]
  readonly byRule: readonly KeyedTally[]
  /** Null where there are too many to list. */
  readonly byEnterprise: readonly KeyedTally[] | null
  readonly enterprises: number
  /** The first and the last date on which a claim is judged. */
  readonly judgedOn: { readonly from: PlainDate; readonly until: PlainDate } | null
}

export const noTally: Tally = { count: 0, claimed: '0', over: '0', under: '0', unprovable: '0' }

/** The tally of a group; that of nothing where the ledger has none of it. */
export const tallyOf = ({ byGroup }: Pick<PageSummary, 'byGroup'>, group: Group): Tally =>
  byGroup.get(group) ?? noTally
