import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import * as z from 'zod'
import { type Connection, type Scripts, UnusableDatabase } from './database'

/** One step of the tables' form. */
export interface Migration {
  /** From 1, without gaps. */
  readonly number: number
  readonly name: string
  readonly sql: string
}

const folder = new URL('../migrations/', import.meta.url)

// any number will do, as long as no other program takes it for its own
const lock = 'SELECT pg_advisory_xact_lock(20161122)'

const first = `
CREATE SCHEMA IF NOT EXISTS portal;
CREATE TABLE IF NOT EXISTS portal.migrations (
  number integer PRIMARY KEY,
  name text NOT NULL,
  digest text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);`

const applied = z.object({ number: z.int(), name: z.string(), digest: z.string() })

/** The migrations of this edition, in order. */
export async function ownMigrations(): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (name) => ({
      number: Number(name.slice(0, 4)),
      name,
      sql: await readFile(new URL(name, folder), 'utf8'),
    })),
  )
}

/**
 * Brings the tables to their present form, each step in one transaction of its own. Throws where the
 * database was brought to another form than this edition knows: it is newer, or was changed.
 */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[],
): Promise<void> {
  await connection.transaction(async (session) => {
    await session.script(lock)
    await session.script(first)
  })
  for (const migration of migrations) {
    await connection.transaction((session) => step(session, migration, migrations))
  }
}

async function step(
  session: Scripts,
  migration: Migration,
  migrations: readonly Migration[],
): Promise<void> {
  // whoever comes second waits here, and then finds the step done
  await session.script(lock)
  const sql = 'SELECT number, name, digest FROM portal.migrations ORDER BY number'
  const done = await session.rows(applied, sql, [])
  refuseOthers(done, migrations)
  if (done.some(({ number }) => number === migration.number)) return
  await session.script(migration.sql)
  await session.run('INSERT INTO portal.migrations (number, name, digest) VALUES ($1, $2, $3)', [
    migration.number,
    migration.name,
    digestOf(migration),
  ])
}

function refuseOthers(
  done: readonly z.infer<typeof applied>[],
  migrations: readonly Migration[],
): void {
  for (const { number, name, digest } of done) {
    const own = migrations.find((one) => one.number === number)
    if (own === undefined) throw new UnusableDatabase(`the database is newer: it has ${name}`)
    if (digestOf(own) !== digest) throw new UnusableDatabase(`another ${name} was applied`)
  }
}

const digestOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex')
