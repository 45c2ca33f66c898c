import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ran } from './in-process'

const place = mkdtempSync(join(tmpdir(), 'build-'))
const file = join(place, 'own.json')
const own = 'examples/own-rulebook'
const profile = join(place, 'profile.json')
const asked = [profile, '--as-of', '2026-03-01', '--locale', 'en']

beforeAll(async () => {
  writeFileSync(profile, JSON.stringify({ enterprise: { id: 'e1' }, lines: [{ id: 'a' }] }))
  expect(await ran('build', own, '--out', file)).toMatchObject({ code: 0, err: '' })
})

afterAll(() => rmSync(place, { recursive: true }))

describe('build', () => {
  test('writes a file and says of which rulebook', async () => {
    const { out } = await ran('build', own, '--out', file, '--json')
    const { written, rulebook } = JSON.parse(out)
    expect(written).toBe(file)
    expect(JSON.parse(readFileSync(file, 'utf8')).built.rulebook).toMatchObject(rulebook)
    const said = await ran('build', own, '--out', file, '--locale', 'en')
    const { id, version, digest } = rulebook
    expect(said.out).toBe(`Written: ${file}\n${id} ${version}, digest ${digest}\n`)
  })

  test('wants a name for the file', async () => {
    const { code, out, err } = await ran('build', own, '--locale', 'en')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('--out')
  })

  test('says all that is wrong with a folder, and writes nothing', async () => {
    const { code, err } = await ran('build', join(place, 'nowhere'), '--out', join(place, 'none'))
    expect(code).toBe(2)
    expect(err).toContain('nowhere')
    expect(() => readFileSync(join(place, 'none'))).toThrow('ENOENT')
  })

  test('leaves the last file as it is where the new one cannot be written whole', async () => {
    const full = join(place, 'full.json')
    writeFileSync(full, 'before')
    mkdirSync(`${full}.draft`)
    expect(await ran('build', own, '--out', full)).toMatchObject({ code: 2 })
    expect(readFileSync(full, 'utf8')).toBe('before')
  })

  test('says where it cannot write', async () => {
    const { code, err } = await ran('build', own, '--out', join(place, 'no', 'where.json'))
    expect(code).toBe(2)
    expect(err).toContain('--out')
  })
})

describe('a file by build in the place of its folder', () => {
  test.each([
    ['evaluate', asked],
    ['explain', ['qinglan-2025/settling', ...asked]],
    ['ask', [...asked, '--json']],
    ['ledger', ['--locale', 'en']],
    ['items', ['--json']],
    ['sql', ['--as-of', '2026-03-01']],
    ['receipt', asked],
  ])('gives the same answer to `%s`', async (command, args) => {
    const byFolder = await ran(command, ...args, '--rulebook', own)
    expect(byFolder.code).toBe(0)
    expect(byFolder.out).not.toBe('')
    expect(await ran(command, ...args, '--rulebook', file)).toEqual(byFolder)
  })

  test('stands for a rulebook in `diff`, too', async () => {
    const same = await ran('diff', own, file, profile, '--as-of', '2026-03-01', '--json')
    expect(same.code).toBe(0)
  })

  test('is not what `check` looks at: it tells that it is a file', async () => {
    const { code, err } = await ran('check', file, '--locale', 'en')
    expect(code).toBe(2)
    expect(err).toContain('a folder with rules/ and seeds/, found a file')
  })

  test('is refused, file and reason told, where it is something else', async () => {
    const { code, err } = await ran('evaluate', ...asked, '--rulebook', profile)
    expect(code).toBe(2)
    expect(err).toContain(profile)
    expect(err).toContain('`incentive-rules build` has written')
  })
})
