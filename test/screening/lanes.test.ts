import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openDuckdb } from '../../src/screening-node/duckdb'
import { interruptedBy, openLanes, planQuickly } from '../../src/screening-node/lanes'
import { rowsOf } from './rows-of'

const memorySql = "SELECT current_setting('memory_limit') AS memory"

test('an interrupt is repeated, for one between two statements is lost, until it is called off', async () => {
  const opened = await openDuckdb({ temporary: 'spill' })
  if (opened.kind === 'rejected') throw new Error('no database')
  let interrupts = 0
  const database = { ...opened.value, interrupt: () => (interrupts += 1) }
  const stopping = new AbortController()
  const asUsual = interruptedBy(stopping.signal, [database])
  await wait(150)
  expect(interrupts).toBe(0)
  stopping.abort()
  // one that comes twice would leave a second clock running
  stopping.signal.dispatchEvent(new Event('abort'))
  while (interrupts < 3) await wait(10)
  asUsual()
  const before = interrupts
  await wait(250)
  expect(interrupts).toBe(before)
  opened.value.close()
})

test('a signal that comes when it is called off interrupts nothing', async () => {
  const opened = await openDuckdb({ temporary: 'spill' })
  if (opened.kind === 'rejected') throw new Error('no database')
  let interrupts = 0
  const database = { ...opened.value, interrupt: () => (interrupts += 1) }
  const stopping = new AbortController()
  interruptedBy(stopping.signal, [database])()
  stopping.abort()
  await wait(150)
  expect(interrupts).toBe(0)
  opened.value.close()
})

test.each([
  ['numbers', ['common_subexpressions', 'common_subplan', 'expression_rewriter']],
  ['texts', ['']],
] as const)('rules over %s are planned without what takes too long', async (marks, without) => {
  const opened = await openDuckdb({ temporary: 'spill' })
  if (opened.kind === 'rejected') throw new Error('no database')
  const { close } = opened.value
  await planQuickly([opened.value], marks)
  const [set] = await rowsOf(
    opened.value,
    "SELECT list_sort(string_split(current_setting('disabled_optimizers'), ',')) AS without",
  )
  expect(set).toEqual({ without })
  close()
})

test('a database that has other optimizers uses them all', async () => {
  const opened = await openDuckdb({ temporary: 'spill' })
  if (opened.kind === 'rejected') throw new Error('no database')
  const run = () => Promise.reject(new Error('Optimizer type "common_subplan" not recognized'))
  await expect(planQuickly([{ ...opened.value, run }], 'numbers')).resolves.toBeUndefined()
  opened.value.close()
})

test.each(['1', '2', '3'])(
  '%s threads are as many databases, which share the memory',
  async (threads) => {
    const opened = await openLanes({ temporary: 'spill', memoryLimit: '600MiB', threads })
    if (opened.kind === 'rejected') throw new Error('no databases')
    const settings = opened.value.map((database) =>
      rowsOf(
        database,
        "SELECT current_setting('threads') AS threads, current_setting('memory_limit') AS memory, current_setting('temp_directory') AS spill",
      ),
    )
    expect((await Promise.all(settings)).flat()).toEqual(
      Array.from({ length: Number(threads) }, (_, lane) => ({
        threads: '1',
        memory: `${600 / Number(threads)}.0 MiB`,
        spill: lane === 0 ? 'spill' : `spill-${lane}`,
      })),
    )
    for (const { close } of opened.value) close()
  },
)

test.each([
  ['1000KiB', '500.0 KiB'],
  ['3GiB', '1.5 GiB'],
  ['5TiB', '2.5 TiB'],
])('a limit of %s is shared too', async (memoryLimit, share) => {
  const opened = await openLanes({ temporary: 'spill', memoryLimit, threads: '2' })
  if (opened.kind === 'rejected') throw new Error('no databases')
  for (const database of opened.value) {
    expect(await rowsOf(database, memorySql)).toEqual([{ memory: share }])
    database.close()
  }
})

test.each([{ threads: 'many' }, { threads: '0' }, { memoryLimit: 'much' }])(
  'what is no limit is refused: %o',
  async (limits) => {
    const opened = await openLanes({ temporary: 'spill', ...limits })
    expect(opened).toMatchObject({ kind: 'rejected', issues: [{ code: 'wrong_value' }] })
  },
)
