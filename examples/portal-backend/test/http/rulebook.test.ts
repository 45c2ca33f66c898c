import { fileURLToPath } from 'node:url'
import { decide } from 'incentive-rules'
import { rulebook } from 'incentive-rules/rulebook'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesIn } from '../../src/rulebooks/folder'
import { answered, startPortal, type TestPortal } from '../support/portal'

let portal: TestPortal
let files: Readonly<Record<string, string>>

const folder = fileURLToPath(new URL('../../../own-rulebook', import.meta.url))

beforeAll(async () => {
  portal = await startPortal()
  files = Object.fromEntries(await filesIn(folder))
})
afterAll(() => portal.stop())

const profile = { enterprise: { place: '510104' } }
const options = { asOf: '2026-06-30' }

test('a rulebook with faults is refused with all of them, and the old one stays', async () => {
  const faulty = { ...files, 'rules/rulebook.yaml': 'version: [', 'rules/x.yaml': 'id: 1' }
  const { error, response } = await portal.admin.PUT('/v1/rulebook', { body: { files: faulty } })
  expect(response.status).toBe(422)
  const named = (error?.issues ?? []).map(({ file }) => file)
  expect(named).toEqual(expect.arrayContaining(['rules/rulebook.yaml', 'rules/x.yaml']))
  const current = answered(await portal.admin.GET('/v1/rulebook'))
  expect(current.digest).toBe(rulebook.digest)
})

test('while a rulebook is replaced each answer is wholly by the old or wholly by the new one', async () => {
  const { client } = await portal.client('county')
  const rulesBefore = new Set(rulebook.rules.map(({ id }) => id))
  const seen = new Map<string, number>()
  let isDone = false
  const lane = async (): Promise<void> => {
    while (!isDone) {
      const body = { profile: { enterprise: {} }, options }
      const answer = answered(await client.POST('/v1/evaluate', { body }))
      if (answer.detail !== 'decisions') throw new Error(answer.detail)
      const { digest } = answer.rulebook
      const isOld = digest === rulebook.digest
      seen.set(digest, (seen.get(digest) ?? 0) + 1)
      for (const { rule } of answer.decisions) expect(rulesBefore.has(rule)).toBe(isOld)
    }
  }
  const lanes = Promise.all(Array.from({ length: 6 }, lane))
  const replaced = answered(await portal.admin.PUT('/v1/rulebook', { body: { files } }))
  await new Promise((resolve) => setTimeout(resolve, 200))
  answered(await portal.admin.POST('/v1/rulebook/built-in'))
  await new Promise((resolve) => setTimeout(resolve, 200))
  isDone = true
  await lanes
  expect([...seen.keys()].sort()).toEqual([rulebook.digest, replaced.digest].sort())
})

test('a receipt is reproduced by the rulebook it names, though another is current', async () => {
  const { client } = await portal.client('county')
  answered(await portal.admin.PUT('/v1/rulebook', { body: { files } }))
  const line = { id: 'a', equipment: '150万元', retrofittedOn: '2026-01-15' }
  const own = { enterprise: { place: '514921', teaProcessing: true }, lines: [line] }
  const made = answered(await client.POST('/v1/receipts', { body: { profile: own, options } }))
  answered(await portal.admin.POST('/v1/rulebook/built-in'))
  const other = answered(await client.POST('/v1/receipts', { body: { profile, options } }))
  for (const { digest } of [made, other]) {
    const params = { path: { digest } }
    const checked = answered(await client.POST('/v1/receipts/{digest}/recheck', { params }))
    expect(checked.status).toBe('reproduced')
  }
  const listed = answered(await client.GET('/v1/receipts')).items
  expect(listed.map(({ position }) => position)).toEqual([1, 2])
  expect(new Set(listed.map((one) => one.rulebook)).size).toBe(2)
})

test('answers after all that are still those of the library', async () => {
  const { client } = await portal.client('county')
  const own = decide(rulebook, profile, options)
  const answer = answered(await client.POST('/v1/evaluate', { body: { profile, options } }))
  expect(answer).toMatchObject({ decisions: own.status === 'decided' ? own.decisions : [] })
})
