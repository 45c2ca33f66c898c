import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rulebook } from '../../src/rulebook'
import { screenFile } from '../../src/screening-node/screen-file'
import type { ScreenOptions } from '../../src/screening-node/screen-options'
import { mixedProfiles } from './populations'

const folder = mkdtempSync(join(tmpdir(), 'screening-joining-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const asked = { asOf: '2020-06-01', rules: ['sichuan-2017/expansion'], stretchBytes: 10_000 }
const formats = ['parquet', 'csv'] as const

const run = (name: string, more: Partial<ScreenOptions> = {}) =>
  screenFile(at('profiles.ndjson'), rulebook, { ...asked, out: at(name), threads: '1', ...more })

/** How many stretches are answered in a run that is not broken off. */
let stretches = 0

beforeAll(async () => {
  const lines = Array.from({ length: 10 }, () => mixedProfiles(40)).flat()
  const text = lines.map((profile) => `${JSON.stringify(profile)}\n`).join('')
  writeFileSync(at('profiles.ndjson'), text)
  const progress = (): void => {
    stretches += 1
  }
  await run('whole.parquet', { progress })
  await run('whole.csv')
})

/** A run that is ended after its first stretch. */
async function begun(name: string): Promise<void> {
  const stopping = new AbortController()
  const progress = (): void => stopping.abort()
  const stopped = await run(name, { signal: stopping.signal, progress })
  expect(stopped).toMatchObject({ issues: [{ code: 'interrupted' }] })
}

const full = '/dev/full'

describe.skipIf(!existsSync(full))('joining on a disk that is full', () => {
  test.each(formats)('ends a run of %s soon, which goes on later', async (format) => {
    const name = `full.${format}`
    await begun(name)
    symlinkSync(full, at(`${name}.screening/joined.draft`))
    let answered = 0
    const progress = (): void => {
      answered += 1
    }
    expect(await run(name, { resume: true, progress })).toMatchObject({
      issues: [{ code: 'interrupted', found: expect.stringContaining('ENOSPC') }],
    })
    expect(stretches).toBeGreaterThan(10)
    expect(answered).toBeLessThan(stretches / 2)
    expect(await run(name, { resume: true })).toMatchObject({ kind: 'accepted' })
    expect(readFileSync(at(name))).toEqual(readFileSync(at(`whole.${format}`)))
  })
})

/** Ends a run when it asks for the second time after its last stretch: the first time is before the last join. */
function endedInLastJoin(): Pick<ScreenOptions, 'signal' | 'progress'> {
  let [answered, since] = [0, 0]
  return {
    progress: () => {
      answered += 1
    },
    signal: {
      throwIfAborted: () => {
        if (answered < stretches) return
        since += 1
        if (since === 2) throw new Error('ended by the user')
      },
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    },
  }
}

describe('a run that is ended while its last parts are joined', () => {
  test.each(formats)('breaks off and goes on later, of %s', async (format) => {
    const name = `late.${format}`
    expect(await run(name, endedInLastJoin())).toMatchObject({
      issues: [{ code: 'interrupted', found: 'ended by the user' }],
    })
    expect(existsSync(at(name))).toBe(false)
    const left = readdirSync(at(`${name}.screening`))
    expect(left.filter((one) => one.startsWith('joined'))).toEqual([])
    let answered = 0
    const progress = (): void => {
      answered += 1
    }
    expect(await run(name, { resume: true, progress })).toMatchObject({ kind: 'accepted' })
    expect(answered).toBe(0)
    expect(readFileSync(at(name))).toEqual(readFileSync(at(`whole.${format}`)))
  })
})
