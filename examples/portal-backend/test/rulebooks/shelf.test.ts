import { rulebook } from 'incentive-rules/rulebook'
import { expect, test } from 'vitest'
import type { Desk } from '../../src/desk/desk'
import type { DeskAnswer } from '../../src/desk/desk-call'
import { builtInHolding } from '../../src/rulebooks/holding'
import { shelfOf } from '../../src/rulebooks/shelf'
import type { RulebookEntry, RulebookStore } from '../../src/store/rulebook'
import { digest } from '../support/tenants'

const own: RulebookEntry = {
  ...{ digest: digest('a'), version: '1.0.0', source: 'files' },
  ...{ current: true, addedAt: '' },
}

const failed: DeskAnswer = { kind: 'failed' }
const builtIn = { kind: 'builtin' } as const

const keptWith = (current: () => RulebookEntry | null): RulebookStore => ({
  activate: async () => undefined,
  current: async () => current(),
  source: async () => ({ kind: 'files', files: {} }),
  list: async () => [],
})

const deskWith = (ask: Desk['ask']): Desk => ({
  ask,
  waiting: () => 0,
  close: async () => undefined,
})

/** A shelf whose threads answer to every build with the same, and what it makes current. */
function scene(last: RulebookEntry | null, answer: DeskAnswer) {
  const activated: string[] = []
  const activate: RulebookStore['activate'] = async ({ digest: one }) => void activated.push(one)
  const kept = { ...keptWith(() => last), activate }
  const desk = deskWith(async () => answer)
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

test('a rulebook of another server that cannot be used here leaves the one in use, and says so', async () => {
  let last: RulebookEntry | null = null
  const kept = { ...keptWith(() => last), source: async () => builtIn }
  const shelf = await shelfOf({ kept, desk: deskWith(async () => failed), first: null })
  expect(await shelf.catchUp()).toBe(true)
  last = { ...own, source: 'builtin' }
  expect(await shelf.catchUp()).toBe(false)
  expect(shelf.current().rulebook.digest).toBe(rulebook.digest)
})

test('a rulebook of another server for which there is no time just now is tried again', async () => {
  const { texts, ledgers } = await builtInHolding()
  const other = { rulebook: { ...rulebook, digest: digest('b') }, texts, ledgers }
  const answers: DeskAnswer[] = [{ kind: 'busy' }, { kind: 'built', data: other }]
  let last: RulebookEntry | null = null
  const desk = deskWith(async () => answers.shift() ?? failed)
  const shelf = await shelfOf({ kept: keptWith(() => last), desk, first: null })
  last = { ...own, digest: digest('b') }
  expect(await shelf.catchUp()).toBe(true)
  expect(shelf.current().rulebook.digest).toBe(rulebook.digest)
  expect(await shelf.catchUp()).toBe(true)
  expect(shelf.current().rulebook.digest).toBe(digest('b'))
})

test('what is replaced here meanwhile is not undone by what was found of another server', async () => {
  const { texts, ledgers } = await builtInHolding()
  const other = { rulebook: { ...rulebook, digest: digest('b') }, texts, ledgers }
  let last: RulebookEntry | null = null
  let meanwhile: () => Promise<unknown> = async () => undefined
  const desk = deskWith(async () => {
    await meanwhile()
    return { kind: 'built', data: other }
  })
  const shelf = await shelfOf({ kept: keptWith(() => last), desk, first: null })
  meanwhile = shelf.restore
  last = { ...own, digest: digest('b') }
  expect(await shelf.catchUp()).toBe(true)
  expect(shelf.current().rulebook.digest).toBe(rulebook.digest)
  expect(await shelf.catchUp()).toBe(true)
  expect(shelf.current().rulebook.digest).toBe(digest('b'))
})
