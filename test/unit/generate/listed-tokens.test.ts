import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as yaml from 'yaml'
import { listedOf, listedTokens } from '../../../src/generate/listed-tokens'

const folder = mkdtempSync(join(tmpdir(), 'listed-tokens-'))

let bundled: typeof yaml

beforeAll(async () => {
  const file = join(folder, 'yaml.mjs')
  await build({
    stdin: { contents: "export * from 'yaml'", resolveDir: '.' },
    ...{ bundle: true, format: 'esm', platform: 'neutral', outfile: file },
    plugins: [listedTokens],
  })
  expect(readFileSync(file, 'utf8')).toContain('this.listed.push')
  bundled = await import(pathToFileURL(file).href)
}, 30_000)

afterAll(() => rmSync(folder, { recursive: true }))

/** Every token of a text, where its lines begin, and what is wrong with it. */
function readingOf({ LineCounter, Parser, parseDocument }: typeof yaml, text: string): unknown {
  const lines = new LineCounter()
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const { errors, warnings } = parseDocument(text, { logLevel: 'error' })
  const faults = [...errors, ...warnings].map(({ code, message, pos }) => [code, message, pos])
  return { tokens, lines: lines.lineStarts, faults }
}

function sameReading(text: string): void {
  expect(readingOf(bundled, text)).toEqual(readingOf(yaml, text))
}

const files = ['rules', 'seeds', 'test/invalid'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(root, name)),
)

// what YAML is written with, so that a few of them make most of what it can say and much that it cannot
const pieces = [
  ...['a', 'b c', '0x1f', '~', '中', "'", '"', "''", '\\"', '\\', '\uFEFF', '%YAML 1.2', '@', '`'],
  ...[
    ':',
    ': ',
    '- ',
    '-',
    '? ',
    '{',
    '}',
    '[',
    ']',
    ',',
    ', ',
    '#',
    ' # d',
    '|',
    '>',
    '|2-',
    '>+',
  ],
  ...[
    '&e ',
    '*e',
    '!',
    '!!str ',
    '!<x> ',
    '---',
    '...',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '\t',
    '\n  ',
  ],
]

describe('a lexer and a parser that list their tokens', () => {
  it('read every file of ours as generators do', () => {
    expect(files.length).toBeGreaterThan(200)
    for (const file of files) sameReading(readFileSync(file, 'utf8'))
  }, 60_000)

  it('read any text as generators do', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((one) => one.join(''))
    fc.assert(fc.property(text, sameReading), { numRuns: 3000 })
  }, 60_000)
})

describe('a module without generators', () => {
  const source = `
    export class Numbers {
      *lex(most) { for (let n = 0; n < most; ) n += yield* this.two(n) }
      *two(n) { yield n; const more = (yield* this.one(n + 1)) + 1; return more }
      *one(n) { if (n % 4 === 1) return 0; yield { n }; return 1 }
    }`
  const numbersOf = async (text: string): Promise<readonly unknown[]> => {
    const { Numbers } = await import(`data:text/javascript,${encodeURIComponent(text)}`)
    return [...new Numbers().lex(3)]
  }

  it('lists what they would yield, in their order', async () => {
    const listed = listedOf(source)
    expect(listed).not.toContain('yield')
    expect(await numbersOf(source)).toEqual([0, 1, { n: 2 }])
    expect(await numbersOf(listed)).toEqual([0, 1, { n: 2 }])
  })
})
