import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pid } from 'node:process'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { cursorClient } from '../../src/screening-node/postgres-client'
import { screenDatabase } from '../../src/screening-node/screen-database'
import { screenFile } from '../../src/screening-node/screen-file'
import type { ScreenOptions } from '../../src/screening-node/screen-options'
import { mixedProfiles } from './populations'

const folder = mkdtempSync(join(tmpdir(), 'screening-folder-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const options = { asOf: '2020-06-01', documents: ['sichuan-2017'], stretchBytes: 20_000 }
const file = at('profiles.ndjson')

beforeAll(() => {
  const lines = Array.from({ length: 10 }, () => mixedProfiles(40)).flat()
  writeFileSync(file, lines.map((profile) => `${JSON.stringify(profile)}\n`).join(''))
})

const run = (name: string, more: Partial<ScreenOptions> = {}) =>
  screenFile(file, rulebook, { ...options, out: at(name), ...more })

const rowsOf = (name: string): readonly string[] =>
  readFileSync(at(name), 'utf8').split('\n').filter(Boolean).sort()

const inUse = (holder: string | RegExp) => ({
  kind: 'rejected',
  issues: [{ code: 'in_use', path: '--out', found: expect.stringMatching(holder) }],
})

/** A process that has the work folder of these results, as a run of another process would. */
async function other(name: string): Promise<ChildProcess> {
  const file = new URL('./hold-folder.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', file, at(name)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('a second run on the same results', () => {
  test('is refused while the first is at work in the same process, which then ends as it should', async () => {
    await run('alone.ndjson')
    const seen: unknown[] = []
    const second = await new Promise((resolve) => {
      // once: a run that began at the end of this one could take the folder after it
      let again: Promise<unknown> | null = null
      const first = run('twice.ndjson', {
        progress: () => {
          again ??= run('twice.ndjson', { resume: true })
          resolve(again)
        },
      })
      seen.push(first)
    })
    expect(second).toMatchObject(inUse(`PID ${pid}$`))
    expect(await seen[0]).toMatchObject({ kind: 'accepted' })
    expect(rowsOf('twice.ndjson')).toEqual(rowsOf('alone.ndjson'))
    expect(existsSync(at('twice.ndjson.screening'))).toBe(false)
  })

  test('is refused while another process has it, with its number, and touches nothing', async () => {
    const child = await other('busy.ndjson')
    const before = readdirSync(at('busy.ndjson.screening'))
    writeFileSync(at('busy.ndjson.screening/part-000000-000000-000000.ndjson'), 'theirs')
    expect(await run('busy.ndjson')).toMatchObject(inUse(`PID ${child.pid}`))
    expect(await run('busy.ndjson', { resume: true })).toMatchObject(inUse(`PID ${child.pid}`))
    expect(readdirSync(at('busy.ndjson.screening'))).toEqual([
      ...before,
      'part-000000-000000-000000.ndjson',
    ])
    await killed(child)
    expect(await run('busy.ndjson', { resume: true })).toMatchObject({ kind: 'accepted' })
    expect(readdirSync(folder).filter((name) => name.startsWith('busy'))).toEqual(['busy.ndjson'])
  })

  test('is refused of a database as well', async () => {
    const child = await other('rows.csv')
    const database = await PGlite.create()
    const client = cursorClient({
      query: async (sql) => database.query<Record<string, string | null>>(sql),
      cancel: async () => undefined,
      end: async () => undefined,
    })
    const { stretchBytes: _, ...usual } = options
    const asked = { ...usual, out: at('rows.csv') }
    expect(await screenDatabase(client, rulebook, asked)).toMatchObject(inUse(`PID ${child.pid}`))
    await killed(child)
  })
})

test('a folder that was being taken when its process ended is taken by the next', async () => {
  // the file that is locked is made in a folder of its own, and only then put in its place
  mkdirSync(at('torn.csv.screening/held-Ab1234'), { recursive: true })
  writeFileSync(at('torn.csv.screening/held-Ab1234/lock'), '')
  expect(await run('torn.csv')).toMatchObject({ kind: 'accepted' })
  expect(existsSync(at('torn.csv.screening'))).toBe(false)
})

test('results that cannot be written are refused before anything is read', async () => {
  const out = at('no/such/folder.csv')
  expect(await screenFile(file, rulebook, { ...options, out })).toMatchObject({
    kind: 'rejected',
    issues: [{ code: 'wrong_value', path: '--out' }],
  })
})

test('a wrong limit costs nothing of what an earlier run has done', async () => {
  const stopping = new AbortController()
  const progress = (): void => stopping.abort()
  const stopped = await run('kept.ndjson', { threads: '1', signal: stopping.signal, progress })
  expect(stopped.kind).toBe('rejected')
  const before = readdirSync(at('kept.ndjson.screening'))
  expect(before.filter((name) => name.startsWith('part-')).length).toBeGreaterThan(0)
  expect((await run('kept.ndjson', { memoryLimit: 'much' })).kind).toBe('rejected')
  expect(readdirSync(at('kept.ndjson.screening'))).toEqual(before)
})

test('what ends a run ends nothing before its folder is taken, for that would look like a wrong one', async () => {
  let isTaken = false
  const signal = {
    throwIfAborted: () => undefined,
    addEventListener: () => {
      isTaken = readdirSync(at('ended.csv.screening')).includes('held')
    },
    removeEventListener: () => undefined,
  }
  expect(await run('ended.csv', { signal })).toMatchObject({ kind: 'accepted' })
  expect(isTaken).toBe(true)
})
