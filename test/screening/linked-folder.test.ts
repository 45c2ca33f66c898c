import {
  existsSync,
  lstatSync,
  mkdirSync,
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

const folder = mkdtempSync(join(tmpdir(), 'screening-linked-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const asked = { asOf: '2020-06-01', rules: ['sichuan-2017/expansion'], stretchBytes: 20_000 }

beforeAll(() => {
  const lines = Array.from({ length: 5 }, () => mixedProfiles(40)).flat()
  const text = lines.map((profile) => `${JSON.stringify(profile)}\n`).join('')
  writeFileSync(at('profiles.ndjson'), text)
})

const run = (name: string, more: Partial<ScreenOptions> = {}) =>
  screenFile(at('profiles.ndjson'), rulebook, { ...asked, out: at(name), threads: '1', ...more })

const refusal = (words: string, found: string) => ({
  kind: 'rejected',
  issues: [
    {
      code: 'wrong_value',
      path: '--out',
      expected: { en: expect.stringContaining(words) },
      found: expect.stringContaining(found),
    },
  ],
})

describe('a work folder that is a link', () => {
  const linked = (name: string): string => {
    const target = at(`${name}-elsewhere`)
    mkdirSync(target)
    symlinkSync(target, at(`${name}.screening`))
    return target
  }

  test('serves one run after the other: the link and the folder behind it stay, with nothing in it', async () => {
    const target = linked('often.ndjson')
    const answers = []
    for (const turn of ['first', 'second']) {
      expect({ turn, ...(await run('often.ndjson')) }).toMatchObject({ turn, kind: 'accepted' })
      answers.push(readFileSync(at('often.ndjson'), 'utf8'))
      expect(lstatSync(at('often.ndjson.screening')).isSymbolicLink()).toBe(true)
      expect(readdirSync(target)).toEqual([])
    }
    expect(answers[1]).toBe(answers[0])
  })

  test('holds a run that was broken off, which is gone on with', async () => {
    const target = linked('broken.ndjson')
    const stopping = new AbortController()
    const progress = (): void => stopping.abort()
    const stopped = await run('broken.ndjson', { signal: stopping.signal, progress })
    expect(stopped).toMatchObject({ issues: [{ code: 'interrupted' }] })
    expect(readdirSync(target)).toContain('state.json')
    expect(await run('broken.ndjson', { resume: true })).toMatchObject({ kind: 'accepted' })
    await run('whole.ndjson')
    expect(readFileSync(at('broken.ndjson'))).toEqual(readFileSync(at('whole.ndjson')))
    expect(readdirSync(target)).toEqual([])
  })

  test('to what is not there is told as such, and nothing is made in its stead', async () => {
    const target = at('not-mounted')
    symlinkSync(target, at('dangling.ndjson.screening'))
    expect(await run('dangling.ndjson')).toMatchObject(
      refusal('a link to a folder that is there', at('dangling.ndjson.screening')),
    )
    expect(existsSync(target)).toBe(false)
    mkdirSync(target)
    expect(await run('dangling.ndjson')).toMatchObject({ kind: 'accepted' })
  })

  test('to a folder in which something else stands is refused, and that stays', async () => {
    const target = linked('strange.ndjson')
    writeFileSync(join(target, 'photographs'), 'of years')
    const told = refusal('a work folder that is empty', 'strange.ndjson.screening/photographs')
    expect(await run('strange.ndjson')).toMatchObject(told)
    expect(await run('strange.ndjson', { resume: true })).toMatchObject(told)
    expect(readdirSync(target)).toEqual(['photographs'])
  })

  test.each([
    ['state.json.bak', 'its name begins as one of a run'],
    ['held-back', 'its name begins as the lock of a run'],
    ['thesis.doc', 'it stands beside the state of a run'],
  ])('is left alone where %s is in it: %s', async (name) => {
    const target = linked(`${name}.ndjson`)
    writeFileSync(join(target, name), 'mine')
    writeFileSync(join(target, 'state.json'), '{"my":"app"}')
    expect(await run(`${name}.ndjson`)).toMatchObject(refusal('', name))
    expect(await run(`${name}.ndjson`, { resume: true })).toMatchObject(refusal('', name))
    expect(readdirSync(target).sort()).toEqual([name, 'state.json'].sort())
  })
})
