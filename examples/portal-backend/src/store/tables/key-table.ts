import * as z from 'zod'
import type { Database, Session } from '../database/database'
import { isId } from '../ids'
import { type KeyRecord, type KeyStore, type NewKey, scopes } from '../key'
import { tenantShape, timeShape, wholeShape } from './rows'
import { storable } from './tenant-table'

const shape = z
  .object({
    id: z.string(),
    tenant: tenantShape,
    name: z.string(),
    scopes: z.array(z.enum(scopes)),
    hash: z.string(),
    created_at: timeShape,
    revoked_at: timeShape.nullable(),
  })
  .transform(
    ({ created_at, revoked_at, ...key }): KeyRecord => ({
      ...key,
      createdAt: created_at,
      revokedAt: revoked_at,
    }),
  )

const columns = 'SELECT id, tenant, name, scopes, hash, created_at, revoked_at FROM portal.keys'

/** The table of keys. They are found before it is known whose they are, so all are seen. */
export function keyTable(database: Database): KeyStore {
  return {
    add: (key) => database.as('everyone', (session) => added(session, key)),
    find: async (id) => {
      if (!isId(id)) return null
      const sql = `${columns} WHERE id = $1`
      const [key] = await database.as('everyone', ({ rows }) => rows(shape, sql, [id]))
      return key ?? null
    },
    list: (tenant) => {
      const sql = `${columns} WHERE tenant = $1 ORDER BY created_at, id`
      return database.as('everyone', ({ rows }) => rows(shape, sql, [tenant]))
    },
    revoke: async (tenant, id) => {
      if (!isId(id)) return 'none'
      const sql =
        'UPDATE portal.keys SET revoked_at = coalesce(revoked_at, now()) WHERE tenant = $1 AND id = $2'
      const revoked = await database.as('everyone', ({ run }) => run(sql, [tenant, id]))
      return revoked === 1 ? 'revoked' : 'none'
    },
    count: async () => {
      const sql = 'SELECT count(*) AS held FROM portal.keys WHERE revoked_at IS NULL'
      const shape = z.object({ held: wholeShape })
      const [row] = await database.as('everyone', ({ rows }) => rows(shape, sql, []))
      return row?.held ?? 0
    },
  }
}

async function added(
  session: Session,
  { id, tenant, name, scopes, hash }: NewKey,
): Promise<'added' | 'taken' | 'no-such-tenant'> {
  if (!isId(id)) throw new TypeError('a key has an id of letters and digits')
  const sql = `INSERT INTO portal.keys (id, tenant, name, scopes, hash)
    SELECT $1, tenant.id, $3, $4, $5 FROM portal.tenants AS tenant WHERE tenant.id = $2
    ON CONFLICT DO NOTHING`
  if ((await session.run(sql, [id, tenant, storable(name), scopes, hash])) === 1) return 'added'
  const known = 'SELECT 1 AS one FROM portal.tenants WHERE id = $1'
  const found = await session.rows(z.object({ one: z.int() }), known, [tenant])
  return found.length === 1 ? 'taken' : 'no-such-tenant'
}
