import Module, { createRequire } from 'node:module'
import { afterEach, expect, test, vi } from 'vitest'
import { openLanes } from '../../src/screening-node/lanes'

const name = '@duckdb/node-bindings'
const bindings: typeof import('@duckdb/node-bindings') = createRequire(import.meta.url)(name)

afterEach(() => vi.restoreAllMocks())

/** Counts the databases that are open while others cannot be opened, or not be connected to. */
function counted(fails: { readonly open?: number; readonly connect?: number }) {
  const counts = { open: 0, opened: 0, connected: 0 }
  const others = {
    open: async (...asked: Parameters<typeof bindings.open>) => {
      counts.opened += 1
      if (counts.opened === fails.open) throw new Error('no room to open')
      const database = await bindings.open(...asked)
      counts.open += 1
      return database
    },
    connect: async (...asked: Parameters<typeof bindings.connect>) => {
      counts.connected += 1
      if (counts.connected === fails.connect) throw new Error('no room to connect')
      return bindings.connect(...asked)
    },
    close_sync: (...asked: Parameters<typeof bindings.close_sync>) => {
      counts.open -= 1
      bindings.close_sync(...asked)
    },
  }
  // what native code exports can neither be listed nor be written over
  Object.setPrototypeOf(others, bindings)
  const modules = Object(Module)
  const load = modules._load
  vi.spyOn(modules, '_load').mockImplementation((...asked) =>
    asked[0] === name ? others : load.apply(modules, asked),
  )
  return counts
}

test.each([1, 2, 3])(
  'of %i threads each has a database, and no other is left open',
  async (threads) => {
    const counts = counted({})
    const opened = await openLanes({ temporary: 'spill', threads: `${threads}` })
    if (opened.kind === 'rejected') throw new Error('no databases')
    expect(opened.value).toHaveLength(threads)
    expect(counts.open).toBe(threads)
    for (const { close } of opened.value) close()
    expect(counts.open).toBe(0)
  },
)

test.each([{ open: 1 }, { open: 2 }, { open: 3 }, { connect: 1 }, { connect: 2 }, { connect: 3 }])(
  'none is left open where one fails: %o',
  async (fails) => {
    const counts = counted(fails)
    const opened = await openLanes({ temporary: 'spill', threads: '3' })
    const found = `no room to ${Object.keys(fails)[0]}`
    expect(opened).toMatchObject({ kind: 'rejected', issues: [{ code: 'wrong_value', found }] })
    expect(counts.open).toBe(0)
  },
)

test('every limit that is none is told, by its option and as it was given', async () => {
  const opened = await openLanes({ temporary: 'spill', threads: 'many', memoryLimit: 'much' })
  expect(opened).toMatchObject({
    kind: 'rejected',
    issues: [
      { path: '--memory-limit', found: 'much' },
      { path: '--threads', found: 'many' },
    ],
  })
})
