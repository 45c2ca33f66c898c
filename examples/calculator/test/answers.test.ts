import { createHash } from 'node:crypto'
import { evaluate, evaluateSync } from 'incentive-rules'
import { rulebook } from 'incentive-rules/rulebook'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { marks } from './page-object'
import { partialProfile } from './profiles'
import { onStage } from './stage'

const digestOf = (evaluation: unknown): string =>
  createHash('sha256')
    .update(`${JSON.stringify(evaluation, null, 2)}\n`)
    .digest('hex')

/** Takes what the page hands out as files, so that two hundred need not go over a disk. */
async function takeFiles(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const files: Blob[] = []
    Object.assign(window, { files })
    const { createObjectURL } = URL
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) files.push(file)
      return createObjectURL(file)
    }
    HTMLAnchorElement.prototype.click = () => undefined
  })
  return () =>
    page.evaluate(async () => {
      const files: unknown = Object(window).files
      const next = (): unknown => (Array.isArray(files) ? files.shift() : undefined)
      let file = next()
      for (; !(file instanceof Blob); file = next())
        await new Promise((done) => setTimeout(done, 5))
      const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    })
}

// fifty answers of three megabytes each take their time where a machine is busy
const patience = 600_000

const parts = [
  { from: 1, asOf: '2020-06-01' },
  { from: 51, asOf: '2016-10-10' },
  { from: 101, asOf: '2018-03-14' },
  { from: 151, asOf: '2026-11-22' },
]

onStage('what the page answers', ({ visit }) => {
  test.concurrent.each(parts)(
    'is what Node answers, byte for byte, on $asOf',
    async ({ from, asOf }) => {
      const { calculator, page, end } = await visit({ asOf })
      const nextFile = await takeFiles(page)
      for (let seed = from; seed < from + 50; seed += 1) {
        const profile = partialProfile(seed)
        await calculator.import(JSON.stringify(profile))
        await page.locator('[data-test="nav-results"][aria-current]').waitFor()
        await calculator.at('nav-shelf').click()
        await calculator.at(marks.exportAnswer).click()
        const digest = await nextFile()
        expect(digest, `profile ${seed}`).toBe(digestOf(evaluateSync(rulebook, profile, { asOf })))
        expect(digest, `profile ${seed}`).toBe(
          digestOf(await evaluate(rulebook, profile, { asOf })),
        )
      }
      await end()
    },
    patience,
  )
})
