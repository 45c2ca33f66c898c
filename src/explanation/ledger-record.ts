import type { Bilingual } from '../issue/issue'
import type { LedgerClass } from '../rulebook/sentence-classes'
import type { Account } from './ledger-account'

/** One sentence of a ledger as JSON carries it; `text` is the held text from `start` to `end`. */
export interface LedgerRecordEntry {
  readonly provision: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly class: LedgerClass
  readonly rules: readonly string[]
  readonly bars: readonly string[]
  readonly reason?: Bilingual
}

/** The ledger of a document as JSON carries it. */
export interface LedgerRecord {
  readonly id: string
  readonly sha256: string
  readonly entries: readonly LedgerRecordEntry[]
}

/** A ledger with its words; of all classes, the texts of the entries are together the held text. */
export function ledgerRecord(
  { document, ledger }: Account,
  classes: readonly LedgerClass[],
): LedgerRecord {
  const { id, sha256 } = document.facts
  const entries = ledger.entries
    .filter((entry) => classes.includes(entry.class))
    .map(({ provision, start, end, class: named, rules, bars, reason }) => ({
      provision,
      start,
      end,
      text: document.text.slice(start, end),
      class: named,
      rules,
      bars,
      ...(reason === null ? {} : { reason }),
    }))
  return { id, sha256, entries }
}
