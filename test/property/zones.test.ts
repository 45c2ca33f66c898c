import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { askedFiles } from './asked'

const run = promisify(execFile)
const child = fileURLToPath(new URL('./zones-child.ts', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))
const printed = z.object({
  timeZone: z.string(),
  locale: z.string(),
  count: z.number(),
  digest: z.string(),
})

/** What a process of its own answers in a zone and a language of the machine. */
async function answersIn(timeZone: string, language: string) {
  const env = { ...process.env, TZ: timeZone, LANG: language, LC_ALL: language }
  const options = { env, cwd: root }
  const { stdout } = await run(process.execPath, ['--import', 'tsx', child], options)
  return printed.parse(JSON.parse(stdout))
}

// Apia skipped 30 December 2011; St. John's is half an hour off; Monrovia was once by odd seconds;
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
    const answers = []
    for (const { timeZone, language } of places) answers.push(await answersIn(timeZone, language))
    // each child was where it was sent
    expect(answers.map(({ timeZone, locale }) => ({ timeZone, locale }))).toEqual(
      places.map(({ timeZone, locale }) => ({ timeZone, locale })),
    )
    expect(new Set(answers.map(({ digest }) => digest)).size).toBe(1)
    expect(answers[0]?.count).toBe(askedFiles.flatMap((file) => file.cases).length)
  }, 60_000)
})
