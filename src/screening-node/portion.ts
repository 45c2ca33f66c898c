import type { Batch } from './batches'
import { forgetSets, type Rows } from './columns'
import type { ResultRow } from './library-answer'
import { type ParquetTable, parquetTable } from './parquet-table'
import type { Tables } from './plain-profile'
import { provinceGroups } from './province-groups'
import type { AwardRow } from './put-profile'
import type { Sheet } from './sheet'
import { awardColumns, factColumn, type Marks } from './staged-columns'
import { storedNumbers, storedTexts } from './stored-column'
import { type Stored, viewOf, viewOfAwards } from './views'

/** Rows that are answered together: their files, and the statements by which queries find them. */
export interface Portion {
  readonly files: readonly string[]
  /** Ends when the files are whole. */
  readonly written: Promise<void>
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

/** What a portion has come to. */
interface Filled {
  /** Its enterprises, and its rows by so many columns. */
  enterprises: number
  cells: number
  readonly awards: AwardRow[]
  readonly apart: ResultRow[]
}

/** Begins a portion whose files have names that begin so. */
export function openPortion(
  { own, listed }: Tables,
  marks: Marks,
  name: string,
  sheet: Sheet,
): OpenPortion {
  const filled: Filled = { enterprises: 0, cells: 0, awards: [], apart: [] }
  const tables = [own, ...listed].map((rows, index) => {
    const ownerOf = (row: number): number =>
      filled.enterprises + (rows === own ? row : (rows.owners[row] ?? 0))
    return stagedRows(rows, ownerOf, marks, `${name}-${index}.parquet`)
  })
  return {
    add: async (batch) => {
      for (const { rows, table } of tables) {
        await table.add(provinceGroups(rows), sheet)
        filled.cells += rows.count * rows.columns.length
      }
      noteBatch(batch, filled)
      filled.enterprises += own.count
    },
    isFull: () => filled.cells > mostCells || filled.apart.length > mostApart,
    end: async () => {
      for (const { table } of tables) table.end(sheet)
      const statements = tables.map((one) => viewOf(one, marks))
      for (const { rows } of tables) forgetSets(rows)
      const awards = await awardsFile(filled.awards, `${name}-awards.parquet`, sheet)
      return {
        files: [...tables.map(({ file }) => file), ...(awards === null ? [] : [awards])],
        written: sheet.stored,
        statements: [...statements, viewOfAwards(awards)],
        apart: filled.apart,
      }
    },
  }
}

function noteBatch({ awards, apart }: Batch, filled: Filled): void {
  for (const one of awards) {
    filled.awards.push({ ...one, owner: filled.enterprises + one.owner })
  }
  for (const one of apart) filled.apart.push(one)
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

/** Writes earlier awards into a file; null where there are none. */
async function awardsFile(
  awards: readonly AwardRow[],
  file: string,
  sheet: Sheet,
): Promise<string | null> {
  if (awards.length === 0) return null
  const table = parquetTable(file, awardColumns(awards))
  await table.add([Int32Array.from(awards.keys())], sheet)
  table.end(sheet)
  return file
}
