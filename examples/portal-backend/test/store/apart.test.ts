import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Connection, Database } from '../../src/store/database/database'
import { embeddedConnection } from '../../src/store/database/embedded'
import { openDatabase } from '../../src/store/database/open-database'
import { serverConnection } from '../../src/store/database/server'
import { storeOn } from '../../src/store/open'
import type { Store, TenantStore } from '../../src/store/store'
import { receiptOf } from '../support/receipts'
import { allStoreKinds, removeFolders } from '../support/stores'
import { alpha, beta, digest, jobRequest } from '../support/tenants'

const tables = ['profiles', 'profile_versions', 'series', 'receipts', 'jobs']

/** What a store of one tenant gives back. */
interface Held {
  readonly profile: string
  readonly receipt: ReturnType<typeof digest>
  readonly job: string
}

/** Everything that can be asked with an id, and what is answered where there is no such thing. */
const asked: Readonly<Record<string, readonly [ask: Ask, nothing: unknown]>> = {
  'a profile': [({ profiles }, { profile }) => profiles.get(profile), null],
  'its versions': [({ profiles }, { profile }) => profiles.versions(profile), []],
  'its removal': [({ profiles }, { profile }) => profiles.remove(profile), 'none'],
  'all profiles': [({ profiles }) => profiles.list({ limit: 10 }), { items: [], next: null }],
  'a receipt': [({ receipts }, { receipt }) => receipts.get(receipt), null],
  'all receipts': [({ receipts }) => receipts.list({ limit: 10 }), { items: [], next: null }],
  'the series': [({ receipts }) => collected(receipts.series()), []],
  'the end of the series': [({ receipts }) => receipts.head(), { last: null, count: 0 }],
  'a job': [({ jobs }, { job }) => jobs.get(job), null],
  'its cancellation': [({ jobs }, { job }) => jobs.cancel(job, { hours: 1 }), { kind: 'none' }],
  'its resumption': [({ jobs }, { job }) => jobs.resume(job), { kind: 'none' }],
  'all jobs': [({ jobs }) => jobs.list({ limit: 10 }), { items: [], next: null }],
}

type Ask = (store: TenantStore, held: Held) => Promise<unknown>

async function collected(texts: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = []
  for await (const text of texts) all.push(text)
  return all
}

afterAll(removeFolders)

describe.each(allStoreKinds)('tenants on $name', ({ here, place }) => {
  let connection: Connection
  let database: Database
  let store: Store
  let held: Held
  beforeAll(async () => {
    if (!here) return
    const location = await place()
    connection =
      location.kind === 'folder'
        ? await embeddedConnection(location.folder)
        : serverConnection(location.url, 4)
    database = await openDatabase(connection)
    store = storeOn(database)
    await store.tenants.add(alpha, '甲')
    await store.tenants.add(beta, '乙')
    held = await filled(store.forTenant(alpha))
  })
  afterAll(async () => connection?.close())

  it.runIf(here).each(Object.keys(asked))(
    'see nothing of another’s when asking for %s',
    async (name) => {
      const [ask, nothing] = asked[name] ?? []
      expect(await ask?.(store.forTenant(beta), held)).toEqual(nothing)
    },
  )

  it.runIf(here)('see their own', async () => {
    const changing = ['its removal', 'its cancellation', 'its resumption']
    for (const [name, [ask, nothing]] of Object.entries(asked)) {
      if (changing.includes(name)) continue
      expect(await ask(store.forTenant(alpha), held), name).not.toEqual(nothing)
    }
  })

  it.runIf(here).each(tables)(
    'see only their own rows of %s, even where no statement names them',
    async (table) => {
      const shape = z.object({ tenant: z.string() })
      const seen = (view: typeof alpha | 'everyone') =>
        database.as(view, ({ rows }) => rows(shape, `SELECT tenant FROM portal.${table}`, []))
      expect(new Set((await seen(alpha)).map(({ tenant }) => tenant))).toEqual(new Set([alpha]))
      expect(await seen(beta)).toEqual([])
      expect((await seen('everyone')).length).toBeGreaterThan(0)
    },
  )

  it.runIf(here)('cannot write rows for another', async () => {
    const sql = 'INSERT INTO portal.profiles (tenant, id) VALUES ($1, $2)'
    const written = database.as(beta, ({ run }) => run(sql, [alpha, 'x']))
    await expect(written).rejects.toThrow(/row-level security/)
  })

  it
    .runIf(here)
    .each([
      "UPDATE portal.receipts SET content = '{}'",
      'DELETE FROM portal.receipts',
      'TRUNCATE portal.receipts CASCADE',
    ])('cannot change a receipt: %s', async (sql) => {
    await expect(database.as(alpha, ({ run }) => run(sql, []))).rejects.toThrow()
    // nor does the user that owns the tables; without a tenant it sees no row to change
    const direct = connection.transaction(async ({ script, run }) => {
      await script("SET LOCAL portal.tenant = '*'")
      await run(sql, [])
    })
    await expect(direct).rejects.toThrow('neither changed nor removed')
    expect((await store.forTenant(alpha).receipts.head()).count).toBe(1)
  })

  it.runIf(here)('are counted apart', async () => {
    const same = { key: 'k', fingerprint: 'f' }
    const both = [store.forTenant(alpha), store.forTenant(beta)]
    const kinds = both.map(async ({ receipts }) => (await receipts.append(receiptOf(7), same)).kind)
    expect(await Promise.all(kinds)).toEqual(['written', 'written'])
    expect(await both[1]?.receipts.head()).toMatchObject({ count: 1 })
  })
})

async function filled({ profiles, receipts, jobs }: TenantStore): Promise<Held> {
  await profiles.put('e1', { enterprise: {} })
  const receipt = await receipts.append(receiptOf(1))
  const upload = { bytes: 1, digest: digest('b'), runner: 'r' }
  const job = await jobs.add(randomUUID(), jobRequest, upload)
  if (receipt.kind !== 'written' || job.kind !== 'written') throw new Error('not filled')
  return { profile: 'e1', receipt: receipt.value.digest, job: job.value.id }
}
