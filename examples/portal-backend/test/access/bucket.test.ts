import { expect, test } from 'vitest'
import { bucketsOf } from '../../src/access/bucket'

test.each([
  // at once as many as the burst, then one for each tenth of a second
  [
    [
      [0, 1, 0],
      [0, 1, 0],
      [0, 1, 1],
      [100, 1, 0],
      [100, 1, 1],
    ],
  ],
  // a bucket is never fuller than the burst
  [
    [
      [0, 2, 0],
      [60_000, 2, 0],
      [60_000, 1, 1],
    ],
  ],
  // what costs more than the burst takes the whole bucket, and can still be had
  [
    [
      [0, 50, 0],
      [0, 1, 1],
      [200, 50, 0],
    ],
  ],
] as const)('time, cost and the seconds to wait: %j', (steps) => {
  let now = 0
  const take = bucketsOf({ perSecond: 10, burst: 2 }, () => now)
  for (const [time, cost, wait] of steps) {
    now = time
    expect(take('one', cost)).toBe(wait)
  }
  expect(take('another', 1)).toBe(0)
})
