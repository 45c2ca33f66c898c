import Papa from 'papaparse'
import { type TableCell, tableHeaders, tableRow } from '../../report/report-table'
import { guardedCell } from '../spreadsheet-guard'
import { type AuditOutput, isListed, type Pieces } from './audit-output'

const byteOrderMark = '\ufeff'

/** The beginning of a CSV that spreadsheets open as it is: UTF-8 with its mark, and the headings. */
export const csvHead = (headers: readonly string[]): string =>
  `${byteOrderMark}${csvLine(headers.map((text) => ({ kind: 'text', text })))}`

/** A row of CSV, every cell quoted. A number is our own decimal text, and may begin with a minus. */
export function csvLine(cells: readonly TableCell[]): string {
  const texts = cells.map(({ kind, text }) => (kind === 'number' ? text : guardedCell(text)))
  return `${Papa.unparse([texts], { quotes: true, newline: '\r\n' })}\r\n`
}

/** One row for each row of the ledger, the rejected ones among them. */
export async function* csvPieces(output: AuditOutput): Pieces {
  yield csvHead(tableHeaders(output.setting))
  for await (const placed of output.results) {
    if (isListed(output, placed)) yield csvLine(tableRow(placed, output.setting))
  }
}
