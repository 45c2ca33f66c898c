import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { accepted, type Checked, rejected } from '../issue/issue'
import { enterprise } from '../profile/vocabulary'
import type { Room } from '../screening/sql/dialect'
import { type SubjectPlan, type Table, withTables } from '../screening/sql/subject-query'
import { fileLiteral, quoted, textLiteral } from '../screening/sql/words'
import type { Embedded } from './duckdb'
import { joinParquet } from './parquet-parts'

export const resultFormats = ['parquet', 'csv', 'ndjson'] as const

export type ResultFormat = (typeof resultFormats)[number]

/** The format that the name of a file asks for. */
export function formatOf(out: string): Checked<ResultFormat> {
  const format = resultFormats.find((one) => out.toLowerCase().endsWith(`.${one}`))
  if (format !== undefined) return accepted(format)
  const names = resultFormats.join(', ')
  const expected = { zh: `以 ${names} 之一结尾的文件名`, en: `a file name that ends in ${names}` }
  return rejected([{ code: 'wrong_value', path: '--out', expected, found: out }])
}

/** The columns of the results. */
export const resultColumns = [
  ...['enterprise', 'subject', 'rule', 'verdict', 'low', 'high', 'pending_until'],
]

// columns of more different values than these gain nothing by a dictionary, and lose time
const parquet = 'FORMAT parquet, DICTIONARY_SIZE_LIMIT 1000'

const copyOptions: Readonly<Record<ResultFormat, string>> = {
  parquet,
  csv: 'FORMAT csv, HEADER false',
  ndjson: 'FORMAT json',
}

const twin = { name: 'subject', of: 'enterprise' }

/** Whether each subject is the enterprise itself, and the column of subjects is put in by joining. */
const isTwin = ({ subject }: SubjectPlan, format: ResultFormat): boolean =>
  format === 'parquet' && subject === enterprise

/** The statements that make the tables of a query, and the query of its rows. */
export interface Answering {
  readonly statements: readonly string[]
  readonly sql: string
}

// beyond so many the facts are better computed once than for each of them
const mostFromViews = 8

/**
 * The rows of one kind of subject; for Parquet without a column that joining puts in. The facts are
 * tables, not parts of one query: of a table each rule reads only the columns that it tests.
 */
export function answering(plan: SubjectPlan, scale: number, format: ResultFormat): Answering {
  const { relations, facts, narrowed, selects, readsAll } = plan
  const made = (name: string, before: readonly Table[], sql: string): string =>
    `CREATE OR REPLACE TEMP TABLE ${quoted(name)} AS\n${withTables(before)}${sql}`
  const last = facts.at(-1)
  const isKept = readsAll || narrowed.length > mostFromViews
  const columns = [
    'enterprise',
    ...(isTwin(plan, format) ? [] : [twin.name]),
    ...['rule', 'verdict'],
    amount('low', scale, format),
    amount('high', scale, format),
    'pending_until',
  ].join(', ')
  const rows = `${withTables(relations)}${selects.join('\nUNION ALL\n')}`
  return {
    statements: [
      ...(last !== undefined && isKept
        ? [made(last.name, [...relations, ...facts.slice(0, -1)], last.sql)]
        : []),
      ...narrowed.map(({ name, sql }) =>
        made(name, isKept ? relations : [...relations, ...facts], sql),
      ),
    ],
    sql: `SELECT ${columns} FROM (\n${rows}\n)`,
  }
}

/** What a format has room for in an amount; null: for any. */
export const roomIn = (format: ResultFormat, amounts: Room): Room | null =>
  format === 'parquet' ? amounts : null

/** The columns of the results by type, from those of the same names that hold text or nothing. */
function typedColumns(
  { digits, scale }: Room,
  format: ResultFormat,
  of: (name: string) => string,
): string {
  const amount = format === 'parquet' ? `DECIMAL(${digits + scale}, ${scale})` : 'VARCHAR'
  const types = ['VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR', amount, amount, 'DATE']
  return resultColumns
    .map((name, index) => `CAST(${of(name)} AS ${types[index]}) AS ${name}`)
    .join(', ')
}

/** The results of no enterprise: their columns without a row. */
const emptySql = (amounts: Room): string =>
  `SELECT ${typedColumns(amounts, 'parquet', () => 'NULL')} WHERE FALSE`

/** The rows that the library has answered itself, from a file of lines. */
export function answersIn(file: string, amounts: Room, format: ResultFormat): Answering {
  const list = typedColumns(amounts, format, (name) => name)
  const columns = resultColumns.map((name) => `${name}: 'VARCHAR'`).join(', ')
  return {
    statements: [],
    sql: `SELECT ${list} FROM read_json(${fileLiteral(file)}, format = 'newline_delimited', columns = {${columns}})`,
  }
}

/** An amount as a decimal, or as its plain text where the format has no decimals. */
const amount = (name: string, scale: number, format: ResultFormat): string =>
  format === 'parquet' || scale === 0
    ? name
    : `rtrim(rtrim(CAST(${name} AS VARCHAR), '0'), '.') AS ${name}`

/**
 * Writes what a query answers into a file, and says how many rows; the file is there whole or not at
 * all. The statements go before it in one call: between two calls the database would wait until the
 * lines that are being read are read.
 */
export async function writeAnswers(
  { run }: Embedded,
  { statements, sql }: Answering,
  file: string,
  format: ResultFormat,
): Promise<number> {
  const draft = `${file}.draft`
  const copy = `COPY (\n${sql}\n) TO ${textLiteral(draft)} (${copyOptions[format]})`
  const rows = await run([...statements, copy].join('\n;\n'))
  await rename(draft, file)
  return rows
}

/** Joins the parts to one file, in their order, as they come. */
export async function joinParts(
  database: Embedded,
  parts: AsyncIterable<string>,
  out: string,
  { format, amounts }: { readonly format: ResultFormat; readonly amounts: Room },
): Promise<void> {
  if (format !== 'parquet') {
    await concatenated(parts, out, format === 'csv' ? `${resultColumns.join(',')}\n` : '')
  } else if ((await joinParquet(parts, out, twin)) === 0) {
    await database.run(`COPY (${emptySql(amounts)}) TO ${textLiteral(out)} (${parquet})`)
  }
}

/** The texts of files one after the other, after a first line. */
export async function concatenated(
  parts: AsyncIterable<string> | readonly string[],
  out: string,
  head: string,
): Promise<void> {
  await writeFile(out, head)
  for await (const part of parts) {
    await pipeline(createReadStream(part), createWriteStream(out, { flags: 'a' }))
  }
}

export const removeFile = (file: string): Promise<void> => rm(file, { force: true })
