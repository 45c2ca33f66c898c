import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadRulebook } from '../../src/node/load-rulebook'
import { folder } from './base'

let copy = ''
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'rulebook-'))
  cpSync(join(folder, 'base'), copy, { recursive: true })
})
afterEach(() => rmSync(copy, { recursive: true, force: true }))

const load = async (name = copy) => {
  const loaded = await loadRulebook(name)
  return loaded.kind === 'accepted'
    ? loaded.value.rulebook.id
    : loaded.issues.map(({ code, file, found }) => `${code} ${file}: ${found}`)
}

describe('a folder', () => {
  test('with the base in it is a rulebook', async () => {
    expect(await load()).toBe('workshops')
  })

  test('that is not there is told by the name that it was given, and by no other', async () => {
    const given = relative(process.cwd(), join(copy, 'nowhere'))
    expect(await load(given)).toEqual([`unreadable ${given}: nothing of that name`])
  })

  test.each([
    ['below a file', 'rules/rulebook.yaml/more', 'ENOTDIR'],
    ['of a name that no file can have', 'n'.repeat(300), 'ENAMETOOLONG'],
  ])('that is a path %s is told so', async (_, name, code) => {
    const given = relative(process.cwd(), join(copy, name))
    expect(await load(given)).toEqual([
      `unreadable ${given}/rules: ${code}`,
      `unreadable ${given}/seeds: ${code}`,
    ])
  })

  test('that is a file of something else is told so', async () => {
    const given = relative(process.cwd(), join(copy, 'rules/rulebook.yaml'))
    expect(await load(given)).toEqual([
      expect.stringMatching(`^malformed ${given}: "id: workshops`),
    ])
  })

  test('with files that are not UTF-8 is told, each of them', async () => {
    const gb18030 = Buffer.from([0xc6, 0xf3, 0xd2, 0xb5])
    writeFileSync(join(copy, 'rules/rulebook.yaml'), gb18030)
    writeFileSync(join(copy, 'seeds/registers/model-counties.csv'), gb18030)
    expect(await load()).toEqual([
      'unreadable rules/rulebook.yaml: ERR_ENCODING_INVALID_ENCODED_DATA',
      'unreadable seeds/registers/model-counties.csv: ERR_ENCODING_INVALID_ENCODED_DATA',
    ])
  })

  test('with a file of 20 MB and a byte is told, and the file is not read', async () => {
    writeFileSync(join(copy, 'seeds/large.txt'), '')
    truncateSync(join(copy, 'seeds/large.txt'), 20_000_001)
    expect(await load()).toEqual(['too_large seeds/large.txt: 20000001'])
  })

  test('with a byte order mark before its held text is told: the digest is that of the bytes', async () => {
    const text = join(copy, 'seeds/documents/workshops-2020/text.txt')
    writeFileSync(text, `\uFEFF一、奖补措施\n`)
    const [issue] = await load()
    expect(issue).toMatch(/^digest_differs seeds\/documents\/workshops-2020\/document\.yaml/)
  })

  test('with links in it is read without them', async () => {
    symlinkSync(join(copy, 'rules/rulebook.yaml'), join(copy, 'rules/facts/link.yaml'))
    symlinkSync(copy, join(copy, 'rules/loop'))
    mkdirSync(join(copy, 'rules/empty'))
    expect(await load()).toBe('workshops')
  })
})
