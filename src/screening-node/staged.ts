import { quoted } from '../screening/sql/words'
import { type Column, none, type Rows, unknown } from './columns'
import type { Embedded } from './duckdb'
import type { Tables } from './plain-profile'
import type { AwardRow } from './put-profile'
import { awardParts, keyParts, type Marks, type Part, partsOf } from './staged-parts'

/** What the tables of a portion hold, by which the views of the queries are made. */
export interface Staged {
  readonly rows: readonly StagedRows[]
  /** How places and options stand in them. */
  readonly marks: Marks
  /** The table of earlier awards; null where there are none. */
  readonly awards: string | null
}

/** The table of a kind of subject. */
export interface StagedRows {
  readonly rows: Rows
  readonly table: string
  /** What stands in each of its columns; a column that is not here would say nothing. */
  readonly columns: ReadonlyMap<string, Extent>
}

/** Which of the marks that are no values occur in a column, and whether numbers have decimals. */
export interface Extent {
  readonly hasUnknown: boolean
  readonly hasNone: boolean
  readonly hasFractions: boolean
  /** The greatest value, without what is behind the point. */
  readonly most: number
  readonly sets: readonly (readonly string[])[]
}

/** Puts the rows into new tables of the database. */
export async function stageTables(
  { own, listed }: Tables,
  awards: readonly AwardRow[],
  marks: Marks,
  database: Embedded,
): Promise<Staged> {
  const staged: StagedRows[] = []
  for (const rows of [own, ...listed]) {
    staged.push(await stageRows(rows, rows === own, marks, database))
  }
  return { rows: staged, marks, awards: await stageAwards(awards, database) }
}

async function stageRows(
  rows: Rows,
  isOwn: boolean,
  marks: Marks,
  database: Embedded,
): Promise<StagedRows> {
  const table = `${rows.type.subject} rows`
  const columns = new Map(
    rows.columns.flatMap((column) => {
      const extent = column.isNeeded ? extentOf(column, rows.count) : null
      return extent === null ? [] : [[column.name, extent] as const]
    }),
  )
  const kept = rows.columns.flatMap((column) => {
    const extent = columns.get(column.name)
    return extent === undefined ? [] : partsOf(column, extent.most, marks, database)
  })
  const parts: readonly Part[] = [...keyParts(rows, isOwn, database), ...kept]
  await append(table, parts, byPlace(rows), database)
  return { rows, table: quoted(table), columns }
}

/** What occurs in a column; null where it says nothing of any row. */
function extentOf({ values, fractions, sets }: Column, count: number): Extent | null {
  let [unknowns, nones, most] = [0, 0, 0]
  for (let row = 0; row < count; row += 1) {
    const value = values[row] ?? unknown
    if (value === unknown) unknowns += 1
    else if (value === none) nones += 1
    else if (value > most) most = value
  }
  if (unknowns === count) return null
  const hasFractions = fractions?.subarray(0, count).some((one) => one !== 0) ?? false
  return { hasUnknown: unknowns > 0, hasNone: nones > 0, hasFractions, most, sets: [...sets] }
}

/** Rows of one province one after the other, so that what is asked of one looks at few others. */
function byPlace({ columns, count }: Rows): Int32Array {
  const place = columns.find(({ type, isNeeded }) => type === 'place' && isNeeded)
  const province = (row: number): number =>
    Math.max(0, Math.floor((place?.values[row] ?? none) / 10_000))
  const starts = new Int32Array(101)
  for (let row = 0; row < count; row += 1) {
    const next = province(row) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let next = 1; next < starts.length; next += 1) {
    starts[next] = (starts[next] ?? 0) + (starts[next - 1] ?? 0)
  }
  const order = new Int32Array(count)
  for (let row = 0; row < count; row += 1) {
    const at = province(row)
    order[starts[at] ?? 0] = row
    starts[at] = (starts[at] ?? 0) + 1
  }
  return order
}

async function append(
  table: string,
  parts: readonly Part[],
  order: Int32Array,
  { api, run, connection }: Embedded,
): Promise<void> {
  const columns = parts.map((part) => `${part.name} ${part.type}`)
  await run(`CREATE OR REPLACE TABLE ${quoted(table)} (${columns.join(', ')})`)
  if (order.length === 0) return
  const appender = await connection.createAppender(table)
  const chunk = api.DuckDBDataChunk.create(parts.map(({ type }) => type))
  const most = api.DuckDBVector.standardSize()
  for (let from = 0; from < order.length; from += most) {
    const rows = order.subarray(from, from + most)
    chunk.reset()
    chunk.rowCount = rows.length
    for (const [index, { fill }] of parts.entries()) fill(chunk.getColumnVector(index), rows)
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

async function stageAwards(
  awards: readonly AwardRow[],
  database: Embedded,
): Promise<string | null> {
  if (awards.length === 0) return null
  const table = 'award rows'
  const order = Int32Array.from(awards.keys())
  await append(table, awardParts(awards, database), order, database)
  return quoted(table)
}
