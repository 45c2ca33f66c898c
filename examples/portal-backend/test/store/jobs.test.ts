import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobQueue, OwnedJob, Run } from '../../src/store/job'
import type { Once, Store } from '../../src/store/store'
import { newStore, removeFolders, storeKinds } from '../support/stores'
import { alpha, beta, digest, jobRequest, tenant } from '../support/tenants'

const keep = { hours: 1 }
const gone = { hours: -1 }
const outcome = { lines: 3, answered: 2, rejected: 1, rows: 9 }

const runOf = ({ tenant, job }: OwnedJob): Run => ({ tenant, id: job.id, attempt: job.attempts })

afterAll(removeFolders)

describe.each(storeKinds)('jobs on $name', ({ here, ...kind }) => {
  let store: Store
  beforeAll(async () => {
    if (!here) return
    store = await newStore({ here, ...kind })
    await store.tenants.add(alpha, '甲')
    await store.tenants.add(beta, '乙')
  })
  afterAll(async () => store?.close())

  const add = async (tenant: typeof alpha, runner: string, once?: Once): Promise<string> => {
    const upload = { bytes: 5_000_000_000, digest: digest('b'), runner }
    const added = await store.forTenant(tenant).jobs.add(randomUUID(), jobRequest, upload, once)
    if (added.kind !== 'written') throw new Error(added.kind)
    return added.value.id
  }
  const taken = async (queue: JobQueue): Promise<OwnedJob> => {
    const job = await queue.take()
    if (job === null) throw new Error('nothing waits')
    return job
  }

  it.runIf(here)('are taken in turns of the tenants, each tenant’s in order', async () => {
    const queue = store.queue('turns')
    const [a1, a2, a3] = [
      await add(alpha, 'turns'),
      await add(alpha, 'turns'),
      await add(alpha, 'turns'),
    ]
    const b1 = await add(beta, 'turns')
    const ids = [await taken(queue), await taken(queue), await taken(queue), await taken(queue)]
    expect(ids.map(({ job }) => job.id)).toEqual([a1, b1, a2, a3])
    expect(await queue.take()).toBeNull()
  })

  it.runIf(here)('are taken once, by the server that has their files', async () => {
    const ids = [await add(alpha, 'once'), await add(beta, 'once'), await add(alpha, 'once')]
    expect(await store.queue('another').take()).toBeNull()
    const found = await Promise.all(Array.from({ length: 6 }, () => store.queue('once').take()))
    expect(found.flatMap((one) => (one === null ? [] : [one.job.id])).sort()).toEqual(
      [...ids].sort(),
    )
  })

  it.runIf(here)('run, tell how far they are, and end', async () => {
    const queue = store.queue('whole')
    const id = await add(alpha, 'whole')
    const { jobs } = store.forTenant(alpha)
    expect(await jobs.get(id)).toMatchObject({ state: 'queued', request: jobRequest, attempts: 0 })
    const run = runOf(await taken(queue))
    expect(await queue.beat(run, { bytes: 4_000_000_000, ofBytes: 0, lines: 2 })).toBe(true)
    const progress = { bytes: 4_000_000_000, ofBytes: 5_000_000_000, lines: 2 }
    expect(await jobs.get(id)).toMatchObject({ state: 'running', progress, attempts: 1 })
    expect(await queue.end(run, { kind: 'done', outcome }, keep)).toBe(true)
    expect(await jobs.get(id)).toMatchObject({ state: 'done', outcome, progress: { lines: 3 } })
    expect(await jobs.cancel(id, keep)).toMatchObject({ kind: 'refused', job: { state: 'done' } })
    expect(await jobs.resume(id)).toMatchObject({ kind: 'refused' })
  })

  it.runIf(here)(
    'hear no late word of a run that was cancelled, resumed or taken over',
    async () => {
      const queue = store.queue('late')
      const id = await add(alpha, 'late')
      const { jobs } = store.forTenant(alpha)
      const first = runOf(await taken(queue))
      expect(await jobs.cancel(id, keep)).toMatchObject({
        kind: 'changed',
        job: { state: 'cancelled' },
      })
      expect(await queue.beat(first, { bytes: 1, ofBytes: 1, lines: 1 })).toBe(false)
      expect(await jobs.resume(id)).toMatchObject({ kind: 'changed', job: { state: 'queued' } })
      const second = runOf(await taken(queue))
      expect(await queue.end(first, { kind: 'done', outcome }, keep)).toBe(false)
      expect(await queue.requeue()).toBe(1)
      expect(await queue.end(second, { kind: 'failed', issues: [] }, keep)).toBe(false)
      const third = runOf(await taken(queue))
      expect(third.attempt).toBe(3)
      expect(await queue.end(third, { kind: 'failed', issues: [] }, keep)).toBe(true)
      expect(await jobs.get(id)).toMatchObject({ state: 'failed', issues: [] })
    },
  )

  it.runIf(here)('are queued once for a key', async () => {
    const once = { key: 'k', fingerprint: 'f' }
    const { jobs } = store.forTenant(alpha)
    const upload = { bytes: 1, digest: digest('b'), runner: 'keys' }
    const adding = Array.from({ length: 8 }, () => jobs.add(randomUUID(), jobRequest, upload, once))
    const added = await Promise.all(adding)
    expect(added.map(({ kind }) => kind).sort()).toEqual([...Array(7).fill('repeated'), 'written'])
    expect(new Set(added.map((one) => 'value' in one && one.value.id)).size).toBe(1)
    const other = await jobs.add(randomUUID(), jobRequest, upload, { ...once, fingerprint: 'g' })
    expect(other).toEqual({ kind: 'key-reused' })
    expect(await Promise.all([jobs.isKnown('k'), jobs.isKnown('l')])).toEqual([true, false])
    expect(await store.forTenant(beta).jobs.isKnown('k')).toBe(false)
  })

  it.runIf(here)('are removed when their time is over, and cannot be resumed then', async () => {
    const queue = store.queue('over')
    const { jobs } = store.forTenant(beta)
    const [old, kept, waiting] = [
      await add(beta, 'over'),
      await add(beta, 'over'),
      await add(beta, 'over'),
    ]
    await jobs.cancel(old, gone)
    await jobs.cancel(kept, keep)
    expect(await jobs.resume(old)).toMatchObject({ kind: 'refused' })
    expect(await queue.expire()).toEqual([{ tenant: beta, id: old }])
    expect(await queue.known()).toEqual(new Set([kept, waiting]))
    expect(await queue.counts()).toEqual({
      queued: 1,
      running: 0,
      done: 0,
      cancelled: 1,
      failed: 0,
    })
    expect(await jobs.get(old)).toBeNull()
  })

  it.runIf(here)('are weighed with their files, and a tenant’s together', async () => {
    const queue = store.queue('weights')
    const other = tenant(`weighed-${randomUUID()}`)
    await store.tenants.add(other, '丙')
    const { jobs } = store.forTenant(other)
    expect(await jobs.bytes()).toBe(0)
    const [first, second] = [await add(other, 'weights'), await add(other, 'weights')]
    expect(await jobs.bytes()).toBe(10_000_000_000)
    expect(await queue.weigh({ tenant: other, id: first }, 5_000_000_700)).toBe(10_000_000_700)
    expect(await queue.weigh({ tenant: alpha, id: second }, 9_000_000_000)).toBeGreaterThan(0)
    expect(await jobs.get(first)).toMatchObject({ bytes: 5_000_000_700 })
    expect(await jobs.get(second)).toMatchObject({ bytes: 5_000_000_000 })
    expect((await queue.bytes()).get(other)).toBe(10_000_000_700)
    expect((await store.queue('elsewhere').bytes()).get(other)).toBeUndefined()
  })

  it.runIf(here)(
    'are removed before their time where that is wanted, once they have ended',
    async () => {
      const queue = store.queue('wanted')
      const { jobs } = store.forTenant(beta)
      const id = await add(beta, 'wanted')
      expect(await jobs.expire(id)).toMatchObject({ kind: 'refused' })
      expect(await store.forTenant(alpha).jobs.expire(id)).toEqual({ kind: 'none' })
      await jobs.cancel(id, keep)
      expect(await queue.expire()).toEqual([])
      expect(await jobs.expire(id)).toMatchObject({ kind: 'changed' })
      expect(await queue.expire()).toEqual([{ tenant: beta, id }])
    },
  )

  it.runIf(here)('are listed stretch by stretch, the latest first', async () => {
    const { jobs } = store.forTenant(alpha)
    const all = (await jobs.list({ limit: 1000 })).items.map(({ id }) => id)
    const first = await jobs.list({ limit: 3 })
    const rest = await jobs.list({ limit: 1000, after: first.next ?? '' })
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all)
    expect(await jobs.list({ limit: 3, after: 'x' })).toEqual({ items: [], next: null })
  })
})
