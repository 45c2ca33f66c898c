import { open } from 'node:fs/promises'
import { csvRows, type Delimiter, delimiters, type TextRow } from '../table/csv-rows'
import { encodedText } from '../table/encoding'
import { FileFault, type Notice } from '../table/file-fault'
import { faultLine } from './csv-fault'
import { type ColumnOf, columnOf, columnsOf, type RowShape } from './row-columns'
import { profileOfRow } from './row-profile'

/** The records of a table of text as lines of JSON, and what there is to say of the file. */
export interface CsvLines {
  readonly lines: AsyncIterable<string>
  readonly notices: readonly Notice[]
}

/** Opens a table in whatever encoding and with whatever delimiter spreadsheets save it. */
export async function csvLines(file: string, shape: RowShape): Promise<CsvLines> {
  const { text, notices } = await encodedText(file, await startOf(file))
  const delimiter = delimiterOf(await firstOf(text()), shape)
  return { lines: linesOf(file, csvRows(file, text(), delimiter), shape), notices }
}

const startLength = 4096

async function startOf(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(startLength), 0, startLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function firstOf(texts: AsyncIterable<string>): Promise<string> {
  for await (const text of texts) return text.split(/[\r\n]/u, 1)[0] ?? ''
  return ''
}

/** The delimiter with which most of the headings are those of columns. */
function delimiterOf(heading: string, shape: RowShape): Delimiter {
  const counts = delimiters.map(
    (delimiter) =>
      heading.split(delimiter).filter((name) => columnOf(nameIn(name), shape) !== null).length,
  )
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

const nameIn = (cell: string): string =>
  cell
    .replace(/^\uFEFF/u, '')
    .replace(/^"|"$/gu, '')
    .trim()

// so much is written at a time
const pieceLength = 65_536

/** A line for every record; those between are blank, so that the lines keep their numbers. */
async function* linesOf(
  file: string,
  rows: AsyncIterable<TextRow>,
  shape: RowShape,
): AsyncGenerator<string> {
  let columns: readonly ColumnOf[] | null = null
  let written = 0
  let piece = ''
  for await (const row of rows) {
    if (isBlank(row)) continue
    if (columns === null) columns = columnsOf(file, headingsOf(file, row), shape)
    else {
      piece += `${'\n'.repeat(row.line - 1 - written)}${lineOf(row, columns, shape)}\n`
      written = row.line
    }
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield piece
}

function headingsOf(file: string, { cells, fault, line }: TextRow): readonly string[] {
  if (fault !== undefined) throw new FileFault([{ ...fault, file, line, path: '' }])
  return cells.map(nameIn)
}

const isBlank = ({ cells, fault }: TextRow): boolean =>
  fault === undefined && cells.every((cell) => cell.trim() === '')

function lineOf(row: TextRow, columns: readonly ColumnOf[], shape: RowShape): string {
  const { cells, fault } = row
  if (fault !== undefined || cells.length !== columns.length) return faultLine(row, columns.length)
  return JSON.stringify(profileOfRow(cells, columns, shape))
}
