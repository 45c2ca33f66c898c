import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run'
import { rulebook } from '../../src/rulebook'
import { toSql } from '../../src/screening/sql/to-sql'
import { openPostgres } from '../../src/screening-node/postgres-client'
import { screenDatabase } from '../../src/screening-node/screen-database'
import { ran } from '../cli/in-process'
import { referenceRows } from './differences'
import { insertsOf } from './insert'
import { mixedProfiles } from './populations'
import { type Server, serverPrograms, startServer } from './server'

const folder = mkdtempSync(join(tmpdir(), 'screening-server-'))
const at = (name: string): string => join(folder, name)
const options = { asOf: '2020-06-01', documents: ['sichuan-2017'] }
const profiles = mixedProfiles(12)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sortedLines = (out: string): readonly string[] =>
  readFileSync(at(out), 'utf8').split('\n').filter(Boolean).sort()

async function opened(url: string) {
  const client = await openPostgres(url)
  if (client.kind === 'rejected') throw new Error(JSON.stringify(client.issues))
  return client.value
}

/** Puts the profiles into a server. */
async function fill(url: string): Promise<void> {
  const sql = toSql(rulebook, { ...options, dialect: 'postgres' })
  if (sql.kind === 'rejected') throw new Error(JSON.stringify(sql.issues))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const made = sql.value.tables.map((table) => table.sql)
  await client.query([...made, ...insertsOf(profiles, sql.value, rulebook)].join(';\n'))
  await client.end()
}

/** How many other connections are held up in a query. */
async function waitingIn(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    'SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted',
  )
  return rows[0]?.waiting ?? 0
}

// without one: install Debian's `postgresql`, or have its `initdb` on the path
describe.skipIf(serverPrograms() === null)('a PostgreSQL server', () => {
  let server: Server
  beforeAll(async () => {
    server = await startServer()
    await fill(server.url)
  }, 120_000)
  afterAll(() => server.stop())

  test('answers as each profile is by itself', async () => {
    const client = await opened(server.url)
    const out = at('all.ndjson')
    expect(await screenDatabase(client, rulebook, { ...options, out })).toMatchObject({
      kind: 'accepted',
      value: { lines: profiles.length, rejected: 0 },
    })
    await client.close()
    const expected = await referenceRows(rulebook, profiles, options)
    const rows = sortedLines('all.ndjson').map((line) => JSON.stringify(JSON.parse(line)))
    expect([...rows].sort()).toEqual(expected.map((row) => JSON.stringify(row)).sort())
  }, 120_000)

  test('is asked from the command line', async () => {
    const { code, out } = await ran(
      ...['screen', '--database', server.url, '--as-of', '2020-06-01'],
      ...['--document', 'sichuan-2017', '--out', at('cli.csv'), '--locale', 'en'],
    )
    expect({ code, out }).toMatchObject({ code: 0 })
    expect(out).toContain(`${profiles.length} enterprises: ${profiles.length} answered, 0 rejected`)
  }, 120_000)

  test('with profiles as JSON tells from the command line who is rejected, and why', async () => {
    const json = new pg.Client({ connectionString: server.url })
    await json.connect()
    await json.query('CREATE TABLE enterprise_profile (enterprise text, profile jsonb)')
    const stated = [...profiles, { enterprise: { revenu: 5 } }, { projects: [{ place: '5133' }] }]
    for (const [index, profile] of stated.entries()) {
      const values = [`J${index}`, JSON.stringify(profile)]
      await json.query('INSERT INTO enterprise_profile VALUES ($1, $2)', values)
    }
    const { code, out } = await ran(
      ...['screen', '--database', server.url, '--as-of', '2020-06-01', '--locale', 'en'],
      ...['--document', 'sichuan-2017', '--out', at('json.ndjson')],
    )
    const columns = await ran(
      ...['screen', '--database', server.url, '--as-of', '2020-06-01', '--profiles', 'columns'],
      ...['--document', 'sichuan-2017', '--out', at('columns.csv'), '--locale', 'en'],
    )
    await json.query('DROP TABLE enterprise_profile')
    await json.end()
    expect({ code, out }).toMatchObject({ code: 0 })
    expect(out).toContain(`${stated.length} enterprises: ${profiles.length} answered, 2 rejected`)
    const rejected = sortedLines('json.ndjson.rejected.ndjson').map((line) => JSON.parse(line))
    const key = 'enterprise.revenu: has an unknown key; expected `revenue`, found "revenu"'
    expect(rejected).toMatchObject([
      { enterprise: `J${profiles.length}`, fact: 'enterprise.revenu', reason: key },
      { enterprise: `J${profiles.length + 1}`, fact: 'projects[0].id' },
    ])
    expect(JSON.stringify(rejected[1])).toContain('projects[0].place')
    expect(columns.out).toContain(`${profiles.length} enterprises: ${profiles.length} answered`)
  }, 120_000)

  test('that ends within a run leaves a clear word and a run that goes on elsewhere', async () => {
    const failing = await startServer()
    await fill(failing.url)
    let ending: Promise<void> | undefined
    const out = at('broken.csv')
    const client = await opened(failing.url)
    const failed = await screenDatabase(client, rulebook, {
      ...options,
      out,
      // after the first query the server is gone
      progress: () => {
        ending ??= failing.fail()
      },
    })
    await ending
    expect(failed).toMatchObject({ kind: 'rejected', issues: [{ code: 'interrupted' }] })
    expect(JSON.stringify(failed)).toMatch(/terminat|connection|ECONN/iu)
    const other = await opened(server.url)
    expect(await screenDatabase(other, rulebook, { ...options, out, resume: true })).toMatchObject({
      kind: 'accepted',
      value: { lines: profiles.length },
    })
    const whole = await screenDatabase(other, rulebook, { ...options, out: at('whole.csv') })
    await other.close()
    expect(whole.kind).toBe('accepted')
    expect(sortedLines('broken.csv')).toEqual(sortedLines('whole.csv'))
  }, 120_000)

  test('is told to stop what it runs when a run is ended, and the run goes on later', async () => {
    const lock = new pg.Client({ connectionString: server.url })
    await lock.connect()
    await lock.query('BEGIN')
    await lock.query('LOCK TABLE enterprise IN ACCESS EXCLUSIVE MODE')
    const out = at('stopped.csv')
    const stopping = new AbortController()
    const client = await opened(server.url)
    const running = screenDatabase(client, rulebook, { ...options, out, signal: stopping.signal })
    while ((await waitingIn(lock)) === 0) await wait(20)
    stopping.abort()
    expect(await running).toMatchObject({ kind: 'rejected', issues: [{ code: 'interrupted' }] })
    expect(await waitingIn(lock)).toBe(0)
    await lock.query('ROLLBACK')
    await lock.end()
    expect(await screenDatabase(client, rulebook, { ...options, out, resume: true })).toMatchObject(
      {
        kind: 'accepted',
        value: { lines: profiles.length },
      },
    )
    await client.close()
  }, 120_000)

  test('is told so by Ctrl-C, and the command says how to go on', async () => {
    const errors: string[] = []
    const terminal = {
      out: () => undefined,
      err: (text: string) => errors.push(text),
      colour: false,
      columns: null,
      onStop: (stop: () => void) => {
        stop()
        return () => undefined
      },
    }
    const place = ['--database', server.url, '--out', at('ended.csv'), '--locale', 'en']
    const narrow = ['--as-of', '2020-06-01', '--document', 'sichuan-2017']
    expect(await run(['screen', ...place, ...narrow], terminal)).toBe(2)
    expect(errors.join('')).toContain('--resume')
  }, 120_000)

  test('without the tables says which is missing', async () => {
    const client = await opened(server.url.replace(/postgres$/u, 'template1'))
    const result = await screenDatabase(client, rulebook, { ...options, out: at('none.csv') })
    await client.close()
    expect(JSON.stringify(result)).toContain('enterprise')
    expect(result.kind).toBe('rejected')
  })
})
