import type { Cumulation } from '../rulebook/cumulation'
import type { Rulebook } from '../rulebook/rulebook'
import { type Accounts, enter, entriesOf, nothingPaid, type Paid, paidOn } from './account'
import { awardsBefore, enterAward, type LedgerAward, type TakenBefore } from './awards-before'
import { type Entry, mayBePartsOfOne, sameAward } from './entry'
import { deductionKey, invoicesOf, onceKey, partsKey, relationKey } from './limit-keys'
import { relationsByRule } from './relations'

/** Claims before one that leave no room for it. */
export interface Collision {
  readonly kind: 'award' | 'invoice' | 'relation'
  readonly relation: Cumulation | null
  /** The subject that had the award, where it is given once to each; else null. */
  readonly subject: string | null
  readonly claims: readonly string[]
}

/** What stands before a claim in its ledger. */
export interface Beside {
  readonly collisions: readonly Collision[]
  /** Of each relation with a limit what was claimed before, by the id of the relation. */
  readonly paid: ReadonlyMap<string, Paid>
  /** Other parts of the same award. */
  readonly parts: Paid
  /** Awards on which the amount depends. */
  readonly awards: readonly LedgerAward[]
}

/** Nothing that would concern a claim stands before it. */
export const nothingBeside: Beside = {
  collisions: [],
  paid: new Map(),
  parts: nothingPaid,
  awards: [],
}

/** All that has been entered so far. */
interface Books {
  readonly rulebook: Rulebook
  readonly once: Accounts
  readonly invoices: Accounts
  readonly relations: Accounts
  readonly deductions: Accounts
  readonly parts: Accounts
  readonly taken: TakenBefore
}

/**
 * What stands before each claim, by its place; claims of which nothing is to be said have no entry.
 * The order is that of the dates that count, and on one day that of the rows.
 */
export function besideEach(
  entries: readonly Entry[],
  rulebook: Rulebook,
): ReadonlyMap<number, Beside> {
  const books = emptyBooks(rulebook)
  const found = new Map<number, Beside>()
  for (const sameDay of daysOf(entries)) {
    // of two awards on one day it does not matter which row is first for what the one takes off
    for (const entry of sameDay) enterDeductions(entry, books)
    for (const entry of sameDay) {
      const beside = besideOf(entry, books)
      if (beside !== nothingBeside) found.set(entry.index, beside)
      enterAll(entry, books)
    }
  }
  return found
}

const emptyBooks = (rulebook: Rulebook): Books => ({
  rulebook,
  once: new Map(),
  invoices: new Map(),
  relations: new Map(),
  deductions: new Map(),
  parts: new Map(),
  taken: new Map(),
})

function* daysOf(entries: readonly Entry[]): Generator<readonly Entry[]> {
  const sorted = [...entries].sort((left, right) => {
    if (left.on !== right.on) return left.on < right.on ? -1 : 1
    return left.index - right.index
  })
  let day: Entry[] = []
  for (const entry of sorted) {
    if (day.length > 0 && day[0]?.on !== entry.on) {
      yield day
      day = []
    }
    day.push(entry)
  }
  yield day
}

function besideOf(entry: Entry, books: Books): Beside {
  const collisions = collisionsOf(entry, books)
  const paid = limitsPaid(entry, books)
  const parts = paidOn(books.parts, partsKey(entry))
  const awards = awardsBefore(entry, books.taken)
  const isNothing =
    collisions.length === 0 && paid.size === 0 && parts === nothingPaid && awards.length === 0
  return isNothing ? nothingBeside : { collisions, paid, parts, awards }
}

function collisionsOf(entry: Entry, books: Books): readonly Collision[] {
  const relations = relationsByRule(books.rulebook, entry).flatMap((relation) => {
    const before = entriesOf(books.relations, relationKey(relation, entry))
    const rival = before.find((one) => excludes(relation, one, entry))
    return rival === undefined ? [] : [{ ...collision('relation', [rival]), relation }]
  })
  return [...awardCollisions(entry, books), ...relations, ...invoiceCollisions(entry, books)]
}

/** The same award before, once for each subject that a claim may mean. */
function awardCollisions(entry: Entry, { once }: Books): readonly Collision[] {
  // what is given once to an enterprise is the same for any of its subjects
  const isForAny = onceKey(entry) !== null
  const meant = isForAny ? [entry] : entry.mayBe.map((subject) => ({ ...entry, subject }))
  return meant.flatMap((one) => {
    const before = entriesOf(once, onceKey(one)).find((other) => !mayBePartsOfOne(other, one))
    if (before === undefined) return []
    return [{ ...collision('award', [before]), subject: one.subject }]
  })
}

const collision = (kind: Collision['kind'], entries: readonly Entry[]): Collision => ({
  kind,
  relation: null,
  subject: null,
  claims: entries.map(({ claim }) => claim.id),
})

/** Whether a relation lets only one of two claims be had. */
function excludes({ kind }: Cumulation, one: Entry, other: Entry): boolean {
  if (kind === 'oncePer') return !mayBePartsOfOne(one, other)
  return (kind === 'exclusive' || kind === 'highestOf') && sameAward(one, other) === 'no'
}

function invoiceCollisions(entry: Entry, books: Books): readonly Collision[] {
  const rivals = invoicesOf(entry).flatMap((number) => {
    const before = entriesOf(books.invoices, number)
    return before.find((one) => !mayShareInvoice(one, entry, books.rulebook)) ?? []
  })
  return [...new Set(rivals)].map((rival) => collision('invoice', [rival]))
}

/** Parts of one award rest on the same invoice; so may awards that the text lets be had together. */
function mayShareInvoice(one: Entry, other: Entry, rulebook: Rulebook): boolean {
  if (one.claim.enterprise !== other.claim.enterprise) return false
  if (mayBePartsOfOne(one, other)) return true
  const shared = relationsByRule(rulebook, one).filter((relation) =>
    relationsByRule(rulebook, other).includes(relation),
  )
  return sameAward(one, other) === 'no' && shared.some(({ kind }) => kind === 'cumulative')
}

function limitsPaid(entry: Entry, books: Books): ReadonlyMap<string, Paid> {
  const paid = relationsByRule(books.rulebook, entry).flatMap((relation) => {
    const accounts = relation.kind === 'deduct' ? books.deductions : books.relations
    const key =
      relation.kind === 'deduct' ? deductionKey(relation, entry) : relationKey(relation, entry)
    const before = paidOn(accounts, key)
    const isLimit = relation.kind !== 'cumulative' && before !== nothingPaid
    return isLimit ? [[relation.id, before] as const] : []
  })
  return paid.length === 0 ? nothingBeside.paid : new Map(paid)
}

function enterDeductions(entry: Entry, { rulebook, deductions }: Books): void {
  for (const relation of relationsByRule(rulebook, entry)) {
    if (relation.kind !== 'deduct' || entry.named.kind === 'unknown') continue
    if (relation.paid.includes(entry.named.rule.id)) {
      enter(deductions, deductionKey(relation, entry), entry)
    }
  }
}

function enterAll(entry: Entry, books: Books): void {
  for (const number of invoicesOf(entry)) enter(books.invoices, number, entry)
  enter(books.once, onceKey(entry), entry)
  enter(books.parts, partsKey(entry), entry)
  for (const relation of relationsByRule(books.rulebook, entry)) {
    if (relation.kind !== 'deduct' && relation.kind !== 'cumulative') {
      enter(books.relations, relationKey(relation, entry), entry)
    }
  }
  enterAward(entry, books.rulebook, books.taken)
}
