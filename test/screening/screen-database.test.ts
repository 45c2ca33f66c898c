import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { toSql } from '../../src/screening/sql/to-sql'
import { cursorClient, openPostgres } from '../../src/screening-node/postgres-client'
import { screenDatabase } from '../../src/screening-node/screen-database'
import { referenceRows } from './differences'
import { insertsOf } from './insert'
import { mixedProfiles } from './populations'

const folder = mkdtempSync(join(tmpdir(), 'screening-database-'))
const at = (name: string): string => join(folder, name)
const options = { asOf: '2020-06-01', documents: ['sichuan-2017'] }
const profiles = mixedProfiles(12)
const database = await PGlite.create()

/** A client of the database; it fails from some statement on, as a connection does that breaks. */
function client(failsAfter = Number.POSITIVE_INFINITY) {
  let statements = 0
  return cursorClient({
    query: async (sql) => {
      statements += 1
      if (statements > failsAfter) {
        await database.exec('ROLLBACK')
        throw new Error('connection terminated unexpectedly')
      }
      return database.query<Record<string, string | null>>(sql)
    },
    cancel: async () => undefined,
    end: async () => undefined,
  })
}

beforeAll(async () => {
  const sql = toSql(rulebook, { ...options, dialect: 'postgres' })
  if (sql.kind === 'rejected') throw new Error(JSON.stringify(sql.issues))
  const made = sql.value.tables.map((table) => table.sql.replace(/;\s*$/u, ''))
  await database.exec([...made, ...insertsOf(profiles, sql.value, rulebook)].join(';\n'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const linesIn = (out: string): readonly string[] =>
  readFileSync(at(out), 'utf8').split('\n').filter(Boolean)

describe('the enterprises of a database', () => {
  test('are answered where they are as each profile is by itself', async () => {
    const result = await screenDatabase(client(), rulebook, { ...options, out: at('all.ndjson') })
    expect(result).toMatchObject({
      kind: 'accepted',
      value: { lines: profiles.length, rejected: 0 },
    })
    const expected = await referenceRows(rulebook, profiles, options)
    const rows = linesIn('all.ndjson').map((line) => JSON.stringify(JSON.parse(line)))
    expect([...rows].sort()).toEqual(expected.map((row) => JSON.stringify(row)).sort())
  })

  test('are answered further where a connection broke, with the same rows', async () => {
    const whole = await screenDatabase(client(), rulebook, { ...options, out: at('whole.csv') })
    const out = at('broken.csv')
    expect(await screenDatabase(client(16), rulebook, { ...options, out })).toMatchObject({
      kind: 'rejected',
      issues: [{ code: 'interrupted', found: 'connection terminated unexpectedly' }],
    })
    const resumed = await screenDatabase(client(), rulebook, { ...options, out, resume: true })
    expect(resumed).toEqual({ ...whole, value: { ...Object(whole).value, out } })
    expect([...linesIn('broken.csv')].sort()).toEqual([...linesIn('whole.csv')].sort())
  })

  test('are not answered further where others have become wrong, but anew', async () => {
    const out = at('changed.csv')
    const place = (code: string) =>
      database.exec(`UPDATE enterprise SET place = '${code}' WHERE enterprise = '0'`)
    const known = await database.query<{ place: string }>(
      "SELECT place FROM enterprise WHERE enterprise = '0'",
    )
    const isBroken = await screenDatabase(client(30), rulebook, { ...options, out })
    expect(isBroken.kind).toBe('rejected')
    expect(
      readdirSync(`${out}.screening`).filter((name) => name.endsWith('.csv')).length,
    ).toBeGreaterThan(2)
    await place('999999')
    const resumed = await screenDatabase(client(), rulebook, { ...options, out, resume: true })
    const anew = await screenDatabase(client(), rulebook, { ...options, out })
    await place(known.rows[0]?.place ?? '')
    expect(resumed).toMatchObject({ issues: [{ code: 'wrong_value', path: '<profiles>' }] })
    expect(anew).toMatchObject({
      value: { lines: profiles.length, answered: profiles.length - 1, rejected: 1 },
    })
    expect(linesIn('changed.csv').filter((line) => line.startsWith('0,'))).toEqual([])
    expect(linesIn('changed.csv.rejected.ndjson').map((line) => JSON.parse(line))).toEqual([
      {
        enterprise: '0',
        fact: 'enterprise.place',
        reason: expect.stringMatching(/^enterprise\.place: .* 999999$/u),
      },
    ])
  })

  test('are not answered further on another day, and what was answered is kept', async () => {
    const out = at('day.csv')
    expect((await screenDatabase(client(9), rulebook, { ...options, out })).kind).toBe('rejected')
    const kept = readdirSync(`${out}.screening`)
    const other = { ...options, asOf: '2021-01-01', out, resume: true }
    expect(await screenDatabase(client(), rulebook, other)).toMatchObject({
      kind: 'rejected',
      issues: [{ code: 'wrong_value', path: '--as-of' }],
    })
    expect(readdirSync(`${out}.screening`)).toEqual(kept)
  })

  test.each(['csv', 'parquet'])(
    'are joined until the run is ended, and then later, as %s',
    async (format) => {
      const [name, whole] = [`joined.${format}`, `not-ended.${format}`]
      let queries = 0
      const progress = (): void => {
        queries += 1
      }
      await screenDatabase(client(), rulebook, { ...options, out: at(whole), progress })
      const all = queries
      const signal = {
        throwIfAborted: () => {
          if (queries === all * 2) throw new Error('ended by the user')
        },
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }
      const asked = { ...options, out: at(name) }
      expect(
        await screenDatabase(client(), rulebook, { ...asked, progress, signal }),
      ).toMatchObject({
        issues: [{ code: 'interrupted', found: 'ended by the user' }],
      })
      expect(readdirSync(folder).filter((one) => one.startsWith(name))).toEqual([
        `${name}.screening`,
      ])
      const again = await screenDatabase(client(), rulebook, { ...asked, progress, resume: true })
      expect(again.kind).toBe('accepted')
      expect(queries).toBe(all * 2)
      expect(readFileSync(at(name))).toEqual(readFileSync(at(whole)))
    },
  )

  test('come as Parquet too', async () => {
    const out = at('paid.parquet')
    const only = ['eligible', 'pending'] as const
    const result = await screenDatabase(client(), rulebook, { ...options, out, only })
    expect(result).toMatchObject({ kind: 'accepted', value: { out } })
  })

  test('cannot be reached where no database is', async () => {
    expect(await openPostgres('postgres://nobody@127.0.0.1:1/none')).toMatchObject({
      kind: 'rejected',
      issues: [{ code: 'unreadable', path: '--database' }],
    })
  })
})
