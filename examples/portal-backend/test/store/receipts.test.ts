import { recheckChain } from 'incentive-rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/store'
import { receiptOf } from '../support/receipts'
import { newStore, removeFolders, storeKinds } from '../support/stores'
import { alpha, beta, digest } from '../support/tenants'

afterAll(removeFolders)

describe.each(storeKinds)('receipts on $name', ({ here, ...kind }) => {
  let store: Store
  beforeAll(async () => {
    if (!here) return
    store = await newStore({ here, ...kind })
    await store.tenants.add(alpha, '甲')
    await store.tenants.add(beta, '乙')
  })
  afterAll(async () => store?.close())

  it.runIf(here)('are one whole series, though many are appended at once', async () => {
    const { receipts } = store.forTenant(alpha)
    const appended = Array.from({ length: 12 }, (_, index) => receipts.append(receiptOf(index)))
    await Promise.all(appended)
    const { last, count } = await receipts.head()
    expect(count).toBe(12)
    expect(await recheckChain(receipts.series(), { last: last ?? '', count })).toEqual([])
    const { items } = await receipts.list({ limit: 1000 })
    expect(items.map(({ position }) => position)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 1),
    )
  })

  it.runIf(here)('are written once for a key, by whoever of ten comes first', async () => {
    const { receipts } = store.forTenant(beta)
    const once = { key: 'k1', fingerprint: 'f1' }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => receipts.append(receiptOf(1), once)),
    )
    expect(answers.map(({ kind }) => kind).sort()).toEqual([
      ...Array(9).fill('repeated'),
      'written',
    ])
    expect(new Set(answers.map((one) => 'value' in one && one.value.digest)).size).toBe(1)
    expect((await receipts.head()).count).toBe(1)
    const other = await receipts.append(receiptOf(2), { ...once, fingerprint: 'f2' })
    expect(other).toEqual({ kind: 'key-reused' })
  })

  it.runIf(here)('leave no trace where none was made', async () => {
    const { receipts } = store.forTenant(beta)
    const before = await receipts.head()
    const refused = receipts.append(() => ({ kind: 'rejected', issues: [] }), {
      key: 'k2',
      fingerprint: 'f',
    })
    expect(await refused).toEqual({ kind: 'rejected', issues: [] })
    const thrown = receipts.append(() => {
      throw new Error('on purpose')
    })
    await expect(thrown).rejects.toThrow('on purpose')
    expect(await receipts.head()).toEqual(before)
    expect((await receipts.append(receiptOf(3), { key: 'k2', fingerprint: 'f' })).kind).toBe(
      'written',
    )
  })

  it.runIf(here)('are found by their digest', async () => {
    const { receipts } = store.forTenant(alpha)
    const { last } = await receipts.head()
    if (last === null) throw new Error('no receipt')
    const found = await receipts.get(last)
    expect(JSON.parse(found?.text ?? '{}')).toMatchObject({ digest: last })
    expect(await receipts.get(digest('0'))).toBeNull()
  })

  it.runIf(here)(
    'are listed stretch by stretch, and nothing follows a cursor that is none',
    async () => {
      const { receipts } = store.forTenant(alpha)
      const first = await receipts.list({ limit: 5 })
      const second = await receipts.list({ limit: 100, after: first.next ?? '' })
      expect(first.items.length + second.items.length).toBe(12)
      expect(second.next).toBeNull()
      expect(await receipts.list({ limit: 5, after: "1' OR '1'='1" })).toEqual({
        items: [],
        next: null,
      })
    },
  )
})
