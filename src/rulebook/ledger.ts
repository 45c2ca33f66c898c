import type { HeldDocument } from '../document/citation'
import type { Bilingual } from '../issue/issue'
import type { Bar, Rule } from './rulebook'
import type { LedgerClass } from './sentence-classes'

/** What became of one sentence: its range in the held text, its class and what carries it. */
export interface LedgerEntry {
  readonly provision: string
  readonly start: number
  readonly end: number
  readonly class: LedgerClass
  /** Ids of the rules that carry a benefit. */
  readonly rules: readonly string[]
  /** Ids of the bars that carry a bar. */
  readonly bars: readonly string[]
  readonly reason: Bilingual | null
}

/** The account of a document: every sentence in order, tiling the text to its last character. */
export interface Ledger {
  readonly document: string
  readonly entries: readonly LedgerEntry[]
}

/** What a ledger is checked against: the text, the rules and the bars of its document. */
export interface LedgerBase {
  readonly document: HeldDocument
  readonly rules: readonly Rule[]
  readonly bars: readonly Bar[]
}
