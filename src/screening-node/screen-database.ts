import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import { type RulebookSql, type SqlQuery, toSql } from '../screening/sql/to-sql'
import { textLiteral } from '../screening/sql/words'
import { type Asked, askedOf, profiles } from './asked'
import { brokenOff, cannotStart, isOwnFault } from './broken-off'
import { type Embedded, openDuckdb } from './duckdb'
import { partFile } from './parts'
import type { DatabaseClient } from './postgres-client'
import { answeredSql, concatenated, formatOf, type ResultFormat, resultColumns } from './results'
import type { Screened, ScreenOptions, Signal } from './screen-options'
import { type Done, type State, startedRun, writeState } from './state'
import { takenFolder, type WorkFolder, workFolder } from './work-folder'

/**
 * Screens the enterprises in the tables of a PostgreSQL database: the queries run there, and their
 * rows come back in portions. A run that was broken off is resumed after the last whole query.
 */
export async function screenDatabase(
  client: DatabaseClient,
  rulebook: Rulebook,
  options: Omit<ScreenOptions, 'stretchBytes'>,
): Promise<Checked<Screened>> {
  const {
    out,
    only,
    resume: _resume,
    memoryLimit,
    threads,
    locale: _locale,
    progress: _progress,
    signal,
    ...evaluation
  } = options
  const format = formatOf(out)
  const verdicts = only === undefined ? {} : { verdicts: only }
  const sql = toSql(rulebook, { ...evaluation, ...verdicts, dialect: 'postgres' })
  if (format.kind === 'rejected' || sql.kind === 'rejected') {
    return rejected([format, sql].flatMap((one) => ('issues' in one ? one.issues : [])))
  }
  const asked = { [profiles]: 'postgres', ...askedOf(rulebook, evaluation, options, format.value) }
  const folder = workFolder(out)
  const opened = await openDuckdb({ memoryLimit, threads, temporary: `${folder}/spill` })
  // text is written without the package, too, but nobody then keeps other processes out
  const isMissing = opened.kind === 'rejected' && opened.issues.some(isOfPackage)
  if (opened.kind === 'rejected' && (format.value === 'parquet' || !isMissing)) return opened
  const database = opened.kind === 'accepted' ? opened.value : null
  const asking = { client, sql: sql.value, folder, format: format.value, signal, database }
  // a database that cannot be told has gone away
  const cancel = (): void => void client.cancel().catch(() => undefined)
  signal?.addEventListener('abort', cancel)
  try {
    const taken = await takenFolder(out, database)
    if (taken.kind === 'rejected') return taken
    return await inFolder(taken.value, asked, asking, options).finally(taken.value.release)
  } finally {
    signal?.removeEventListener('abort', cancel)
    database?.close()
  }
}

const isOfPackage = ({ code }: Issue): boolean => code === 'missing_package'

/** Asks the database in a folder that is taken, and takes it away in the end. */
async function inFolder(
  taken: WorkFolder,
  asked: Asked,
  asking: Asking,
  options: Omit<ScreenOptions, 'stretchBytes'>,
): Promise<Checked<Screened>> {
  const { out, progress } = options
  const { client, folder } = asking
  const started = await startedRun(folder, asked, options).catch((error: unknown) =>
    rejected([cannotStart(error, out)]),
  )
  if (started.kind === 'rejected') return started
  try {
    const done = await answeredQueries(asking, started.value, progress)
    await joinRows(asking, out)
    const lines = await enterprisesIn(client)
    await taken.remove()
    const rows = done.reduce((sum, one) => sum + one.rows, 0)
    const counts = { lines, answered: lines, rejected: 0, rows }
    return accepted({ ...counts, out, rejectedFile: null, notices: [] })
  } catch (error) {
    if (isOwnFault(error)) throw error
    return rejected([brokenOff(error, folder)])
  }
}

interface Asking {
  readonly client: DatabaseClient
  readonly sql: RulebookSql
  readonly folder: string
  readonly format: ResultFormat
  readonly signal: Signal | undefined
  /** What writes Parquet; null where the package is not there. */
  readonly database: Embedded | null
}

async function answeredQueries(
  asking: Asking,
  state: State,
  progress: ScreenOptions['progress'],
): Promise<readonly Done[]> {
  const { sql, folder, signal } = asking
  const done: Done[] = [...state.done]
  for (const query of sql.queries.slice(done.length)) {
    signal?.throwIfAborted()
    const rows = await answeredQuery(query, done.length, asking)
    done.push({ index: done.length, lines: 0, all: 0, rejected: 0, rows, parts: [] })
    await writeState(folder, { ...state, done })
    progress?.({ bytes: done.length, ofBytes: sql.queries.length, lines: rows })
  }
  return done
}

// what lies between is text, so that no amount is made a number on the way
const betweenFormat = (format: ResultFormat): 'csv' | 'ndjson' =>
  format === 'csv' ? 'csv' : 'ndjson'

const portion = 10_000

async function answeredQuery(query: SqlQuery, index: number, asking: Asking): Promise<number> {
  const { client, folder, format, signal } = asking
  const file = partFile(folder, index, [], betweenFormat(format))
  let rows = 0
  async function* lines(): AsyncGenerator<string> {
    for await (const found of client.portions(textQuery(query.sql), portion)) {
      signal?.throwIfAborted()
      rows += found.length
      yield found
        .map((row) => (format === 'csv' ? csvLine(row) : `${JSON.stringify(row)}\n`))
        .join('')
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(`${file}.draft`))
  await rename(`${file}.draft`, file)
  return rows
}

const plainAmount = (name: string): string =>
  `CASE WHEN CAST(${name} AS text) LIKE '%.%' THEN rtrim(rtrim(CAST(${name} AS text), '0'), '.') ELSE CAST(${name} AS text) END AS ${name}`

/** The rows with every value as text. */
const textQuery = (sql: string): string =>
  `SELECT enterprise, subject, rule, verdict, ${plainAmount('low')}, ${plainAmount('high')}, CAST(pending_until AS text) AS pending_until FROM (\n${sql}\n) AS answer`

type Row = Readonly<Record<string, string | null>>

const csvLine = (row: Row): string =>
  `${resultColumns.map((name) => csvField(row[name] ?? '')).join(',')}\n`

const csvField = (text: string): string =>
  /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text

async function enterprisesIn(client: DatabaseClient): Promise<number> {
  for await (const rows of client.portions(
    'SELECT CAST(count(*) AS integer) AS enterprises FROM enterprise',
    1,
  )) {
    const count: unknown = rows[0]?.enterprises
    return typeof count === 'number' ? count : 0
  }
  return 0
}

async function joinRows({ sql, folder, format, database }: Asking, out: string): Promise<void> {
  const parts = sql.queries.map((_, index) => partFile(folder, index, [], betweenFormat(format)))
  const draft = `${out}.draft`
  if (format !== 'parquet' || database === null) {
    await concatenated(parts, draft, format === 'csv' ? `${resultColumns.join(',')}\n` : '')
  } else {
    const between = `${folder}/rows.ndjson`
    await concatenated(parts, between, '')
    await database.run(
      `COPY (${answeredSql(between, sql.scale, format)}) TO ${textLiteral(draft)} (FORMAT parquet)`,
    )
  }
  await rename(draft, out)
}
