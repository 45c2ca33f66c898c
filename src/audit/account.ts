import { add, decimalOf, textOf } from '../money/decimal'
import type { Entry } from './entry'

/** What was claimed before towards one limit: how much, and by which claims, the first few named. */
export interface Paid {
  /** In yuan, as decimal text. */
  readonly total: string
  readonly claims: readonly string[]
}

/** The claims that share a limit, in the order of the dates that count. */
export interface Account {
  total: string
  readonly entries: Entry[]
}

/** Accounts by what their claims have in common. */
export type Accounts = Map<string, Account>

export const nothingPaid: Paid = { total: '0', claims: [] }

export const sumOf = (left: string, right: string): string =>
  textOf(add(decimalOf(left), decimalOf(right)))

/** The key of an account from what its claims have in common; null where part of it is not known. */
export const keyOf = (...parts: readonly (string | null)[]): string | null =>
  parts.includes(null) ? null : JSON.stringify(parts)

/** Puts a claim to an account; one without a key has none. */
export function enter(accounts: Accounts, key: string | null, entry: Entry): void {
  if (key === null) return
  const account = accounts.get(key)
  if (account === undefined) accounts.set(key, { total: entry.claim.amount, entries: [entry] })
  else {
    account.total = sumOf(account.total, entry.claim.amount)
    account.entries.push(entry)
  }
}

/** The claims of an account, the first of them first. */
export const entriesOf = (accounts: Accounts, key: string | null): readonly Entry[] =>
  (key === null ? undefined : accounts.get(key)?.entries) ?? []

/** How many claims of an account are named; it may have very many. */
export const mostNamed = 20

/** What stands on an account. */
export function paidOn(accounts: Accounts, key: string | null): Paid {
  const account = key === null ? undefined : accounts.get(key)
  if (account === undefined) return nothingPaid
  const claims = account.entries.slice(0, mostNamed).map(({ claim }) => claim.id)
  return { total: account.total, claims }
}
