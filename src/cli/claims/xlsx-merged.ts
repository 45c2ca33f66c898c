import type { Bilingual } from '../../issue/issue'
import type { Refusal } from '../../issue/parsed'
import { fileFault } from '../../table/file-fault'
import { inflated } from './inflate'
import type { LedgerRow } from './ledger-row'
import { longestSheet, mostRows, rowLimit } from './xlsx-limits'
import { columnLetters, type Range, rangeOf } from './xlsx-place'
import type { ZipEntry } from './zip-archive'

const unmerged: Bilingual = {
  zh: '没有合并的单元格（请取消合并并逐行填写）',
  en: 'a cell of its own (unmerge the cells and fill in every row)',
}
const fewer: Bilingual = { zh: '少量合并的单元格', en: 'few merged cells' }

const afterRows = /<\/(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData\s*\/>/
const mergeCell =
  /<(?:[\w.-]+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z]{1,3}\d+:[A-Z]{1,3}\d+)["']/g
const longestTag = 60
const longestList = 20_000_000
const mostAtOnce = 1000

/**
 * Says of each row which of its cells are merged with others. A sheet lists them only behind its
 * rows, so it is gone through once before; to which row a merged amount belongs, nobody can say.
 */
export async function mergedIn(
  file: string,
  entry: ZipEntry,
): Promise<(line: number) => Pick<LedgerRow, 'faultAt'>> {
  const ranges = rangesIn(await behindRows(file, entry))
  let next = 0
  let open: readonly Range[] = []
  return (line) => {
    const begun = next
    while ((ranges[next]?.from.row ?? Number.POSITIVE_INFINITY) <= line) next += 1
    open = [...open, ...ranges.slice(begun, next)].filter(({ to }) => to.row >= line)
    if (open.length > mostAtOnce) throw fileFault(file, 'too_large', fewer, `${open.length}`)
    const own = open
    return own.length === 0 ? {} : { faultAt: (column) => faultAt(column, own) }
  }
}

function faultAt(column: number, ranges: readonly Range[]): Refusal | undefined {
  const range = ranges.find(({ from, to }) => from.column <= column && column <= to.column)
  return range && { code: 'wrong_value', expected: unmerged, found: written(range) }
}

const written = ({ from, to }: Range): string =>
  `${columnLetters(from.column)}${from.row}:${columnLetters(to.column)}${to.row}`

function rangesIn(xml: string): readonly Range[] {
  const ranges = [...xml.matchAll(mergeCell)].flatMap(([, reference = '']) => {
    const range = rangeOf(reference)
    return range === undefined ? [] : [range]
  })
  return ranges.sort((left, right) => left.from.row - right.from.row)
}

const rowTag = /<(?:[\w.-]+:)?row[\s>/]/g

const rowsIn = (text: string): number => text.match(rowTag)?.length ?? 0

/** The text of a sheet behind its rows; a sheet with too many of them is refused at once. */
async function behindRows(file: string, entry: ZipEntry): Promise<string> {
  const decoder = new TextDecoder()
  let [text, rows, isBehind] = ['', 0, false]
  for await (const piece of inflated(file, entry, longestSheet)) {
    const before = text
    text += decoder.decode(piece, { stream: true })
    if (!isBehind) rows += rowsIn(text) - rowsIn(before)
    if (rows > mostRows) throw fileFault(file, 'too_large', rowLimit, `> ${mostRows}`)
    const end: number = isBehind ? 0 : text.search(afterRows)
    isBehind ||= end >= 0
    text = isBehind ? text.slice(end) : text.slice(-longestTag)
    if (text.length > longestList) throw fileFault(file, 'too_large', fewer, `> ${longestList}`)
  }
  return isBehind ? text : ''
}
