import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Room } from '../screening/sql/dialect'
import type { Embedded } from './duckdb'
import type { Portions } from './postgres-client'
import { answersIn, concatenated, type ResultFormat, resultColumns, writeAnswers } from './results'
import type { Signal } from './screen-options'

/** A row of the results, every value as text. */
export type Row = Readonly<Record<string, string | null>>

/** What lies between is text, so that no amount is made a number on the way. */
export const betweenFormat = (format: ResultFormat): 'csv' | 'ndjson' =>
  format === 'csv' ? 'csv' : 'ndjson'

/** Rows as they are written between. */
export const linesOf = (rows: readonly Row[], format: ResultFormat): string =>
  rows.map((row) => (format === 'csv' ? csvLine(row) : `${JSON.stringify(row)}\n`)).join('')

const csvLine = (row: Row): string =>
  `${resultColumns.map((name) => csvField(row[name] ?? '')).join(',')}\n`

const csvField = (text: string): string =>
  /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const portion = 10_000

/** Where rows go, and which enterprises are not among them. */
export interface Writing {
  readonly file: string
  readonly format: ResultFormat
  readonly apart: ReadonlySet<string>
  readonly signal: Signal | undefined
}

/** Writes what a query answers into a file, and says how many rows it is. */
export async function writeRows(
  portions: Portions,
  sql: string,
  { file, format, apart, signal }: Writing,
): Promise<number> {
  let rows = 0
  async function* lines(): AsyncGenerator<string> {
    for await (const found of portions(textQuery(sql), portion)) {
      signal?.throwIfAborted()
      const kept = found.filter(({ enterprise }) => !apart.has(enterprise ?? ''))
      rows += kept.length
      yield linesOf(kept, format)
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

/** How files of rows become one. */
export interface Joining {
  readonly folder: string
  readonly format: ResultFormat
  readonly amounts: Room
  /** What writes Parquet; null where the package is not there. */
  readonly database: Embedded | null
}

/** Joins files of rows to the results. */
export async function joinRows(
  parts: readonly string[],
  out: string,
  { folder, format, amounts, database }: Joining,
): Promise<void> {
  if (format !== 'parquet' || database === null) {
    const draft = `${out}.draft`
    await concatenated(parts, draft, format === 'csv' ? `${resultColumns.join(',')}\n` : '')
    await rename(draft, out)
    return
  }
  const between = `${folder}/rows.ndjson`
  await concatenated(parts, between, '')
  await writeAnswers(database, answersIn(between, amounts, format), out, format)
}
