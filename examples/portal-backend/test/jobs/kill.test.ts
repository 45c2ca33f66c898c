import { readFile } from 'node:fs/promises'
import { recheckChain } from 'incentive-rules'
import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open'
import { endAll, type Killable, type Said, started } from '../support/killable'
import { stoppedChild } from '../support/stopped-child'
import { newFolder, removeFolders, storeKinds } from '../support/stores'
import { alpha } from '../support/tenants'

// stretches enough that it is still at work when it is looked for
const lines = 2400

afterAll(async () => {
  await endAll()
  await removeFolders()
})

describe.each(storeKinds)('after kill -9, on $name', { timeout: 240_000 }, ({ here, place }) => {
  it.runIf(here)(
    'every receipt that was acknowledged is there, once, in a whole series',
    async () => {
      const [location, folder] = [await place(), await newFolder()]
      const acknowledged: Said[] = []
      for (const count of [3, 11]) {
        const server = await started(location, folder)
        server.ask(`receipts ${acknowledged.length}`)
        await server.heard(({ number }) => number === acknowledged.length + count)
        await server.kill()
        acknowledged.push(...server.said.filter(({ number }) => number !== undefined))
      }
      const store = await openStore(location)
      const { receipts } = store.forTenant(alpha)
      const { last, count } = await receipts.head()
      const { items } = await receipts.list({ limit: 1000 })
      expect(await recheckChain(receipts.series(), { last: last ?? '', count })).toEqual([])
      expect(acknowledged.map(({ number }) => number)).toEqual(
        acknowledged.map((_, index) => index),
      )
      expect(items.slice(0, acknowledged.length).map(({ digest }) => digest)).toEqual(
        acknowledged.map(({ digest }) => digest),
      )
      // the one that was being written may be there too, unheard
      expect(items.length - acknowledged.length).toBeLessThanOrEqual(1)
      await store.close()
    },
  )

  it.runIf(here)(
    'a job goes on, and ends with the rows of one that was not disturbed',
    async () => {
      const [location, folder] = [await place(), await newFolder()]
      const first = await started(location, folder)
      first.ask(`submit ${lines}`)
      const job = String((await first.heard((said) => said.job !== undefined)).job)
      const earlier = await stoppedChild(folder, job, ({ stretches }) => stretches >= 2)
      await first.heard((said) => Number(said.lines) > 0)
      await first.kill()

      const [second, child] = await Promise.all([
        started(location, folder),
        stoppedChild(folder, job, ({ pid }) => pid !== earlier),
      ])
      second.ask(`follow ${job}`)
      const taken = await second.heard(({ state }) => state === 'running')
      expect(Number(taken.lines)).toBeGreaterThan(0)
      process.kill(child, 'SIGKILL')
      const ended = await second.heard((said) => said.ended !== undefined)
      expect(ended).toMatchObject({ ended: 'done', attempts: 2 })
      // asked again with the same key, it is the same job; asked for more, another, never disturbed
      second.ask(`submit ${lines}`)
      await second.heard((said) => said.ended !== undefined && said !== ended)
      const undisturbed = await rowsOfNew(second, lines + 1)
      const rows = await rowsOf(ended)
      expect(rows).toEqual(undisturbed.filter((row) => !row.startsWith(`虚构${lines},`)))
      expect(rows.length).toBeGreaterThan(lines / 4)
      await second.kill()
      const store = await openStore(location)
      expect((await store.forTenant(alpha).jobs.list({ limit: 10 })).items).toHaveLength(2)
      await store.close()
    },
  )
})

async function rowsOfNew(server: Killable, count: number): Promise<readonly string[]> {
  server.ask(`submit ${count}`)
  const known = new Set(server.said.map(({ job }) => job))
  const ended = await server.heard((said) => said.ended !== undefined && !known.has(said.job))
  return rowsOf(ended)
}

const rowsOf = async ({ results }: Said): Promise<readonly string[]> =>
  (await readFile(String(results), 'utf8')).trim().split('\n').sort()
