import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/store'
import { newStore, removeFolders, storeKinds } from '../support/stores'
import { alpha, beta, digest } from '../support/tenants'

const awkward: Readonly<Record<string, unknown>> = {
  'a character that databases refuse': { note: 'a\u0000b' },
  'half of a pair of characters': { note: '\ud83d' },
  'keys out of order': { b: 1, a: [{ d: null, c: true }] },
  'numbers as JSON writes them': { tiny: 5e-324, large: 1e21, whole: 35000000, negative: -0.1 },
  'text that looks like a statement': { note: "'; DROP TABLE portal.profiles; --" },
  'an empty list': [],
}

afterAll(removeFolders)

describe.each(storeKinds)('profiles on $name', ({ here, ...kind }) => {
  let store: Store
  beforeAll(async () => {
    if (!here) return
    store = await newStore({ here, ...kind })
    await store.tenants.add(alpha, '甲')
    await store.tenants.add(beta, '乙')
  })
  afterAll(async () => store?.close())

  it.runIf(here).each(Object.entries(awkward))(
    'gives back %s as it was put',
    async (name, content) => {
      const { profiles } = store.forTenant(beta)
      const id = `awkward-${Object.keys(awkward).indexOf(name)}`
      await profiles.put(id, content)
      expect((await profiles.get(id))?.content).toEqual(content)
    },
  )

  it.runIf(here)('counts versions, and puts nothing where nothing differs', async () => {
    const { profiles } = store.forTenant(alpha)
    const put = async (content: unknown): Promise<readonly unknown[]> => {
      const made = await profiles.put('e1', content)
      return made.kind === 'conflict' || made.kind === 'not-plain'
        ? [made.kind]
        : [made.kind, made.profile.version]
    }
    expect(await put({ a: 1, b: 2 })).toEqual(['created', 1])
    expect(await put({ b: 2, a: 1 })).toEqual(['unchanged', 1])
    expect(await put({ a: 2 })).toEqual(['replaced', 2])
    expect(await put({ a: 1, b: 2 })).toEqual(['replaced', 3])
    expect((await profiles.versions('e1')).map(({ version }) => version)).toEqual([3, 2, 1])
  })

  it.runIf(here)('finds an earlier version by its digest', async () => {
    const { profiles } = store.forTenant(alpha)
    const first = await profiles.put('e2', { of: 'first' })
    await profiles.put('e2', { of: 'second' })
    if (first.kind !== 'created') throw new Error(first.kind)
    expect((await profiles.get('e2', first.profile.digest))?.content).toEqual({ of: 'first' })
    expect((await profiles.get('e2'))?.content).toEqual({ of: 'second' })
    expect(await profiles.get('e2', digest('0'))).toBeNull()
  })

  it.runIf(here)('replaces only the version that is named, where one is', async () => {
    const { profiles } = store.forTenant(alpha)
    expect(await profiles.put('e3', {}, digest('0'))).toEqual({ kind: 'conflict', current: null })
    expect(await profiles.get('e3')).toBeNull()
    expect(await profiles.put('e3', {}, null)).toMatchObject({ kind: 'created' })
    expect(await profiles.put('e3', { a: 1 }, null)).toMatchObject({ kind: 'conflict' })
  })

  it.runIf(here)('lets one of ten win who replace the same version at once', async () => {
    const { profiles } = store.forTenant(alpha)
    const puts = Array.from({ length: 10 }, (_, index) => profiles.put('e4', { index }, null))
    const kinds = (await Promise.all(puts)).map(({ kind }) => kind).sort()
    expect(kinds).toEqual([...Array(9).fill('conflict'), 'created'])
  })

  it.runIf(here)(
    'refuses what is not JSON, and answers ids that cannot be with nothing',
    async () => {
      const { profiles } = store.forTenant(alpha)
      const circle: unknown[] = []
      circle.push(circle)
      expect(await profiles.put('e5', circle)).toEqual({ kind: 'not-plain' })
      expect(await profiles.put('e5', undefined)).toEqual({ kind: 'not-plain' })
      for (const id of ['', 'a\u0000', '../x', 'a'.repeat(129), "' OR 1=1 --"]) {
        expect(await profiles.get(id)).toBeNull()
        expect(await profiles.remove(id)).toBe('none')
      }
    },
  )

  it.runIf(here)('lists the current versions stretch by stretch', async () => {
    const { profiles } = store.forTenant(beta)
    const all = (await profiles.list({ limit: 1000 })).items.map(({ id }) => id)
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const { items, next } = await profiles.list({ after, limit: 2 })
      seen.push(...items.map(({ id }) => id))
      if (next === null) break
      after = next
    }
    expect(seen).toEqual(all)
    expect(all).toEqual([...all].sort())
    expect(all).toHaveLength(Object.keys(awkward).length)
  })

  it.runIf(here)('removes all versions', async () => {
    const { profiles } = store.forTenant(alpha)
    await profiles.put('gone', { a: 1 })
    await profiles.put('gone', { a: 2 })
    expect(await profiles.remove('gone')).toBe('removed')
    expect(await profiles.remove('gone')).toBe('none')
    expect(await profiles.versions('gone')).toEqual([])
    expect(await profiles.put('gone', { a: 1 })).toMatchObject({ profile: { version: 1 } })
  })
})
