import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { accepted, type Checked, rejected } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import { type RulebookSql, type SqlQuery, toSql } from '../screening/sql/to-sql'
import { textLiteral } from '../screening/sql/words'
import { brokenOff, isOwnFault } from './broken-off'
import { openDuckdb } from './duckdb'
import { partFile } from './parts'
import type { DatabaseClient } from './postgres-client'
import { concatenated, formatOf, type ResultFormat, resultColumns } from './results'
import type { Screened, ScreenOptions, Signal } from './screen-options'
import { type Done, emptyFolder, readState, type State, workFolder, writeState } from './state'

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
    resume = false,
    memoryLimit,
    threads,
    locale: _locale,
    progress,
    signal,
    ...evaluation
  } = options
  const format = formatOf(out)
  const verdicts = only === undefined ? {} : { verdicts: only }
  const sql = toSql(rulebook, { ...evaluation, ...verdicts, dialect: 'postgres' })
  if (format.kind === 'rejected' || sql.kind === 'rejected') {
    return rejected([format, sql].flatMap((one) => ('issues' in one ? one.issues : [])))
  }
  const folder = workFolder(out)
  const asked = JSON.stringify([rulebook.digest, evaluation, only, format.value, 'postgres'])
  const key = createHash('sha256').update(asked).digest('hex')
  const last = resume ? await readState(folder) : null
  const state: State = last?.key === key ? last : { key, bytes: 0, done: [] }
  if (state !== last) await emptyFolder(folder)
  // a database that cannot be told has gone away
  const cancel = (): void => void client.cancel().catch(() => undefined)
  signal?.addEventListener('abort', cancel)
  try {
    const asking = { client, sql: sql.value, folder, format: format.value, signal }
    const done = await answeredQueries(asking, state, progress)
    const joined = await joinedRows(asking, out, { memoryLimit, threads })
    if (joined.kind === 'rejected') return joined
    const lines = await enterprisesIn(client)
    await rm(folder, { recursive: true, force: true })
    const rows = done.reduce((sum, one) => sum + one.rows, 0)
    return accepted({
      lines,
      answered: lines,
      rejected: 0,
      rows,
      out,
      rejectedFile: null,
      notices: [],
    })
  } catch (error) {
    if (isOwnFault(error)) throw error
    return rejected([brokenOff(error, folder)])
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}

interface Asking {
  readonly client: DatabaseClient
  readonly sql: RulebookSql
  readonly folder: string
  readonly format: ResultFormat
  readonly signal: Signal | undefined
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

async function joinedRows(
  { sql, folder, format }: Asking,
  out: string,
  limits: { readonly memoryLimit: string | undefined; readonly threads: string | undefined },
): Promise<Checked<string>> {
  const parts = sql.queries.map((_, index) => partFile(folder, index, [], betweenFormat(format)))
  const draft = `${out}.draft`
  if (format !== 'parquet') {
    await concatenated(parts, draft, format === 'csv' ? `${resultColumns.join(',')}\n` : '')
    await rename(draft, out)
    return accepted(out)
  }
  const between = `${folder}/rows.ndjson`
  await concatenated(parts, between, '')
  const database = await openDuckdb({ ...limits, temporary: `${folder}/spill` })
  if (database.kind === 'rejected') return database
  const amount = `DECIMAL(38, ${sql.scale})`
  const types = ['VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR', amount, amount, 'DATE']
  const columns = resultColumns.map((name) => `${name}: 'VARCHAR'`).join(', ')
  const list = resultColumns.map((name, index) => `CAST(${name} AS ${types[index]}) AS ${name}`)
  const rows = `read_json(${textLiteral(between)}, format = 'newline_delimited', columns = {${columns}})`
  await database.value.run(
    `COPY (SELECT ${list.join(', ')} FROM ${rows}) TO ${textLiteral(draft)} (FORMAT parquet)`,
  )
  database.value.close()
  await rename(draft, out)
  return accepted(out)
}
