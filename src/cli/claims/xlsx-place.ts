/** Where a cell stands in a sheet; both count from 1. */
export interface Place {
  readonly column: number
  readonly row: number
}

/** The rectangle of cells that was merged into one. */
export interface Range {
  readonly from: Place
  readonly to: Place
}

const zero = 48
const beforeA = 64

/** The whole number that at most nine digits write: an index or a row, never an amount. */
export function indexOfDigits(text: string): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined
  return [...text].reduce((sum, digit) => sum * 10 + digit.charCodeAt(0) - zero, 0)
}

/** `C5` as column 3 and row 5. */
export function placeOf(reference: string): Place | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,9})$/.exec(reference) ?? []
  const row = indexOfDigits(digits)
  if (row === undefined) return undefined
  return { column: [...letters].reduce((sum, at) => sum * 26 + at.charCodeAt(0) - beforeA, 0), row }
}

/** `C5:C7` as the cells from C5 to C7. */
export function rangeOf(reference: string): Range | undefined {
  const [start = '', end = start] = reference.split(':')
  const [from, to] = [placeOf(start), placeOf(end)]
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** A column as spreadsheets name it: 1 is `A`, 28 is `AB`. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  const letter = String.fromCharCode(beforeA + column - before * 26)
  return before === 0 ? letter : `${columnLetters(before)}${letter}`
}
