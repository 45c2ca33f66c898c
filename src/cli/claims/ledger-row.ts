import type { PlainDate } from '../../calendar/plain-date'
import type { Bilingual, IssueCode } from '../../issue/issue'
import type { Refusal } from '../../issue/parsed'
import type { Notice } from '../../table/file-fault'

/** One cell of a ledger, before it is known what its column means. */
export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** A number as the file writes it, never as JavaScript would read it. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'date'; readonly date: PlainDate }
  /** A cell that proves nothing, such as a formula; it counts where its column is read. */
  | { readonly kind: 'fault'; readonly fault: Refusal }

/** One row of a ledger as it was written; `line` is where a text editor or a spreadsheet shows it. */
export interface LedgerRow {
  readonly line: number
  readonly cells: readonly Cell[]
  /** What makes the whole row unreadable, such as a quote that is never closed. */
  readonly fault?: Refusal
  /** What is wrong with a column of this row beside its cell, from 1: it is merged with another. */
  readonly faultAt?: (column: number) => Refusal | undefined
}

/** The rows of a ledger, and what else there is to say of the file once they have been read. */
export interface Ledger {
  readonly rows: AsyncIterable<LedgerRow>
  readonly notices: () => readonly Notice[]
}

export const blank: Cell = { kind: 'blank' }

export const faultCell = (code: IssueCode, expected: Bilingual, found: string): Cell => ({
  kind: 'fault',
  fault: { code, expected, found },
})

// no spreadsheet holds more characters in a cell
const longestCell = 32_767

const shorter: Bilingual = {
  zh: `不超过 ${longestCell} 个字符的单元格`,
  en: `a cell of at most ${longestCell} characters`,
}

/** The cell of a text; blank where it has nothing but spaces. */
export function textCell(text: string): Cell {
  if (text.length > longestCell) return faultCell('too_large', shorter, `${text.length}`)
  return text.trim() === '' ? blank : { kind: 'text', text }
}
