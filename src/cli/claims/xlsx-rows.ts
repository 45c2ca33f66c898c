import { fileFault } from '../../table/file-fault'
import { cellGatherer } from './cell-gatherer'
import { inflated } from './inflate'
import { blank, type Cell, type LedgerRow } from './ledger-row'
import type { Book, Sheet } from './xlsx-book'
import { type CellSetting, cellOf } from './xlsx-cell'
import { longestSheet, mostColumns, mostRows, rowLimit } from './xlsx-limits'
import { mergedIn } from './xlsx-merged'
import { indexOfDigits, placeOf } from './xlsx-place'
import { heard, type XmlListener } from './xml'

/** What was hidden in a sheet, and read all the same. */
export interface Hidden {
  rows: number
  columns: number
}

/** The rows of a sheet one by one, without holding the sheet. */
export async function* xlsxRows(
  { file }: Book,
  { name, entry }: Sheet,
  setting: CellSetting,
  hidden: Hidden,
): AsyncGenerator<LedgerRow> {
  const rows: LedgerRow[] = []
  const merged = await mergedIn(file, entry)
  const listener = sheetListener(setting, hidden, (row) => {
    if (row.line > mostRows) throw fileFault(file, 'too_large', rowLimit, `${name}: ${row.line}`)
    rows.push({ ...row, ...merged(row.line) })
  })
  for await (const _ of heard(file, inflated(file, entry, longestSheet), listener)) {
    yield* rows.splice(0)
  }
}

function sheetListener(
  setting: CellSetting,
  hidden: Hidden,
  take: (row: LedgerRow) => void,
): XmlListener {
  const gatherer = cellGatherer()
  const row = rowGatherer(take)
  return {
    open: (name, attribute) => {
      gatherer.open(name)
      if (name === 'row') {
        row.begin(attribute('r'))
        if (isTrue(attribute('hidden'))) hidden.rows += 1
      }
      if (name === 'c') {
        const reference = attribute('r') ?? ''
        row.move(reference)
        gatherer.begin(reference, attribute('t') ?? 'n', attribute('s') ?? '')
      }
      if (name === 'col' && isTrue(attribute('hidden'))) hidden.columns += 1
    },
    close: (name) => {
      gatherer.close(name)
      if (name === 'c') row.place(cellOf(gatherer.cell(), setting))
      if (name === 'row') row.end()
    },
    text: gatherer.text,
  }
}

/** Gathers the cells of one row after another; a sheet may leave out where they stand. */
function rowGatherer(take: (row: LedgerRow) => void) {
  let line = 0
  let column = 0
  let cells: Cell[] = []
  return {
    begin: (number: string | undefined): void => {
      line = indexOfDigits(number ?? '') ?? line + 1
      column = 0
      cells = []
    },
    move: (reference: string): void => {
      column = placeOf(reference)?.column ?? column + 1
    },
    place: (cell: Cell): void => {
      if (cell.kind === 'blank' || column > mostColumns) return
      while (cells.length < column - 1) cells.push(blank)
      cells[column - 1] = cell
    },
    end: (): void => {
      if (cells.length > 0) take({ line, cells })
    },
  }
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'
