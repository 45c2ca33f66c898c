import { createWriteStream } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Vocabulary } from '../profile/vocabulary'
import { fileLiteral } from '../screening/sql/words'
import { FileFault, fileFault, type Notice } from '../table/file-fault'
import { isOwnFault, wordsOf } from './broken-off'
import type { Embedded } from './duckdb'
import { columnsOf, type RowShape, rowShape } from './row-columns'
import { profileOfRow } from './row-profile'
import type { Signal } from './screen-options'
import { untilStopped } from './until-stopped'

/** The lines to screen, and what there is to say of the file that they come from. */
export interface Lines {
  readonly file: string
  readonly notices: readonly Notice[]
}

/** The file of lines to screen: the file itself, or the rows of a table as lines. */
export async function linesFile(
  file: string,
  folder: string,
  vocabulary: Vocabulary,
  { database, signal }: { readonly database: Embedded; readonly signal: Signal | undefined },
): Promise<Lines> {
  const shape = rowShape(vocabulary)
  if (/\.csv$/iu.test(file)) {
    // what reads it is loaded where there is some
    const { csvLines } = await import('./csv-lines')
    const { lines, notices } = await csvLines(file, shape)
    return { file: await written(lines, folder, signal), notices }
  }
  if (!/\.parquet$/iu.test(file)) return { file, notices: [] }
  return {
    file: await written(parquetLines(file, shape, database, signal), folder, signal),
    notices: [],
  }
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

async function* parquetLines(
  file: string,
  shape: RowShape,
  { connection }: Embedded,
  signal: Signal | undefined,
): AsyncGenerator<string> {
  try {
    const result = await connection().stream(`SELECT * FROM read_parquet(${fileLiteral(file)})`)
    const columns = columnsOf(file, result.columnNames(), shape)
    for await (const rows of result.yieldRowsJson()) {
      yield rows.map((row) => `${JSON.stringify(profileOfRow(row, columns, shape))}\n`).join('')
    }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof FileFault || isOwnFault(error)) throw error
    const expected = { zh: 'Parquet 文件', en: 'a Parquet file' }
    throw fileFault(file, 'unreadable', expected, wordsOf(error))
  }
}
