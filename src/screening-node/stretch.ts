import { writeFile } from 'node:fs/promises'
import type { RulebookSql } from '../screening/sql/to-sql'
import { textLiteral } from '../screening/sql/words'
import { bytesOf, countLines, linesIn, markerFor, markNulls, type Stretch } from './chunks'
import type { Embedded } from './duckdb'
import { faultyLines } from './faulty-lines'
import { type Reader, type RejectedLine, type ResultRow, readLine } from './read-lane'
import { answersSql, type ResultFormat, resultColumns, writeAnswers } from './results'
import { awardView, type Stage, stageStatements, viewStatements } from './stage'
import type { Done } from './state'

/** Everything that a stretch is screened with. */
export interface Screening {
  readonly database: Embedded
  readonly sql: RulebookSql
  readonly reader: Omit<Reader, 'marker'>
  /** The file of lines, and the folder for what lies between it and the results. */
  readonly file: string
  readonly folder: string
  readonly format: ResultFormat
}

export const partFile = (folder: string, index: number, format: string): string =>
  `${folder}/part-${String(index).padStart(6, '0')}.${format}`

export const rejectedPart = (folder: string, index: number): string =>
  `${folder}/rejected-${String(index).padStart(6, '0')}.ndjson`

/** A stretch as the database reads it, and what is known of it before that. */
export interface Prepared {
  readonly stretch: Stretch
  readonly staged: string
  readonly marker: string
  readonly all: number
  readonly text: number
}

/** Writes a stretch down for the database; while that works on one, the next is prepared. */
export async function preparedStretch(
  stretch: Stretch,
  { file, folder }: Pick<Screening, 'file' | 'folder'>,
): Promise<Prepared> {
  const bytes = await bytesOf(file, stretch)
  const { all, text } = countLines(bytes)
  const marker = markerFor(bytes)
  markNulls(bytes, marker)
  const staged = `${folder}/stretch-${stretch.index % 2}.ndjson`
  await writeFile(staged, bytes)
  return { stretch, staged, marker, all, text }
}

/** Screens one stretch of the file: its results and its rejected lines are written when it ends. */
export async function screenStretch(
  { stretch, staged, marker, all, text }: Prepared,
  linesBefore: number,
  screening: Screening,
): Promise<Done> {
  const { database, sql, reader, folder, format } = screening
  const { vocabulary } = reader.rulebook
  const stage: Stage = { vocabulary, facts: new Set(sql.facts), marker }
  for (const statement of stageStatements(staged, 'stated', stage)) await database.run(statement)
  const faulty = await faultyLines(staged, text, stage, database)
  const lane = await readLines(faulty, stretch, linesBefore, { ...screening, marker })
  await stageLane(lane, stage, screening)
  const rows = await writeAnswers(
    database,
    answersSql(sql, format, 'answered'),
    partFile(folder, stretch.index, format),
    format,
  )
  const { index } = stretch
  await writeFile(rejectedPart(folder, index), jsonLines(lane.rejected))
  return { index, lines: text, all, rejected: lane.rejected.length, rows }
}

interface ReadLines {
  readonly rejected: readonly RejectedLine[]
  readonly rewritten: readonly string[]
  readonly rows: readonly ResultRow[]
}

/** The lines that the database does not read by itself, read by the library. */
async function readLines(
  faulty: ReadonlySet<number>,
  stretch: Stretch,
  linesBefore: number,
  { reader, file, marker }: Screening & { readonly marker: string },
): Promise<ReadLines> {
  const rejected: RejectedLine[] = []
  const rewritten: string[] = []
  const rows: ResultRow[] = []
  if (faulty.size === 0) return { rejected, rewritten, rows }
  const bytes = await bytesOf(file, stretch)
  let index = 0
  for (const { number, start, end } of linesIn(bytes)) {
    const isFaulty = faulty.has(index)
    index += 1
    if (!isFaulty) continue
    const text = bytes.toString('utf8', start, end).replace(/^\uFEFF/u, '')
    const line = await readLine(text, linesBefore + number + 1, { ...reader, marker })
    if (line.kind === 'rejected') rejected.push(line.rejected)
    else if (line.kind === 'rewritten') rewritten.push(line.json)
    else rows.push(...line.rows)
  }
  return { rejected, rewritten, rows }
}

/** Puts what the library has read beside the rows of the file, and what it has answered. */
async function stageLane(
  { rewritten, rows }: ReadLines,
  stage: Stage,
  { database, folder }: Screening,
): Promise<void> {
  const read = `${folder}/read.ndjson`
  await writeFile(read, rewritten.map((json) => `${json}\n`).join(''))
  const answered = `${folder}/answered.ndjson`
  await writeFile(answered, jsonLines(rows))
  const columns = resultColumns.map((name) => `${name}: 'VARCHAR'`).join(', ')
  const statements = [
    ...stageStatements(read, 'read', stage),
    ...viewStatements(stage),
    awardView,
    `CREATE OR REPLACE TEMP VIEW answered AS SELECT * FROM read_json(${textLiteral(answered)}, format = 'newline_delimited', columns = {${columns}})`,
  ]
  for (const statement of statements) await database.run(statement)
}

const jsonLines = (items: readonly unknown[]): string =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('')
