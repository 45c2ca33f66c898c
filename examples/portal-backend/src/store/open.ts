import * as z from 'zod'
import type { Database } from './database/database'
import { embeddedConnection } from './database/embedded'
import { openDatabase } from './database/open-database'
import { serverConnection } from './database/server'
import type { Store } from './store'
import { boundTo } from './tables/bound'
import { jobQueue } from './tables/job-queue'
import { jobTable } from './tables/job-table'
import { keyTable } from './tables/key-table'
import { profileTable } from './tables/profile-table'
import { receiptTable } from './tables/receipt-table'
import { rulebookTable } from './tables/rulebook-table'
import { tenantTable } from './tables/tenant-table'

/** Where the store is: in a folder of this machine, or on a PostgreSQL server. */
export type StoreLocation =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string; readonly connections: number }

/**
 * Opens the store and brings its tables to the present form. Throws `UnusableDatabase` where another
 * process has the folder, or another edition has made the tables.
 */
export async function openStore(location: StoreLocation): Promise<Store> {
  const connection =
    location.kind === 'folder'
      ? await embeddedConnection(location.folder)
      : serverConnection(location.url, location.connections)
  try {
    return storeOn(await openDatabase(connection))
  } catch (error) {
    await connection.close()
    throw error
  }
}

/** The store on a database that is open. */
export const storeOn = (database: Database): Store => ({
  keys: keyTable(database),
  tenants: tenantTable(database),
  rulebooks: rulebookTable(database),
  queue: (runner) => jobQueue(database, runner),
  forTenant: (tenant) => {
    const bound = boundTo(database, tenant)
    return {
      tenant,
      profiles: profileTable(bound),
      receipts: receiptTable(bound),
      jobs: jobTable(bound),
    }
  },
  ready: async () => {
    const shape = z.object({ one: z.int() })
    await database.as('everyone', ({ rows }) => rows(shape, 'SELECT 1 AS one', []))
  },
  close: () => database.close(),
})
