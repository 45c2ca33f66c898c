import * as z from 'zod'
import { isId } from '../ids'
import type { Connection, Database, Session, View } from './database'
import { migrate, ownMigrations } from './migrate'

/** A database on a connection, its tables in their present form. */
export async function openDatabase(connection: Connection): Promise<Database> {
  await migrate(connection, await ownMigrations())
  const unbound = await connection.transaction(isUnbound)
  if (unbound) await connection.transaction(({ script }) => script(boundRole))
  const role = unbound ? `; SET LOCAL ROLE ${roleName}` : ''
  return {
    as: (view, work) =>
      connection.transaction(async (session) => {
        await session.script(`SET LOCAL portal.tenant = '${seen(view)}'${role}`)
        return work(session)
      }),
    close: () => connection.close(),
  }
}

/** Written into a statement, so nothing but an id may pass; '*' is the id of nobody. */
function seen(view: View): string {
  if (view === 'everyone') return '*'
  if (!isId(view)) throw new TypeError('a view is of a tenant')
  return view
}

/** Whether the user of the database is above the policies that keep tenants apart. */
async function isUnbound(session: Session): Promise<boolean> {
  const sql =
    'SELECT rolsuper OR rolbypassrls AS unbound FROM pg_roles WHERE rolname = current_user'
  const [row] = await session.rows(z.object({ unbound: z.boolean() }), sql, [])
  return row?.unbound ?? false
}

const roleName = 'portal_rows'

/** A role that such a user steps down to for every transaction. */
const boundRole = `
SELECT pg_advisory_xact_lock(20161123);
DO $$ BEGIN
  CREATE ROLE ${roleName} NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  -- it belongs to all databases of a server, so another may have made it, even this moment
END $$;
GRANT USAGE ON SCHEMA portal TO ${roleName};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA portal TO ${roleName};
REVOKE UPDATE, DELETE ON portal.receipts FROM ${roleName};
REVOKE ALL ON portal.migrations FROM ${roleName};`
