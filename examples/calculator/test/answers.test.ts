import { createHash } from 'node:crypto'
import { evaluate, evaluateSync } from 'incentive-rules'
import { rulebook } from 'incentive-rules/rulebook'
import { expect, test } from 'vitest'
import { partialProfile } from './profiles'
import { onStage } from './stage'

const digestOf = (evaluation: unknown): string =>
  createHash('sha256')
    .update(`${JSON.stringify(evaluation, null, 2)}\n`)
    .digest('hex')

/** Imports each profile in the page and digests the answer that is exported; runs in the page. */
const answersTo = async (profiles: readonly string[]): Promise<readonly string[]> => {
  const files: Blob[] = []
  const { createObjectURL } = URL
  // two hundred answers need not go over a disk
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) files.push(file)
    return createObjectURL(file)
  }
  HTMLAnchorElement.prototype.click = () => undefined
  const found = async <T>(find: () => T | null | undefined): Promise<T> => {
    for (;;) {
      const one = find()
      if (one !== null && one !== undefined) return one
      await new Promise((done) => setTimeout(done, 2))
    }
  }
  const part = (selector: string): Promise<HTMLElement> =>
    found(() => document.querySelector<HTMLElement>(selector))
  const digests: string[] = []
  for (const profile of profiles) {
    const nav = await part('[data-test="nav-shelf"]')
    nav.click()
    const field = await part('[data-test="import"]')
    const list = new DataTransfer()
    list.items.add(new File([profile], 'profile.json', { type: 'application/json' }))
    Object.assign(field, { files: list.files })
    field.dispatchEvent(new Event('change', { bubbles: true }))
    await part('[data-test="nav-results"][aria-current]')
    nav.click()
    const button = await part('[data-test="export-answer"]')
    button.click()
    const file = await found(() => files.shift())
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    const bytes = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'))
    digests.push(bytes.join(''))
  }
  return digests
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
      const { page, end } = await visit({ asOf })
      const profiles = Array.from({ length: 50 }, (_, index) => partialProfile(from + index))
      const texts = profiles.map((profile) => JSON.stringify(profile))
      const answers = await page.evaluate(answersTo, texts)
      for (const [index, profile] of profiles.entries()) {
        const name = `profile ${from + index}`
        expect(answers[index], name).toBe(digestOf(evaluateSync(rulebook, profile, { asOf })))
        expect(answers[index], name).toBe(digestOf(await evaluate(rulebook, profile, { asOf })))
      }
      await end()
    },
    patience,
  )
})
