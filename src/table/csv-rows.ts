import Papa, { type ParseResult } from 'papaparse'
import { excerptOf } from '../issue/excerpt'
import type { Bilingual } from '../issue/issue'
import type { Refusal } from '../issue/parsed'
import { fileFault } from './file-fault'

/** One row as its cells are written; `line` is where a text editor shows it. */
export interface TextRow {
  readonly line: number
  readonly cells: readonly string[]
  /** What makes the whole row unreadable, such as a quote that is never closed. */
  readonly fault?: Refusal
}

export const delimiters = [',', '\t', ';'] as const

export type Delimiter = (typeof delimiters)[number]

// a quote that is never closed would swallow the rest of the file
const longestRow = 1_000_000
// a row that was cut for its length may look whole; taking its quotes off shrinks it to a quarter at most
const shrinkage = 4
const mostBroken = 1000

const closedQuotes: Bilingual = {
  zh: '引号成对、不超过一百万个字符的一行',
  en: 'a row of at most a million characters with its quotes in pairs',
}

/** The rows of a text between delimiters, without holding it; a broken row does not stop the rest. */
export async function* csvRows(
  file: string,
  texts: AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<TextRow> {
  const place: Place = { line: 1, broken: 0 }
  let rest = ''
  for await (const text of withUnixLineEnds(texts)) {
    const read = rowsOf(rest + text, 'more', place, delimiter)
    yield* read.rows
    rest = read.rest
    if (place.broken > mostBroken) throw tooManyBroken(file)
  }
  yield* rowsOf(rest, 'last', place, delimiter).rows
}

/** Whether more of the file follows a text. */
type Part = 'more' | 'last'

/** Where the reading stands; moves on with every row. */
interface Place {
  line: number
  broken: number
}

interface Read {
  readonly rows: readonly TextRow[]
  readonly rest: string
}

function rowsOf(text: string, part: Part, place: Place, delimiter: Delimiter): Read {
  const rows: TextRow[] = []
  let rest = text
  for (;;) {
    const { sound, end, isBroken } = parsedRows(rest, part, delimiter)
    for (const cells of sound) rows.push(rowOf(cells, place))
    rest = rest.slice(end)
    const breaks = isBroken || (part === 'last' ? rest !== '' : rest.length > longestRow)
    if (!breaks || place.broken > mostBroken) return { rows, rest }
    const lineEnd = rest.indexOf('\n')
    // the rest of a line that goes on with the next piece of the file is dropped with it
    if (lineEnd < 0 && part === 'more') return { rows, rest: rest.slice(0, longestRow) }
    const line = lineEnd < 0 ? rest : rest.slice(0, lineEnd)
    rows.push({ line: place.line, cells: [], fault: unclosed(line) })
    place.line += 1
    place.broken += 1
    rest = rest.slice(line.length + 1)
  }
}

interface ParsedRows {
  /** The rows before the first that is broken, or all that end in the text. */
  readonly sound: readonly (readonly string[])[]
  readonly end: number
  /** Whether a broken row stands at the end of them; it may have swallowed the lines below it. */
  readonly isBroken: boolean
}

function parsedRows(text: string, part: Part, delimiter: Delimiter): ParsedRows {
  const { data, errors, meta } = parsed(text, part, delimiter)
  const [first] = errors
  if (first === undefined) {
    return { sound: data, end: part === 'last' ? text.length : meta.cursor, isBroken: false }
  }
  const count = first.row ?? 0
  if (count === 0) return { sound: [], end: 0, isBroken: true }
  const before = parsed(text, part, delimiter, count)
  return { sound: before.data, end: before.meta.cursor, isBroken: true }
}

function parsed(
  text: string,
  part: Part,
  delimiter: Delimiter,
  preview = 0,
): ParseResult<string[]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', preview })
  return parser.parse(text, 0, part === 'more')
}

function rowOf(cells: readonly string[], place: Place): TextRow {
  const { line } = place
  place.line += 1 + cells.reduce((breaks, cell) => breaks + breaksIn(cell), 0)
  const length = cells.reduce((sum, cell) => sum + cell.length + 1, 0)
  const own = { line, cells }
  return length > longestRow / shrinkage ? { ...own, fault: unclosed(cells.join(' ')) } : own
}

const breaksIn = (cell: string): number => (cell.includes('\n') ? cell.split('\n').length - 1 : 0)

function unclosed(text: string): Refusal {
  return { code: 'malformed', expected: closedQuotes, found: excerptOf(text) }
}

const tooManyBroken = (file: string) =>
  fileFault(file, 'malformed', closedQuotes, `more than ${mostBroken} broken rows`)

async function* withUnixLineEnds(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const text of texts) {
    const whole = held + text
    held = whole.endsWith('\r') ? '\r' : ''
    yield whole.slice(0, whole.length - held.length).replace(/\r\n?/g, '\n')
  }
  if (held !== '') yield '\n'
}
