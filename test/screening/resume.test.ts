import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { version } from '../../src/builtin/version.generated'
import { describeIssue } from '../../src/issue/describe'
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

test('a stretch that was cut elsewhere is done once more', async () => {
  const left = await brokenOff('cut.ndjson', '1')
  const state = JSON.parse(readFileSync(join(left, 'state.json'), 'utf8'))
  expect(state.done).toHaveLength(1)
  state.done[0].end -= 1
  writeFileSync(join(left, 'state.json'), JSON.stringify(state))
  const { rows } = await run('cut.ndjson', { threads: '2', resume: true })
  expect(rowsOf('cut.ndjson')).toEqual(rowsOf('1.ndjson'))
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

const others: readonly (readonly [string, Partial<ScreenOptions>, string])[] = [
  ['--as-of', { asOf: '2018-06-02' }, '"2018-06-01"'],
  ['--document', { documents: ['guizhou-2016'] }, '["sichuan-2017"]'],
  ['--rules', { rules: ['sichuan-2017/expansion'] }, 'nothing'],
  ['--reading', { readings: { 'catalogue-priority-scope': 'new-drugs-only' } }, 'nothing'],
  ['--only', { only: ['eligible'] }, 'nothing'],
  ['--locale', { locale: 'en' }, '"zh-CN"'],
]

describe('a run that was broken off', () => {
  const out = join(folder, 'other.ndjson')
  const resumed = (of: string, more: Partial<ScreenOptions> = {}) =>
    screenFile(of, rulebook, { ...asked, out, resume: true, ...more })
  const kept = (): readonly string[] => readdirSync(`${out}.screening`)
  beforeAll(() => brokenOff('other.ndjson', '1'))

  test.each(others)(
    'does not go on with another %s, and keeps its parts',
    async (path, more, last) => {
      const before = kept()
      const expected = {
        zh: `${last === 'nothing' ? '不填' : last}，与中断的那次相同（要从头算起就去掉 --resume）`,
        en: `${last}, as in the run that was broken off (leave --resume out to begin anew)`,
      }
      expect(await resumed(file, more)).toMatchObject({
        kind: 'rejected',
        issues: [{ code: 'wrong_value', path, expected }],
      })
      expect(kept()).toEqual(before)
    },
  )

  test('does not go on with other profiles, and says all that differs', async () => {
    const before = kept()
    const other = join(folder, 'other-profiles.ndjson')
    writeFileSync(other, '{"enterprise":{"id":"a"}}\n')
    const answer = await resumed(other, { asOf: '2018-06-02' })
    const issues = answer.kind === 'rejected' ? answer.issues : []
    expect(issues.map(({ path }) => path)).toEqual(['<profiles>', '--as-of'])
    expect(issues.map((issue) => describeIssue(issue, 'zh-CN'))[0]).toBe(
      '<profiles>：取值不符；应为中断以后没有变动的资料（要从头算起就去掉 --resume），实为 另一些资料',
    )
    expect(kept()).toEqual(before)
  })
})

test('a run that another version has begun is not gone on with', async () => {
  const left = await brokenOff('version.ndjson', '1')
  const state = join(left, 'state.json')
  const began = JSON.parse(readFileSync(state, 'utf8'))
  const other = { ...began, asked: { ...began.asked, 'incentive-rules': '"0.0.1"' } }
  writeFileSync(state, JSON.stringify(other))
  const out = join(folder, 'version.ndjson')
  const again = await screenFile(file, rulebook, { ...asked, out, threads: '1', resume: true })
  const issues = again.kind === 'rejected' ? again.issues : []
  expect(issues.map(({ path, found }) => ({ path, found }))).toEqual([
    { path: 'incentive-rules', found: `"${version}"` },
  ])
})

test('what was joined of a run that is broken off takes no room', async () => {
  const left = await brokenOff('joined.parquet', '2')
  expect(readdirSync(left).filter((name) => name.startsWith('joined'))).toEqual([])
  const { rows } = await run('joined.parquet', { threads: '2', resume: true })
  const whole = await run('whole.parquet', { threads: '2' })
  expect(rows).toBe(whole.rows)
  expect(readFileSync(join(folder, 'joined.parquet'))).toEqual(
    readFileSync(join(folder, 'whole.parquet')),
  )
})
