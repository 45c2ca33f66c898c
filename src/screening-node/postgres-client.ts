import { accepted, type Checked, rejected } from '../issue/issue'
import { wordsOf } from './broken-off'
import { isMissing } from './duckdb'

/** The rows of a query in portions of at most so many. */
export type Portions = (
  sql: string,
  size: number,
) => AsyncIterable<readonly Readonly<Record<string, string | null>>[]>

/** A database that answers queries in portions of rows. */
export interface DatabaseClient {
  /** Has queries answered of the data as they are at the beginning, whatever others write meanwhile. */
  readonly reading: <T>(work: (portions: Portions) => Promise<T>) => Promise<T>
  /** Ends what the database is running for this client with an error. */
  readonly cancel: () => Promise<void>
  readonly close: () => Promise<void>
}

type Rows = readonly Readonly<Record<string, string | null>>[]

/** What a client is made of: something that runs one statement. */
export interface Statements {
  readonly query: (sql: string) => Promise<{ readonly rows: Rows }>
  readonly cancel: () => Promise<void>
  readonly end: () => Promise<void>
}

/**
 * Turns off the compiler of PostgreSQL for a transaction: on rules with many conditions it works for
 * minutes on what runs in a second. What speaks its protocol without having one is left as it is.
 */
export const withoutCompiler =
  "SELECT set_config(name, 'off', true) FROM pg_settings WHERE name = 'jit'"

/** A client whose queries are read through a cursor, so that no answer has to fit in memory. */
export const cursorClient = ({ query, cancel, end }: Statements): DatabaseClient => ({
  cancel,
  close: end,
  reading: async (work) => {
    await query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    try {
      await query(withoutCompiler)
      return await work((sql, size) => portionsOf(query, sql, size))
    } finally {
      // a connection that is gone has ended its transaction
      await query('ROLLBACK').catch(() => undefined)
    }
  },
})

async function* portionsOf(
  query: Statements['query'],
  sql: string,
  size: number,
): AsyncGenerator<Rows> {
  await query(`DECLARE answers NO SCROLL CURSOR FOR ${sql}`)
  try {
    for (;;) {
      const { rows } = await query(`FETCH ${size} FROM answers`)
      if (rows.length > 0) yield rows
      if (rows.length < size) return
    }
  } finally {
    // what failed has ended it
    await query('CLOSE answers').catch(() => undefined)
  }
}

/** Connects to `postgres://…`, or says that the package is missing or the database not there. */
export async function openPostgres(url: string): Promise<Checked<DatabaseClient>> {
  const loaded = await import('pg').catch((error: unknown) => {
    if (isMissing(error, 'ERR_MODULE_NOT_FOUND')) return null
    throw error
  })
  if (loaded === null) {
    const expected = { zh: '已安装的 pg（npm i pg）', en: 'pg installed (npm i pg)' }
    return rejected([{ code: 'missing_package', path: 'pg', expected, found: 'no such package' }])
  }
  const connect = () => new loaded.default.Client({ connectionString: url })
  const client = connect()
  // a connection that breaks between two statements is told by the next one
  client.on('error', () => undefined)
  let pid: unknown
  try {
    await client.connect()
    pid = (await client.query('SELECT pg_backend_pid() AS pid')).rows[0]?.pid
  } catch (error) {
    const expected = { zh: '可连接的数据库', en: 'a database that can be reached' }
    return rejected([{ code: 'unreadable', path: '--database', expected, found: wordsOf(error) }])
  }
  return accepted(
    cursorClient({
      query: async (sql) => {
        const { rows } = await client.query(sql)
        return { rows }
      },
      cancel: () => cancelled(connect(), pid),
      end: () => client.end(),
    }),
  )
}

interface Connecting {
  readonly connect: () => Promise<unknown>
  readonly query: (sql: string, values: unknown[]) => Promise<unknown>
  readonly end: () => Promise<void>
}

/** Says to the database, by another connection, that the answer is not waited for any more. */
async function cancelled(other: Connecting, pid: unknown): Promise<void> {
  await other.connect()
  await other.query('SELECT pg_cancel_backend($1)', [pid])
  await other.end()
}
