import * as z from 'zod'
import type { Database } from '../database/database'
import type { Tenant, TenantList } from '../store'
import { tenantShape, timeShape } from './rows'

const shape = z
  .object({ id: tenantShape, name: z.string(), created_at: timeShape })
  .transform(({ id, name, created_at }): Tenant => ({ id, name, createdAt: created_at }))

const columns = 'SELECT id, name, created_at FROM portal.tenants'

/** The table of tenants. */
export function tenantTable(database: Database): TenantList {
  return {
    add: (id, name) =>
      database.as('everyone', async (session) => {
        const sql = 'INSERT INTO portal.tenants (id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING'
        return (await session.run(sql, [id, storable(name)])) === 1 ? 'added' : 'taken'
      }),
    get: (id) =>
      database.as('everyone', async (session) => {
        const [tenant] = await session.rows(shape, `${columns} WHERE id = $1`, [id])
        return tenant ?? null
      }),
    list: () =>
      database.as('everyone', (session) => session.rows(shape, `${columns} ORDER BY id`, [])),
  }
}

/** PostgreSQL has no text with U+0000. */
export const storable = (text: string): string => text.replaceAll('\u0000', '\ufffd')
