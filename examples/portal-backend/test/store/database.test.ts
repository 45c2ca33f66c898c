import { readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { embeddedConnection } from '../../src/store/database/embedded'
import { lockedFolder } from '../../src/store/database/folder-lock'
import { migrate, ownMigrations } from '../../src/store/database/migrate'
import { serverConnection } from '../../src/store/database/server'
import { keepUp } from '../../src/store/database/upkeep'
import { openStore } from '../../src/store/open'
import { allStoreKinds, newFolder, removeFolders, storeKinds } from '../support/stores'
import { alpha } from '../support/tenants'

afterAll(removeFolders)

describe.each(allStoreKinds)('the tables on $name', ({ here, place }) => {
  it.runIf(here)(
    'are refused where another edition made them, and unharmed by a step that fails',
    async () => {
      const location = await place()
      const connection =
        location.kind === 'folder'
          ? await embeddedConnection(location.folder)
          : serverConnection(location.url, 4)
      const own = await ownMigrations()
      const [first, ...rest] = own
      if (first === undefined) throw new Error('no migration')
      try {
        await Promise.all([migrate(connection, own), migrate(connection, own)])
        const changed = [{ ...first, sql: `${first.sql} ` }, ...rest]
        await expect(migrate(connection, changed)).rejects.toThrow('another 0001-tables.sql')
        await expect(migrate(connection, [first])).rejects.toThrow('the database is newer')
        const faulty = {
          number: own.length + 1,
          name: `000${own.length + 1}-faulty.sql`,
          sql: 'CREATE TABLE portal.half (); SELECT 1/0',
        }
        await expect(migrate(connection, [...own, faulty])).rejects.toThrow('division by zero')
        const mended = { ...faulty, sql: 'CREATE TABLE portal.half ()' }
        await migrate(connection, [...own, mended])
        const shape = z.object({ digest: z.string() })
        const done = 'SELECT digest FROM portal.migrations'
        expect(await connection.transaction(({ rows }) => rows(shape, done, []))).toHaveLength(
          own.length + 1,
        )
      } finally {
        await connection.close()
      }
    },
  )

  it.runIf(here)('keep what was written when the store is opened again', async () => {
    const location = await place()
    const first = await openStore(location)
    await first.tenants.add(alpha, '甲')
    await first.forTenant(alpha).profiles.put('e1', { a: 1 })
    await first.close()
    await first.close()
    const second = await openStore(location)
    await second.ready()
    expect((await second.forTenant(alpha).profiles.get('e1'))?.content).toEqual({ a: 1 })
    await second.close()
  })
})

describe('an embedded database', () => {
  it('flushes every commit to disk before it is acknowledged', async () => {
    const flushed: number[] = []
    const [kind] = storeKinds
    const location = await kind?.place()
    if (location?.kind !== 'folder') throw new Error('no folder')
    const connection = await embeddedConnection(location.folder, (descriptor) => {
      flushed.push(descriptor)
    })
    const insert = "INSERT INTO portal.tenants (id, name) VALUES ($1, 'x')"
    for (let count = 0; count < 5; count += 1) {
      const before = flushed.length
      await connection.transaction(({ run }) => run(insert, [`t${count}`]))
      expect(flushed.length).toBeGreaterThan(before)
    }
    await connection.close()
  })

  it('starts again from its last checkpoint, which upkeep moves on', async () => {
    const location = await storeKinds[0]?.place()
    if (location?.kind !== 'folder') throw new Error('no folder')
    const database = await PGlite.create({ dataDir: `${location.folder}/database` })
    const redo = async (): Promise<unknown> =>
      (await database.query('SELECT redo_lsn FROM pg_control_checkpoint()')).rows
    try {
      for (const work of ['checkpoint', 'vacuum'] as const) {
        const before = await redo()
        await database.exec('CREATE TEMP TABLE scratch AS SELECT 1; DROP TABLE scratch')
        await keepUp(database, work)
        expect(await redo()).not.toEqual(before)
      }
    } finally {
      await database.close()
    }
  })

  it('is not opened twice', async () => {
    const folder = await newFolder()
    const lock = await lockedFolder(folder)
    await expect(openStore({ kind: 'folder', folder })).rejects.toThrow('is in use')
    await lock.release()
    await (await lockedFolder(folder)).release()
  })

  it.each([
    ['of a process that is gone', () => `${hostname()} 4194305 1`],
    ['of a number that another process has now', () => `${hostname()} ${process.pid} 1`],
  ])('takes over a lock %s', async (_, holder) => {
    const folder = await newFolder()
    await writeFile(`${folder}/lock`, holder())
    const lock = await lockedFolder(folder)
    expect(await readFile(`${folder}/lock`, 'utf8')).toContain(`${hostname()} ${process.pid} `)
    await lock.release()
  })

  it('leaves a lock alone that another host still holds', async () => {
    const folder = await newFolder()
    await writeFile(`${folder}/lock`, 'elsewhere 1 1')
    await expect(lockedFolder(folder)).rejects.toThrow('elsewhere')
  })
})
