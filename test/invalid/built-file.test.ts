import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { version } from '../../src/builtin/version.generated'
import { builtText } from '../../src/node/built-text'
import { loadRulebook } from '../../src/node/load-rulebook'
import type { BuiltRulebook } from '../../src/rulebook/build'
import { folder } from './base'

const place = mkdtempSync(join(tmpdir(), 'built-'))
const at = (name: string): string => join(place, name)

afterAll(() => rmSync(place, { recursive: true }))

let text = ''

beforeAll(async () => {
  text = builtText(await loaded(join(folder, 'base')))
})

async function loaded(path: string): Promise<BuiltRulebook> {
  const built = await loadRulebook(path)
  if (built.kind === 'rejected') throw new Error(JSON.stringify(built.issues[0]))
  return built.value
}

describe.each([
  ['the base of the gallery', join(folder, 'base')],
  ['a rulebook of somebody else', join(folder, '../../examples/own-rulebook')],
  ['the built-in rulebook', join(folder, '../..')],
])('a file of %s', (name, from) => {
  const file = at(`${name}.json`)

  test('holds all that linking its folder gives, frozen', async () => {
    const linked = await loaded(from)
    writeFileSync(file, builtText(linked))
    const read = await loaded(file)
    expect(read).toEqual(linked)
    expect(Object.isFrozen(read.rulebook.rules[0]?.citations)).toBe(true)
    expect([...read.ledgers.values()].every((one) => Object.isFrozen(one))).toBe(true)
  })

  test('is written again with the same bytes', async () => {
    expect(builtText(await loaded(file))).toBe(builtText(await loaded(from)))
  })
})

/** The text with a part of it in the place of another, and the SHA-256 that it then has. */
function forged(part: string, other: string): string {
  expect(text).toContain(part)
  const built = text.slice(text.indexOf('"built":') + 8, -2).replace(part, other)
  return signed(built)
}

const signed = (built: string): string =>
  `${text.slice(0, text.indexOf('"sha256"'))}"sha256":"${createHash('sha256').update(built).digest('hex')}","built":${built}}\n`

const byBuild =
  'a folder with rules/ and seeds/, or a file that `incentive-rules build` has written'

const faults: readonly (readonly [string, () => string, string])[] = [
  ['is empty', () => '', `malformed : ${byBuild}`],
  ['is a profile', () => '{"enterprise":{"id":"e1"}}', `malformed : ${byBuild}`],
  ['is laid out anew', () => JSON.stringify(JSON.parse(text), null, 2), `malformed : ${byBuild}`],
  [
    'is of another version of the package',
    () => text.replace(`"version":"${version}"`, '"version":"0.0.9"'),
    `wrong_value version: ${version} (write it anew with \`incentive-rules build\`)`,
  ],
  [
    'was changed in one letter',
    () => text.replace('workshops', 'Workshops'),
    'digest_differs sha256',
  ],
  ['was cut short', () => text.slice(0, -1000), 'digest_differs sha256'],
  ['has something behind it', () => `${text}hello`, 'digest_differs sha256'],
  ['has another brace behind it', () => `${text}}`, 'digest_differs sha256'],
  [
    'has another number than its digest says, whoever wrote it',
    () => forged('"value":"', '"value":"9'),
    'digest_differs built.rulebook.digest',
  ],
  ['lacks a text', () => forged('"texts":{"', '"texts":{"x'), 'digest_differs built.texts.'],
  ['is no JSON', () => signed('{"rulebook":'), `malformed built: ${byBuild}`],
  ['holds nothing', () => signed('null'), `malformed built: ${byBuild}`],
  ['holds no text', () => forged('"texts":{', '"texts":{"x":1,'), 'malformed built'],
  ['holds no ledger', () => forged('"ledgers":{', '"ledgers":{"x":null,'), 'malformed built'],
  [
    'holds no rules',
    () => signed('{"rulebook":{"documents":[]},"texts":{},"ledgers":{}}'),
    'malformed built',
  ],
  [
    'holds documents that are none',
    () => signed('{"rulebook":{"documents":[null]},"texts":{},"ledgers":{}}'),
    'malformed built',
  ],
  [
    'holds no documents',
    () => signed('{"rulebook":{},"texts":{},"ledgers":{}}'),
    'malformed built',
  ],
]

describe('a file that', () => {
  test.each(faults)('%s is answered with what is wrong', async (name, content, expected) => {
    const file = at(`${name}.json`)
    writeFileSync(file, content())
    const built = await loadRulebook(file)
    const issues = built.kind === 'rejected' ? built.issues : []
    expect(issues.every((issue) => issue.file === file)).toBe(true)
    const said = issues.map(({ code, path, expected: { en } }) => `${code} ${path}: ${en}`)
    expect(said.join('\n').slice(0, expected.length)).toBe(expected)
    expect(said).toHaveLength(1)
  })

  test.each([
    ['a byte order mark before it', (whole: string) => `\uFEFF${whole}`],
    ['blank lines behind it', (whole: string) => `${whole}\r\n\n`],
  ])('has %s is read', async (name, changed) => {
    writeFileSync(at(`${name}.json`), changed(text))
    expect(builtText(await loaded(at(`${name}.json`)))).toBe(text)
  })

  test('is larger than any rulebook is not read', async () => {
    writeFileSync(at('large.json'), '')
    truncateSync(at('large.json'), 100_000_001)
    expect(await loadRulebook(at('large.json'))).toMatchObject({
      kind: 'rejected',
      issues: [{ code: 'too_large', found: '100000001' }],
    })
  })
})
