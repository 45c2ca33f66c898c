import { printable } from '../explanation/page'

// a spreadsheet takes a cell that begins so for a formula; in East Asia in full width too
const formula = /^[=+\-@＝＋－＠\t\r\n]/u
// no spreadsheet holds more characters in a cell
const longestCell = 32_000

/** A text as a cell: never a formula, and without what would break a workbook or a terminal. */
export function guardedCell(text: string): string {
  const plain = text.split('\n').map(printable).join('\n')
  const guarded = formula.test(text) ? `'${plain}` : plain
  return guarded.length > longestCell ? `${guarded.slice(0, longestCell)}…` : guarded
}
