import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import {
  cursorClient,
  type DatabaseClient,
  withoutCompiler,
} from '../../src/screening-node/postgres-client'
import { startServer } from './server'

/** A row of an answer, every value as text. */
export interface Row {
  readonly enterprise: string
  readonly subject: string | null
  readonly rule: string
  readonly verdict: string
  readonly low: string | null
  readonly high: string | null
  readonly pending_until: string | null
}

/** What cannot be answered, and why. */
export interface RejectedRow {
  readonly enterprise: string
  readonly fact: string
  readonly reason: string
}

const rejectedQuery =
  'SELECT enterprise, fact, reason FROM rejected ORDER BY enterprise, fact, reason'

/** A database that runs statements and answers queries. */
export interface Database {
  readonly run: (statements: readonly string[]) => Promise<void>
  readonly rows: (query: string) => Promise<readonly Row[]>
  /** What stands in the table of what cannot be answered. */
  readonly rejected: () => Promise<readonly RejectedRow[]>
  readonly close: () => Promise<void>
}

// everything as text, so that no number and no date is made of it on the way
const asText = (query: string): string =>
  `SELECT enterprise, subject, rule, verdict, CAST(low AS VARCHAR) AS low, CAST(high AS VARCHAR) AS high, CAST(pending_until AS VARCHAR) AS pending_until FROM (${query}) AS answer`

export async function duckdb(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  return {
    run: async (statements) => {
      await connection.run(statements.join(';\n'))
    },
    rows: async (query) => {
      const reader = await connection.runAndReadAll(asText(query))
      return reader.getRowObjectsJson().map(rowOf)
    },
    rejected: async () => {
      const reader = await connection.runAndReadAll(rejectedQuery)
      return reader.getRowObjectsJson().map(rejectedOf)
    },
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** PostgreSQL within this process. */
export async function pglite(): Promise<Database & { readonly client: DatabaseClient }> {
  const database = await PGlite.create()
  return {
    client: cursorClient({
      query: (sql) => database.query<Record<string, string | null>>(sql),
      cancel: async () => undefined,
      end: async () => undefined,
    }),
    run: async (statements) => {
      await database.exec(statements.join(';\n'))
    },
    rows: async (query) => {
      const { rows } = await database.query<Record<string, unknown>>(asText(query))
      return rows.map(rowOf)
    },
    rejected: async () =>
      (await database.query<Record<string, unknown>>(rejectedQuery)).rows.map(rejectedOf),
    close: () => database.close(),
  }
}

/** A PostgreSQL server that runs for as long as the database is open. */
export async function postgres(): Promise<Database> {
  const server = await startServer()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  return {
    run: async (statements) => {
      await client.query(statements.join(';\n'))
    },
    rows: async (query) => {
      await client.query('BEGIN')
      await client.query(withoutCompiler)
      const { rows } = await client.query<Record<string, unknown>>(asText(query))
      await client.query('COMMIT')
      return rows.map(rowOf)
    },
    rejected: async () =>
      (await client.query<Record<string, unknown>>(rejectedQuery)).rows.map(rejectedOf),
    close: async () => {
      await client.end()
      await server.stop()
    },
  }
}

/** Every database that rules are asked in. */
export const databases = [
  { name: 'duckdb', dialect: 'duckdb', open: duckdb },
  { name: 'pglite', dialect: 'postgres', open: pglite },
  { name: 'postgres', dialect: 'postgres', open: postgres },
] as const

function rowOf(row: Readonly<Record<string, unknown>>): Row {
  const text = (name: string): string | null => (row[name] == null ? null : String(row[name]))
  return {
    enterprise: text('enterprise') ?? '',
    subject: text('subject'),
    rule: text('rule') ?? '',
    verdict: text('verdict') ?? '',
    low: plain(text('low')),
    high: plain(text('high')),
    pending_until: text('pending_until'),
  }
}

const rejectedOf = (row: Readonly<Record<string, unknown>>): RejectedRow => ({
  enterprise: String(row.enterprise),
  fact: String(row.fact),
  reason: String(row.reason),
})

/** Decimal text without needless zeros. */
const plain = (value: string | null): string | null =>
  value?.includes('.') ? value.replace(/\.?0+$/u, '') : value
