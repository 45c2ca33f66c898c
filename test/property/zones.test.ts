import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { optionsOf, profileOf } from '../../src/cli/cases/case-profile'
import { heldFiles, onlyRules, rulebookOf } from '../held-files'
import { askedFiles, askedRules } from './asked'

const printed = z.object({
  timeZone: z.string(),
  locale: z.string(),
  answers: z.array(z.unknown()),
})

let folder = ''
let asked = ''
const script = (): string => join(folder, 'child.mjs')

beforeAll(async () => {
  const files = onlyRules(await heldFiles(), askedRules)
  const { vocabulary } = rulebookOf(files)
  const questions = askedFiles.flatMap((file) =>
    file.cases.map((one) => ({
      profile: profileOf(file, one, vocabulary),
      options: optionsOf(file, one),
    })),
  )
  asked = JSON.stringify({ files: [...files], questions })
  folder = await mkdtemp(join(tmpdir(), 'zones-'))
  await build({
    entryPoints: [fileURLToPath(new URL('./zones-child.ts', import.meta.url))],
    outfile: script(),
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    // packages that are CommonJS ask for `require`
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** What a process of its own answers in a zone and a language of the machine, as text. */
async function printedIn(timeZone: string, language: string): Promise<string> {
  const env = { ...process.env, TZ: timeZone, LANG: language, LC_ALL: language }
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [script()],
      { env, maxBuffer: 100_000_000 },
      (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
    )
    child.stdin?.end(asked)
  })
}

// Apia skipped 30 December 2011; St. John's is half an hour off; Monrovia was once off by seconds;
// Turkish has a lower-case i of its own
const places = [
  { timeZone: 'UTC', language: 'en_US.UTF-8', locale: 'en-US' },
  { timeZone: 'Asia/Shanghai', language: 'zh_CN.UTF-8', locale: 'zh-CN' },
  { timeZone: 'America/St_Johns', language: 'tr_TR.UTF-8', locale: 'tr-TR' },
  { timeZone: 'Pacific/Apia', language: 'en_US.UTF-8', locale: 'en-US' },
  { timeZone: 'Africa/Monrovia', language: 'zh_CN.UTF-8', locale: 'zh-CN' },
]

describe('the same evaluations in five time zones and three languages of the machine', () => {
  test('give the same bytes', async () => {
    const texts: string[] = []
    for (const { timeZone, language } of places) texts.push(await printedIn(timeZone, language))
    const children = texts.map((text) => printed.parse(JSON.parse(text)))
    // each child was where it was sent
    expect(children.map(({ timeZone, locale }) => ({ timeZone, locale }))).toEqual(
      places.map(({ timeZone, locale }) => ({ timeZone, locale })),
    )
    const answers = texts.map((text) => text.slice(text.indexOf('"answers"')))
    expect(children[0]?.answers).toHaveLength(askedFiles.flatMap((file) => file.cases).length)
    expect(answers.map((one) => one === answers[0])).toEqual(places.map(() => true))
  }, 60_000)
})
