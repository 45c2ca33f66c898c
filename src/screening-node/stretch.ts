import { writeFile } from 'node:fs/promises'
import type { RulebookPlan } from '../screening/sql/to-sql'
import type { Stretch } from './blocks'
import { bytesOf, countLines, linesIn } from './chunks'
import type { Embedded } from './duckdb'
import { faultyLines } from './faulty-lines'
import { type Prepared, preparedStretch } from './prepared'
import { type LaneRead, quickLane } from './quick-lane'
import { type Reader, type RejectedLine, type ResultRow, readLine } from './read-lane'
import { answeredSql, answering, type ResultFormat, writeAnswers } from './results'
import type { Signal } from './screen-options'
import { type Lane, type Stage, stageStatements } from './stage'
import type { Done } from './state'
import { awardView, type Source, viewStatements } from './views'

/** Everything that a stretch is screened with. */
export interface Screening {
  readonly database: Embedded
  /** Which of the databases that share the work it is. */
  readonly lane: number
  readonly plan: RulebookPlan
  readonly reader: Omit<Reader, 'marker'>
  /** The file of lines, and the folder for what lies between it and the results. */
  readonly file: string
  readonly folder: string
  readonly format: ResultFormat
  readonly signal: Signal | undefined
}

/** Where the rows of a stretch stand: those of each kind of subject in a file of their own. */
export const partFile = (folder: string, index: number, kind: number, format: string): string =>
  `${folder}/part-${String(index).padStart(6, '0')}-${kind}.${format}`

export const rejectedPart = (folder: string, index: number): string =>
  `${folder}/rejected-${String(index).padStart(6, '0')}.ndjson`

/** Screens one stretch of the file: its results and its rejected lines are written when it ends. */
export async function screenStretch(stretch: Stretch, screening: Screening): Promise<Done> {
  const { plan, reader, folder } = screening
  const { vocabulary } = reader.rulebook
  const prepared = await preparedStretch(stretch, vocabulary, screening)
  const { marker } = prepared
  const stage: Stage = { vocabulary, facts: new Set(plan.facts), marker }
  const { source, faulty, all, text } = await readStretch(prepared, stage, screening)
  const lane = await readLines(faulty, stretch, { ...screening, marker })
  await stageLane(lane, source, stage, screening)
  screening.signal?.throwIfAborted()
  const rows = await writeRows(stretch.index, lane.rows.length > 0, screening)
  const { index } = stretch
  await writeFile(rejectedPart(folder, index), jsonLines(lane.rejected))
  return { index, lines: text, all, rejected: lane.rejected.length, rows }
}

async function readStretch(
  prepared: Prepared,
  stage: Stage,
  { database, file, signal }: Screening,
): Promise<LaneRead> {
  const { form, stretch, staged } = prepared
  const quick = form === null ? null : await quickLane(file, { ...prepared, form }, stage, database)
  if (quick !== null) return quick
  // what was ended is not to be read with care instead
  signal?.throwIfAborted()
  const { all, text } = countLines(await bytesOf(file, stretch))
  for (const statement of stageStatements(staged, 'stated', stage)) await database.run(statement)
  const faulty = await faultyLines(staged, text, stage, database)
  return { source: wholeSource('stated', 'canonical'), faulty, all, text }
}

/** A lane whose rows have all columns. */
const wholeSource = (lane: Lane, where: string): Source => ({
  lane,
  has: () => true,
  hasRows: () => true,
  where,
})

const answeredFile = (folder: string, lane: number): string => `${folder}/answered-${lane}.ndjson`

/** Writes the rows of a stretch, a file for every kind of subject. */
async function writeRows(
  index: number,
  hasAnswered: boolean,
  { database, plan, folder, format, lane }: Screening,
): Promise<number> {
  let rows = 0
  for (const [at, one] of plan.plans.entries()) {
    const { statements, sql } = answering(one, plan.scale, format)
    for (const statement of statements) await database.run(statement)
    rows += await writeAnswers(database, sql, partFile(folder, index, at, format), format)
  }
  const file = partFile(folder, index, plan.plans.length, format)
  if (!hasAnswered && plan.plans.length > 0) return rows
  const answered = answeredSql(answeredFile(folder, lane), plan.scale, format)
  return rows + (await writeAnswers(database, answered, file, format))
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
    const line = await readLine(text, number + 1, { ...reader, marker })
    if (line.kind === 'rejected') rejected.push(line.rejected)
    else if (line.kind === 'rewritten') rewritten.push(line.json)
    else rows.push(...line.rows)
  }
  return { rejected, rewritten, rows }
}

/** Puts what the library has read beside the rows of the file, and what it has answered. */
async function stageLane(
  { rewritten, rows }: ReadLines,
  stated: Source,
  stage: Stage,
  { database, folder, lane }: Screening,
): Promise<void> {
  const read = `${folder}/read-${lane}.ndjson`
  await writeFile(read, rewritten.map((json) => `${json}\n`).join(''))
  await writeFile(answeredFile(folder, lane), jsonLines(rows))
  const isRead = rewritten.length > 0
  const sources = isRead ? [stated, wholeSource('read', '')] : [stated]
  const statements = [
    ...(isRead ? stageStatements(read, 'read', stage) : []),
    ...viewStatements(stage, sources),
    awardView(sources),
  ]
  for (const statement of statements) await database.run(statement)
}

const jsonLines = (items: readonly unknown[]): string =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('')
