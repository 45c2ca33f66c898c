import { Pool, type PoolClient } from 'pg'
import { type Connection, type Scripts, UnreachableDatabase } from './database'

const statementLimit = 30_000

/** A pool of connections to a PostgreSQL server. */
export function serverConnection(url: string, connections: number): Connection {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementLimit,
    idle_in_transaction_session_timeout: statementLimit,
  })
  // a connection that breaks while it is idle is replaced; without a listener it would end the process
  pool.on('error', () => undefined)
  const ended = { value: false }
  return {
    transaction: (work) => inTransaction(pool, work),
    close: async () => {
      if (ended.value) return
      ended.value = true
      await pool.end()
    },
  }
}

async function inTransaction<T>(pool: Pool, work: (session: Scripts) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((cause: unknown) => {
    throw new UnreachableDatabase('no connection', { cause })
  })
  try {
    await client.query('BEGIN')
    const result = await work(scripts(client))
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    await undone(client)
    throw error
  }
}

/** Undoes what was begun; a connection that cannot do even that is thrown away. */
async function undone(client: PoolClient): Promise<void> {
  const alive = await client.query('ROLLBACK').then(
    () => true,
    () => false,
  )
  client.release(!alive)
}

const scripts = (client: PoolClient): Scripts => ({
  rows: async (shape, sql, values) => {
    const { rows } = await client.query<Record<string, unknown>>(sql, [...values])
    return rows.map((row) => shape.parse(row))
  },
  run: async (sql, values) => (await client.query(sql, [...values])).rowCount ?? 0,
  script: async (sql) => {
    await client.query(sql)
  },
})
