import Papa from 'papaparse'
import type { ItemTable } from './item-table'

// a spreadsheet takes a cell that begins so for a formula; papaparse's own guard stops at line ends
const formula = /^[=+\-@\t\r]/

const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

const byteOrderMark = '\ufeff'

/** The list as CSV that spreadsheets open as it is: UTF-8 with its mark, CRLF, every cell quoted. */
export function itemsCsv({ headers, rows }: ItemTable): string {
  const cells = [headers, ...rows].map((row) => row.map(guarded))
  return `${byteOrderMark}${Papa.unparse(cells, { quotes: true, newline: '\r\n' })}\r\n`
}
