import { enterprise } from '../profile/vocabulary'
import type { ProfileStore } from '../screening/sql/dialect'
import { profileTable } from '../screening/sql/json-views'
import type { Portions } from './postgres-client'

/** How the database holds profiles. */
export async function storeIn(portions: Portions): Promise<ProfileStore> {
  const found = await firstValue(portions, `CAST(to_regclass('${profileTable}') AS text)`)
  return found === null ? 'columns' : 'json'
}

/** How many enterprises there are. */
export async function enterprisesIn(portions: Portions, profiles: ProfileStore): Promise<number> {
  const table = profiles === 'json' ? profileTable : enterprise
  const count = await firstValue(portions, `CAST(count(*) AS integer)`, `FROM ${table}`)
  return typeof count === 'number' ? count : 0
}

async function firstValue(portions: Portions, value: string, from = ''): Promise<unknown> {
  for await (const [row] of portions(`SELECT ${value} AS value ${from}`, 2)) return row?.value
  return null
}
