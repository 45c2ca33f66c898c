import { createReadStream, createWriteStream } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Papa from 'papaparse'
import type { Vocabulary } from '../profile/vocabulary'
import { textLiteral } from '../screening/sql/words'
import type { Embedded } from './duckdb'
import { profileOfRow, type RowShape, rowShape } from './row-profile'
import type { Signal } from './screen-options'

/** The file of lines to screen: the file itself, or the rows of a table as lines. */
export async function linesFile(
  file: string,
  folder: string,
  vocabulary: Vocabulary,
  { database, signal }: { readonly database: Embedded; readonly signal: Signal | undefined },
): Promise<string> {
  const shape = rowShape(vocabulary)
  if (/\.csv$/iu.test(file)) return written(csvLines(file, shape), folder, signal)
  if (/\.parquet$/iu.test(file)) return written(parquetLines(file, shape, database), folder, signal)
  return file
}

/** Writes the lines once; a run that goes on finds them there. */
async function written(
  lines: AsyncIterable<string>,
  folder: string,
  signal: Signal | undefined,
): Promise<string> {
  const file = `${folder}/lines.ndjson`
  const isThere = await stat(file).then(
    () => true,
    () => false,
  )
  if (isThere) return file
  await pipeline(Readable.from(untilStopped(lines, signal)), createWriteStream(`${file}.draft`))
  // a database that is interrupted ends its rows early without an error
  signal?.throwIfAborted()
  await rename(`${file}.draft`, file)
  return file
}

/** The lines as long as nobody ends them; the table is then closed. */
async function* untilStopped(
  lines: AsyncIterable<string>,
  signal: Signal | undefined,
): AsyncGenerator<string> {
  for await (const line of lines) {
    signal?.throwIfAborted()
    yield line
  }
}

/** A line for every record; a blank one for the header, so that the lines keep their numbers. */
async function* csvLines(file: string, shape: RowShape): AsyncGenerator<string> {
  const records = createReadStream(file, 'utf8').pipe(Papa.parse(Papa.NODE_STREAM_INPUT))
  let names: readonly string[] | null = null
  for await (const record of records) {
    const fields = Array.isArray(record) ? record.map(String) : []
    if (names === null) {
      names = fields.map((name) => name.replace(/^\uFEFF/u, '').trim())
      const repeated = names.find((name, index) => names?.indexOf(name) !== index)
      if (repeated !== undefined) throw new Error(`${file}: column ${repeated} twice`)
      yield '\n'
    } else yield `${lineOf(fields, names, shape)}\n`
  }
}

function lineOf(fields: readonly string[], names: readonly string[], shape: RowShape): string {
  if (fields.length === 1 && fields[0] === '') return ''
  // no JSON, so that the line is rejected with these words
  if (fields.length !== names.length) return `CSV: ${fields.length}/${names.length} fields`
  const row = Object.fromEntries(names.map((name, index) => [name, fields[index] ?? '']))
  return JSON.stringify(profileOfRow(row, shape))
}

async function* parquetLines(
  file: string,
  shape: RowShape,
  { connection }: Embedded,
): AsyncGenerator<string> {
  const result = await connection.stream(`SELECT * FROM read_parquet(${textLiteral(file)})`)
  for await (const rows of result.yieldRowObjectJson()) {
    yield rows.map((row) => `${JSON.stringify(profileOfRow(row, shape))}\n`).join('')
  }
}
