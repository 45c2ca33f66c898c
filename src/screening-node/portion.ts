import type { Batch } from './batches'
import { forgetSets, type Rows } from './columns'
import type { ResultRow } from './library-answer'
import { type ParquetTable, parquetTable } from './parquet-table'
import type { Tables } from './plain-profile'
import { provinceOrder } from './province-order'
import type { AwardRow } from './put-profile'
import type { Sheet } from './sheet'
import { awardColumns, factColumn, type Marks } from './staged-columns'
import { storedNumbers, storedTexts } from './stored-column'
import { type Stored, viewOf, viewOfAwards } from './views'

/** Rows that are answered together: their files, and the statements by which queries find them. */
export interface Portion {
  readonly files: readonly string[]
  readonly statements: readonly string[]
  /** What the library has answered itself. */
  readonly apart: readonly ResultRow[]
}

/** A portion into which rows are still put. */
export interface OpenPortion {
  /** Takes the rows of a batch; they may be overwritten then. */
  readonly add: (batch: Batch) => Promise<void>
  /** Whether there is enough in it. */
  readonly isFull: () => boolean
  readonly end: () => Promise<Portion>
}

// a stretch is one portion, unless its lines are short: to plan the queries takes as long as to
// answer some ten thousand rows
const mostCells = 16_000_000
const mostApart = 200_000

/** Begins a portion whose files have names that begin so. */
export function openPortion(
  { own, listed }: Tables,
  marks: Marks,
  name: string,
  sheet: Sheet,
): OpenPortion {
  const awards: AwardRow[] = []
  const apart: ResultRow[] = []
  let enterprises = 0
  let cells = 0
  const tables = [own, ...listed].map((rows, index) => {
    const ownerOf = (row: number): number =>
      enterprises + (rows === own ? row : (rows.owners[row] ?? 0))
    return stagedRows(rows, ownerOf, marks, `${name}-${index}.parquet`)
  })
  return {
    add: async (batch) => {
      for (const { rows, table } of tables) {
        await table.add(provinceOrder(rows), sheet)
        cells += rows.count * rows.columns.length
      }
      for (const one of batch.awards) awards.push({ ...one, owner: enterprises + one.owner })
      for (const one of batch.apart) apart.push(one)
      enterprises += own.count
    },
    isFull: () => cells > mostCells || apart.length > mostApart,
    end: async () => {
      for (const { table } of tables) await table.end()
      const awardFile = awards.length === 0 ? null : `${name}-awards.parquet`
      if (awardFile !== null) await writeAwards(awards, awardFile, sheet)
      const files = tables.map(({ file }) => file)
      const statements = tables.map((one) => viewOf(one, marks))
      for (const { rows } of tables) forgetSets(rows)
      return {
        files: awardFile === null ? files : [...files, awardFile],
        statements: [...statements, viewOfAwards(awardFile)],
        apart,
      }
    },
  }
}

interface StagedRows extends Stored {
  readonly table: ParquetTable
}

function stagedRows(
  rows: Rows,
  ownerOf: (row: number) => number,
  marks: Marks,
  file: string,
): StagedRows {
  const needed = rows.columns.filter(({ isNeeded }) => isNeeded)
  const seen = new Map(needed.map(({ name }) => [name, { isStated: false, hasNone: false }]))
  const columns = needed.flatMap((column) => {
    const one = seen.get(column.name)
    return one === undefined ? [] : [factColumn(column, marks, one)]
  })
  const keys = [storedTexts('id', rows.ids), storedNumbers('enterprise', ownerOf)]
  return { rows, file, seen, table: parquetTable(file, [...keys, ...columns]) }
}

async function writeAwards(awards: readonly AwardRow[], file: string, sheet: Sheet): Promise<void> {
  const table = parquetTable(file, awardColumns(awards))
  await table.add(Int32Array.from(awards.keys()), sheet)
  await table.end()
}
