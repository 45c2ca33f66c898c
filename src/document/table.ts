/** One cell of a table line; the tab or the line end after it belongs to it. */
export interface Cell {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** The cells of a line of a table whose columns are divided by tabs. They tile it. */
export function cellsOf(text: string, start: number, end: number): readonly Cell[] {
  const starts = [start, ...tabsOf(text, start, end).map((tab) => tab + 1)]
  return starts
    .map((from, index) => ({ from, to: starts[index + 1] ?? end }))
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => ({ start: from, end: to, words: text.slice(from, to).trim() }))
}

function tabsOf(text: string, start: number, end: number): readonly number[] {
  const [row = ''] = text.slice(start, end).split(/[\r\n]/u, 1)
  return Array.from(row.matchAll(/\t/gu), (tab) => start + tab.index)
}

/** Whether a line is the header: the first line of its table, unless numbered, or a repetition. */
export function isHeader(cells: readonly Cell[], columns: readonly string[]): boolean {
  if (columns.length === 0) return rowNumberOf(cells) === undefined
  return cells.length === columns.length && cells.every(({ words }, at) => words === columns[at])
}

/** The number in the first cell of a row, if there is one. */
export function rowNumberOf(cells: readonly Cell[]): string | undefined {
  const words = cells[0]?.words ?? ''
  return /^\d{1,6}$/u.test(words) ? words : undefined
}

// ids stay short and readable, whatever stands in a header
const longestColumn = 20

/** The step of a cell in an id: the name of its column, else its place, `列6`. */
export function columnStep(columns: readonly string[], at: number): string {
  const name = columns[at] ?? ''
  return name !== '' && name.length <= longestColumn && !name.includes('/') ? name : `列${at + 1}`
}
