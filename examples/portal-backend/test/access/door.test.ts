import { expect, test } from 'vitest'
import { keyIdOf, makeKey } from '../../src/access/api-key'
import { doorOf } from '../../src/access/door'
import { tenantIdOf } from '../../src/store/ids'
import type { KeyRecord, KeyStore } from '../../src/store/key'

const { id, text, hash } = makeKey()
const tenant = tenantIdOf('county') ?? expect.fail()
const kept: KeyRecord = {
  ...{ id, hash, tenant, name: 'n', scopes: ['evaluate'] },
  ...{ createdAt: '', revokedAt: null },
}

function scene(record: KeyRecord | null = kept) {
  const state = { now: 0, lookups: 0, record }
  const keys: Pick<KeyStore, 'find'> = {
    find: async (wanted) => {
      state.lookups += 1
      return wanted === id ? state.record : null
    },
  }
  return { state, door: doorOf(keys, 5, () => state.now) }
}

test('a key is looked up once, and again after some seconds', async () => {
  const { state, door } = scene()
  expect(await door.open(text)).toEqual({ key: id, tenant, scopes: ['evaluate'] })
  expect(door.open(text)).toEqual({ key: id, tenant, scopes: ['evaluate'] })
  expect(state.lookups).toBe(1)
  state.now = 5001
  state.record = { ...kept, revokedAt: 'now' }
  expect(await door.open(text)).toBeNull()
  expect(state.lookups).toBe(2)
})

test('a key that is forgotten is looked up at once', async () => {
  const { state, door } = scene()
  await door.open(text)
  state.record = null
  door.forget(id)
  expect(await door.open(text)).toBeNull()
})

test('another secret with the id of a key opens nothing, before and after the key was used', async () => {
  const { door } = scene()
  const other = `ir_${id}_${makeKey().text.split('_')[2]?.padEnd(43, 'A').slice(0, 43)}`
  expect(keyIdOf(other)).toBe(id)
  expect(await door.open(other)).toBeNull()
  await door.open(text)
  expect(await door.open(other)).toBeNull()
})

test.each(['', 'ir_', text.slice(1), `${text}x`, text.toUpperCase(), `ir_${'_'.repeat(60)}`])(
  'what is no key is not looked up: %s',
  async (wrong) => {
    const { state, door } = scene()
    expect(await door.open(wrong)).toBeNull()
    expect(state.lookups).toBe(0)
  },
)
