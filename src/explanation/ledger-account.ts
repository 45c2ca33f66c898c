import type { HeldDocument } from '../document/citation'
import type { Ledger, LedgerEntry } from '../rulebook/ledger'
import type { LedgerClass } from '../rulebook/sentence-classes'
import { isProse, ledgerClasses } from './ledger-classes'

/** A document with its ledger. */
export interface Account {
  readonly document: HeldDocument
  readonly ledger: Ledger
}

/** The words of a sentence, without the spacing around them. */
export const sentenceOf = ({ document }: Account, { start, end }: LedgerEntry): string =>
  document.text.slice(start, end).trim()

/** A class and how many sentences have it. */
export type ClassCount = readonly [LedgerClass, number]

/** How many sentences of prose each class has, in the order of the classes; empty ones are left out. */
export function proseCounts(entries: readonly LedgerEntry[]): readonly ClassCount[] {
  return ledgerClasses
    .filter(isProse)
    .map((named) => [named, entries.filter((entry) => entry.class === named).length] as const)
    .filter(([, count]) => count > 0)
}

/** The first step of an address: the numbered part, the opening, the annex. */
export const partOfEntry = ({ provision }: LedgerEntry): string => provision.split('/')[0] ?? ''

/** The entries in runs that share a key, in the order of the text. */
export function runsOf(
  entries: readonly LedgerEntry[],
  keyOf: (entry: LedgerEntry) => string,
): readonly (readonly [string, readonly LedgerEntry[]])[] {
  const runs: [string, LedgerEntry[]][] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (last !== undefined && last[0] === keyOf(entry)) last[1].push(entry)
    else runs.push([keyOf(entry), [entry]])
  }
  return runs
}
