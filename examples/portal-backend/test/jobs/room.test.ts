import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOf, type JobDesk, jobWhen, openDesk, plainRequest, streamOf } from '../support/job-desk'
import { ndjson } from '../support/profiles-file'
import { newFolder, newStore, removeFolders, storeKinds } from '../support/stores'
import { alpha, beta } from '../support/tenants'

// a child gives way to all else, so that on a busy machine it takes its time
const patience = { timeout: 180_000 }
const tenantLimit = 2_000_000
const small = ndjson(2)
const half = ndjson(4000).slice(0, tenantLimit / 2)

let desk: JobDesk
let folder: string
beforeAll(async () => {
  const [embedded] = storeKinds
  if (embedded === undefined) throw new Error('no store')
  folder = await newFolder()
  desk = await openDesk(await newStore(embedded), folder, { tenantLimit })
})
afterAll(async () => {
  await desk.close()
  await removeFolders()
})

const bytesOf = async (tenant: typeof alpha): Promise<number> =>
  (await desk.jobs.bytes()).get(tenant) ?? 0

const removed = async (id: string): Promise<void> => {
  await desk.jobs.cancel(alpha, id)
  expect(await desk.jobs.remove(alpha, id)).toMatchObject({ kind: 'changed' })
}

describe('the room of a tenant', patience, () => {
  it('is taken by uploads and results, and given back by what is removed', async () => {
    const id = idOf(await desk.submit(small))
    const job = await jobWhen(desk, id)
    const inFolder = readdirSync(`${folder}/jobs/${id}`)
    expect(inFolder).toContain('results.csv')
    expect(job.bytes).toBeGreaterThan(Buffer.byteLength(small))
    expect(await bytesOf(alpha)).toBe(job.bytes)
    await removed(id)
    expect(existsSync(`${folder}/jobs/${id}`)).toBe(false)
    expect(await desk.store.forTenant(alpha).jobs.get(id)).toBeNull()
    expect(await bytesOf(alpha)).toBe(0)
  })

  it('has no place for a file too many, of whichever request it is, and leaves nothing of it', async () => {
    // as often at a time as would fit one by one, and once more
    const made = await Promise.all([half, half, half].map((text) => desk.submit(text)))
    const kinds = made.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'written').length).toBeLessThanOrEqual(2)
    expect(kinds).toContain('full')
    expect(readdirSync(`${folder}/incoming`)).toEqual([])
    const ids = made.flatMap((one) => (one.kind === 'written' ? [one.value.id] : []))
    expect(readdirSync(`${folder}/jobs`).sort()).toEqual([...ids].sort())
    for (const id of ids) await removed(id)
    expect(await desk.jobs.submit(beta, streamOf(small), plainRequest)).toMatchObject({
      kind: 'written',
    })
  })

  it('that is full answers a repeated request still, and no new one', async () => {
    const id = idOf(await desk.submit(small, {}, 'once'))
    await jobWhen(desk, id)
    const queue = desk.store.queue(
      String((await desk.store.forTenant(alpha).jobs.get(id))?.upload.runner),
    )
    await queue.weigh({ tenant: alpha, id }, tenantLimit)
    const full = { kind: 'full', limit: tenantLimit, held: tenantLimit }
    expect(await desk.submit(small, {}, 'once')).toMatchObject({ kind: 'repeated', value: { id } })
    expect(await desk.submit(small, {}, 'other')).toEqual(full)
    expect(await desk.submit(small)).toEqual(full)
    await removed(id)
  })

  it('ends a job whose results do not fit, and keeps its upload to go on with', async () => {
    const id = idOf(
      await desk.submit(ndjson(3000), { options: { asOf: '2020-06-01' }, only: null }),
    )
    const job = await jobWhen(desk, id)
    if (job.state !== 'failed') throw new Error(job.state)
    expect(job.issues).toMatchObject([{ code: 'too_large' }])
    expect(job.issues[0]?.expected.en).toContain(`at most ${tenantLimit} bytes`)
    expect(readdirSync(`${folder}/jobs/${id}`)).toEqual(['upload.ndjson'])
    expect(job.bytes).toBe(Buffer.byteLength(ndjson(3000)))
    expect(desk.faults).toEqual([])
    expect(await desk.jobs.resume(alpha, id)).toMatchObject({ kind: 'changed' })
    await removed(id)
  })

  it('is given back by no job that waits, or of another tenant', async () => {
    const id = idOf(await desk.submit(ndjson(2000)))
    expect(await desk.jobs.remove(alpha, id)).toMatchObject({ kind: 'refused' })
    expect(await desk.jobs.remove(beta, id)).toEqual({ kind: 'none' })
    await removed(id)
  })
})
