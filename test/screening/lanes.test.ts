import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openDuckdb } from '../../src/screening-node/duckdb'
import { interruptedBy, planQuickly } from '../../src/screening-node/lanes'

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
  const { rows, close } = opened.value
  await planQuickly([opened.value], marks)
  const [set] = await rows(
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
