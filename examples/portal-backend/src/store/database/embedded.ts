import { fsyncSync } from 'node:fs'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import type { Connection, Scripts } from './database'
import { flushedFiles } from './flushed-files'
import { lockedFolder } from './folder-lock'
import { startedUpkeep } from './upkeep'

// the package's own parameters without -F, which would turn off that commits are flushed to disk; and
// by fsync, since the call for data alone does nothing here
const flushed = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
]

/**
 * A PostgreSQL inside this process, in a folder that no other process may use meanwhile. `flush` is
 * told which open file is to be on disk before it returns.
 */
export async function embeddedConnection(
  folder: string,
  flush: (descriptor: number) => void = fsyncSync,
): Promise<Connection> {
  const lock = await lockedFolder(folder)
  try {
    const database = await PGlite.create({
      fs: flushedFiles(`${folder}/database`, flush),
      startParams: flushed,
    })
    let transactions = 0
    const endUpkeep = startedUpkeep(database, () => transactions)
    return {
      transaction: (work) => {
        transactions += 1
        return database.transaction((transaction) => work(scripts(transaction)))
      },
      close: async () => {
        endUpkeep()
        if (!database.closed) await database.close()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

const scripts = (transaction: Transaction): Scripts => ({
  rows: async (shape, sql, values) => {
    const { rows } = await transaction.query(sql, [...values])
    return rows.map((row) => shape.parse(row))
  },
  run: async (sql, values) => (await transaction.query(sql, [...values])).affectedRows ?? 0,
  script: async (sql) => {
    await transaction.exec(sql)
  },
})
