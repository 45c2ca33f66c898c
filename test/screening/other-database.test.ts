import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import type { ProfileStore } from '../../src/screening/sql/dialect'
import { toSql } from '../../src/screening/sql/to-sql'
import type { DatabaseClient } from '../../src/screening-node/postgres-client'
import { screenDatabase } from '../../src/screening-node/screen-database'
import { pglite } from './databases'
import { insertsOf } from './insert'
import { mixedProfiles } from './populations'

const folder = mkdtempSync(join(tmpdir(), 'screening-other-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const options = { asOf: '2020-06-01', documents: ['sichuan-2017'] }
// the last one is plain: no library has to read it for the database
const plain = { enterprise: { id: 'plain', place: '510000' } }
const profiles = [...mixedProfiles(6), plain]
const last = String(profiles.length - 1)

/** A database with these profiles. */
async function filled(store: ProfileStore, given: readonly object[]) {
  const database = await pglite()
  const sql = toSql(rulebook, { ...options, dialect: 'postgres', profiles: store })
  if (sql.kind === 'rejected') throw new Error(JSON.stringify(sql.issues))
  const made = sql.value.tables.map((table) => table.sql.replace(/;\s*$/u, ''))
  const rows =
    store === 'columns'
      ? insertsOf(given, sql.value, rulebook)
      : given.map((one, index) => {
          const text = JSON.stringify(one).replaceAll("'", "''")
          return `INSERT INTO enterprise_profile VALUES ('${index}', '${text}')`
        })
  await database.run([...made, ...rows])
  return database
}

const run = (client: DatabaseClient, name: string, resume: boolean) =>
  screenDatabase(client, rulebook, { ...options, profiles: undefined, out: at(name), resume })

/** A run that is broken off after its first query. */
async function broken(client: DatabaseClient, name: string): Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const progress = (): void => stopping.abort()
  const asked = { ...options, out: at(name), signal, progress }
  expect(await screenDatabase(client, rulebook, asked)).toMatchObject({
    issues: [{ code: 'interrupted' }],
  })
}

const otherProfiles = {
  kind: 'rejected',
  issues: [
    {
      code: 'wrong_value',
      path: '<profiles>',
      expected: {
        en: 'profiles that are those of the run that was broken off (leave --resume out to begin anew)',
      },
    },
  ],
}

/** What changes a profile that is right into another that is. */
const changes: Readonly<Record<ProfileStore, string>> = {
  columns: `UPDATE enterprise SET place = '520000' WHERE enterprise = '${last}'`,
  json: `UPDATE enterprise_profile SET profile = '{"enterprise":{"id":"plain","place":"520000"}}' WHERE enterprise = '${last}'`,
}

describe.each(['columns', 'json'] as const)(
  'a run on a database of %s that was broken off',
  (store) => {
    test('is not gone on with where a profile has become another', async () => {
      const database = await filled(store, profiles)
      const name = `changed-${store}.csv`
      await broken(database.client, name)
      const kept = readdirSync(at(`${name}.screening`))
      await database.run([changes[store]])
      expect(await run(database.client, name, true)).toMatchObject(otherProfiles)
      expect(readdirSync(at(`${name}.screening`))).toEqual(kept)
      expect(await run(database.client, name, false)).toMatchObject({ kind: 'accepted' })
      await database.close()
    })

    test('is not gone on with in another database, where one enterprise is missing', async () => {
      const [database, other] = [
        await filled(store, profiles),
        await filled(store, profiles.slice(0, -1)),
      ]
      const name = `other-${store}.csv`
      await broken(database.client, name)
      expect(await run(other.client, name, true)).toMatchObject(otherProfiles)
      await database.close()
      await other.close()
    })

    test('is gone on with on another server with the same data, in another order and with more columns', async () => {
      const [database, other] = [await filled(store, profiles), await filled(store, profiles)]
      const name = `same-${store}.csv`
      const table = store === 'columns' ? 'enterprise' : 'enterprise_profile'
      await other.run([
        `CREATE TABLE sorted AS SELECT * FROM ${table} ORDER BY enterprise DESC`,
        `DELETE FROM ${table}`,
        `INSERT INTO ${table} SELECT * FROM sorted`,
        `ALTER TABLE ${table} ADD COLUMN remark text DEFAULT 'seen'`,
      ])
      await broken(database.client, name)
      expect(await run(other.client, name, true)).toMatchObject({
        kind: 'accepted',
        value: { lines: profiles.length, answered: profiles.length },
      })
      await run(database.client, `whole-${store}.csv`, false)
      const linesOf = (file: string): readonly string[] =>
        readFileSync(at(file), 'utf8').split('\n').sort()
      expect(linesOf(name)).toEqual(linesOf(`whole-${store}.csv`))
      await database.close()
      await other.close()
    })
  },
)
