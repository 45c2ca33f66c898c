import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { screenFile } from '../../src/screening-node/screen-file'
import type { Screened, ScreenOptions } from '../../src/screening-node/screen-options'
import { mixedProfiles } from './populations'

const folder = mkdtempSync(join(tmpdir(), 'screening-resume-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = join(folder, 'profiles.ndjson')
const asked = { asOf: '2018-06-01', documents: ['sichuan-2017'], stretchBytes: 20_000 }

beforeAll(() => {
  const lines = Array.from({ length: 20 }, () => mixedProfiles(40)).flat()
  writeFileSync(file, lines.map((profile) => `${JSON.stringify(profile)}\n`).join(''))
})

async function run(name: string, more: Partial<ScreenOptions>): Promise<Screened> {
  const result = await screenFile(file, rulebook, { ...asked, out: join(folder, name), ...more })
  if (result.kind === 'rejected') throw new Error(JSON.stringify(result.issues))
  return result.value
}

const rowsOf = (name: string): readonly string[] =>
  readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean).sort()

test.each(['1', '2', '3'])('rows are as many as are told, with %s threads', async (threads) => {
  const { rows } = await run(`${threads}.ndjson`, { threads })
  expect(rows).toBe(rowsOf(`${threads}.ndjson`).length)
  expect(rows).toBeGreaterThan(1000)
})

/** A run that is ended after its first stretch, and the folder that it leaves. */
async function brokenOff(name: string, threads: string): Promise<string> {
  const stopping = new AbortController()
  const progress = (): void => stopping.abort()
  const stopped = run(name, { threads, signal: stopping.signal, progress })
  await expect(stopped).rejects.toThrow('interrupted')
  return join(folder, `${name}.screening`)
}

test('a part that another run has left there is not taken for one of this', async () => {
  const left = await brokenOff('stale.ndjson', '1')
  const [row = ''] = rowsOf('1.ndjson')
  writeFileSync(join(left, 'part-000001-000099-000000.ndjson'), `${row}\n`)
  writeFileSync(join(left, 'part-000999-000000-000000.ndjson'), `${row}\n`)
  const { rows } = await run('stale.ndjson', { threads: '2', resume: true })
  expect(rowsOf('stale.ndjson')).toEqual(rowsOf('1.ndjson'))
  expect(rows).toBe(rowsOf('1.ndjson').length)
})

test('a stretch of which a part is gone is done once more', async () => {
  const left = await brokenOff('gone.ndjson', '1')
  const [part = ''] = readdirSync(left).filter((name) => name.startsWith('part-000000'))
  rmSync(join(left, part))
  const { rows } = await run('gone.ndjson', { threads: '1', resume: true })
  expect(rowsOf('gone.ndjson')).toEqual(rowsOf('1.ndjson'))
  expect(rows).toBe(rowsOf('1.ndjson').length)
})

test('the file is cut in the same places, whatever was done before it was broken off', async () => {
  const out = join(folder, 'cut.ndjson')
  const stopping = new AbortController()
  stopping.abort()
  const { stretchBytes: _, ...usual } = asked
  const stopped = screenFile(file, rulebook, { ...usual, out, signal: stopping.signal })
  expect((await stopped).kind).toBe('rejected')
  const state: { bytes: number } = JSON.parse(readFileSync(`${out}.screening/state.json`, 'utf8'))
  expect(state.bytes).toBeGreaterThan(0)
})
