import { expect, test } from 'vitest'
import { readinessOf } from '../../src/store/readiness'

/** A readiness of a database that does as told, and how often it was asked. */
function scene(ready: () => Promise<void>) {
  const clock = { time: 0, asked: 0 }
  const counted = (): Promise<void> => {
    clock.asked += 1
    return ready()
  }
  return { clock, isReady: readinessOf(counted, () => clock.time, 20) }
}

test('however many ask, the database is asked once, and again after a second', async () => {
  const { clock, isReady } = scene(() => Promise.resolve())
  expect(await Promise.all(Array.from({ length: 50 }, isReady))).not.toContain(false)
  clock.time = 999
  await isReady()
  expect(clock.asked).toBe(1)
  clock.time = 1000
  expect(await isReady()).toBe(true)
  expect(clock.asked).toBe(2)
})

test.each([
  ['refuses', () => Promise.reject(new Error('no connection'))],
  ['keeps silent', () => new Promise<void>(() => undefined)],
])('a database that %s is not ready, and may be so later', async (_, ready) => {
  let answer: () => Promise<void> = ready
  const { clock, isReady } = scene(() => answer())
  expect(await isReady()).toBe(false)
  answer = () => Promise.resolve()
  expect(await isReady()).toBe(false)
  clock.time = 1000
  expect(await isReady()).toBe(true)
})
