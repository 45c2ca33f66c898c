import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { accepted, type Checked, rejected } from '../issue/issue'
import { enterprise } from '../profile/vocabulary'
import type { RulebookSql } from '../screening/sql/to-sql'
import { indented, textLiteral } from '../screening/sql/words'
import type { Embedded } from './duckdb'

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

const copyOptions: Readonly<Record<ResultFormat, string>> = {
  parquet: 'FORMAT parquet',
  csv: 'FORMAT csv, HEADER false',
  ndjson: 'FORMAT json',
}

/** All rows of a stretch: the answers of every query with the ids of the enterprises. */
export function answersSql(
  { queries, scale }: RulebookSql,
  format: ResultFormat,
  more: string,
): string {
  const selects = queries.map(({ subject, sql }) => {
    const own = subject === enterprise
    const columns = [
      'stated.given_id AS enterprise',
      `${own ? 'stated.given_id' : 'answer.subject'} AS subject`,
      'answer.rule',
      'answer.verdict',
      amount('low', scale, format),
      amount('high', scale, format),
      'answer.pending_until',
    ].join(', ')
    return `SELECT ${columns} FROM (\n${indented(sql, 2)}\n) AS answer JOIN enterprise AS stated ON stated.enterprise = answer.enterprise`
  })
  const types = [
    'VARCHAR',
    'VARCHAR',
    'VARCHAR',
    'VARCHAR',
    amountType(scale, format),
    amountType(scale, format),
    'DATE',
  ]
  const answered = resultColumns.map((name, index) => `CAST(${name} AS ${types[index]}) AS ${name}`)
  return [...selects, `SELECT ${answered.join(', ')} FROM ${more}`].join('\nUNION ALL\n')
}

const amountType = (scale: number, format: ResultFormat): string =>
  format === 'parquet' ? `DECIMAL(38, ${scale})` : 'VARCHAR'

/** An amount as a decimal, or as its plain text where the format has no decimals. */
const amount = (name: string, scale: number, format: ResultFormat): string =>
  format === 'parquet' || scale === 0
    ? `answer.${name}`
    : `rtrim(rtrim(CAST(answer.${name} AS VARCHAR), '0'), '.') AS ${name}`

/** Writes what a query answers into a file; the file is there whole or not at all. */
export async function writeAnswers(
  { connection }: Embedded,
  sql: string,
  file: string,
  format: ResultFormat,
): Promise<number> {
  const draft = `${file}.draft`
  const copied = await connection.run(
    `COPY (\n${sql}\n) TO ${textLiteral(draft)} (${copyOptions[format]})`,
  )
  await rename(draft, file)
  return copied.rowsChanged
}

/** Joins the parts to one file, in their order. */
export async function joinParts(
  database: Embedded,
  parts: readonly string[],
  out: string,
  format: ResultFormat,
): Promise<void> {
  const draft = `${out}.draft`
  if (format === 'parquet') {
    const list = parts.map(textLiteral).join(', ')
    await database.run(
      `COPY (SELECT * FROM read_parquet([${list}])) TO ${textLiteral(draft)} (FORMAT parquet)`,
    )
  } else {
    await concatenated(parts, draft, format === 'csv' ? `${resultColumns.join(',')}\n` : '')
  }
  await rename(draft, out)
}

/** The texts of files one after the other, after a first line. */
export async function concatenated(
  parts: readonly string[],
  out: string,
  head: string,
): Promise<void> {
  await writeFile(out, head)
  for (const part of parts) {
    await pipeline(createReadStream(part), createWriteStream(out, { flags: 'a' }))
  }
}

export const removeFile = (file: string): Promise<void> => rm(file, { force: true })
