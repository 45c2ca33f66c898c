import { rulebook } from 'incentive-rules/rulebook'
import { expect, test } from 'vitest'
import type { DeskAnswer } from '../../src/desk/desk-call'
import { shelfOf } from '../../src/rulebooks/shelf'
import type { RulebookEntry, RulebookStore } from '../../src/store/rulebook'
import { digest } from '../support/tenants'

const own: RulebookEntry = {
  ...{ digest: digest('a'), version: '1.0.0', source: 'files' },
  ...{ current: true, addedAt: '' },
}

/** A shelf whose threads answer to every build with the same, and what it makes current. */
function scene(last: RulebookEntry | null, answer: DeskAnswer) {
  const activated: string[] = []
  const kept: RulebookStore = {
    activate: async ({ digest: one }) => void activated.push(one),
    current: async () => last,
    source: async () => ({ kind: 'files', files: {} }),
    list: async () => [],
  }
  const desk = { ask: async () => answer, waiting: () => 0, close: async () => undefined }
  return { activated, shelf: () => shelfOf({ kept, desk, first: null }) }
}

test.each(['busy', 'overdue', 'failed'] as const)(
  'a start does not go over to other rules where building the current ones is %s',
  async (kind) => {
    const { shelf, activated } = scene(own, { kind })
    await expect(shelf()).rejects.toThrow('took too long')
    expect(activated).toEqual([])
  },
)

test('a start does not go over to other rules where this edition refuses the current ones', async () => {
  const { shelf, activated } = scene(own, { kind: 'rejected', issues: [] })
  await expect(shelf()).rejects.toThrow('PORTAL_RULEBOOK')
  expect(activated).toEqual([])
})

test('the first start has the rules of the package', async () => {
  const { shelf, activated } = scene(null, { kind: 'busy' })
  expect((await shelf()).current().rulebook.digest).toBe(rulebook.digest)
  expect(activated).toEqual([rulebook.digest])
})

test('that an earlier rulebook cannot be built just now is not that there is none', async () => {
  const { shelf } = scene(null, { kind: 'overdue' })
  expect(await (await shelf()).find(digest('a'))).toBe('busy')
})
