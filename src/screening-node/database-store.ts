import { enterprise } from '../profile/vocabulary'
import type { ProfileStore } from '../screening/sql/dialect'
import { profileTable } from '../screening/sql/json-views'
import type { Portions } from './postgres-client'

/** How the database holds profiles. */
export async function storeIn(portions: Portions): Promise<ProfileStore> {
  const sql = `SELECT CAST(to_regclass('${profileTable}') AS text) AS found`
  for await (const [row] of portions(sql, 2)) if (row?.found != null) return 'json'
  return 'columns'
}

/** What stands in the database. */
export interface Contents {
  readonly enterprises: number
  /** All that the rules read: the same text is of the same data, on whatever server. */
  readonly told: string
}

/** What stands in the database, by a query of the names, counts and digests of its tables. */
export async function contentsIn(portions: Portions, sql: string): Promise<Contents> {
  const own = [enterprise, profileTable]
  const tables: string[] = []
  let enterprises = 0
  for await (const found of portions(sql, 100)) {
    for (const { name, count, digest } of found) {
      tables.push(`${name} ${count} ${digest}`)
      const rows: unknown = count
      if (own.includes(name ?? '') && typeof rows === 'number') enterprises = rows
    }
  }
  return { enterprises, told: tables.sort().join(', ') }
}
