import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test, vi } from 'vitest'
import { openLanes } from '../../src/screening-node/duckdb'

const open = { most: Number.POSITIVE_INFINITY, ever: 0, now: 0 }

const create = DuckDBInstance.create.bind(DuckDBInstance)
vi.spyOn(DuckDBInstance, 'create').mockImplementation(async (...asked) => {
  if (open.now >= open.most) throw new Error('no more threads can be started')
  const instance = await create(...asked)
  open.ever += 1
  open.now += 1
  vi.spyOn(instance, 'closeSync').mockImplementation(() => {
    open.now -= 1
  })
  return instance
})

const lanes = (memoryLimit: string) => openLanes({ memoryLimit, threads: '3', temporary: 'spill' })

const refused = (found: string | RegExp) => ({
  kind: 'rejected',
  issues: [{ code: 'wrong_value', path: '--memory-limit', found: expect.stringMatching(found) }],
})

test('there are as many databases as threads, each with its share of the memory', async () => {
  const opened = await lanes('300MB')
  const databases = opened.kind === 'accepted' ? opened.value : []
  const sql =
    "SELECT current_setting('threads') AS threads, current_setting('memory_limit') AS memory"
  const settings = await Promise.all(databases.map(async ({ rows }) => (await rows(sql))[0]))
  expect(settings).toEqual(Array(3).fill({ threads: '1', memory: '95.3 MiB' }))
  for (const { close } of databases) close()
  expect(open.now).toBe(0)
})

test('where one of them cannot be opened, that is told and none stays open', async () => {
  Object.assign(open, { most: 2, ever: 0 })
  expect(await lanes('300MB')).toMatchObject(refused('no more threads'))
  expect(open).toMatchObject({ ever: 2, now: 0 })
  open.most = Number.POSITIVE_INFINITY
})

test('a limit with which a database cannot work is told, and none stays open', async () => {
  open.ever = 0
  expect(await lanes('1KB')).toMatchObject(refused('Out of Memory'))
  expect(open.ever).toBeGreaterThan(0)
  expect(open.now).toBe(0)
})
