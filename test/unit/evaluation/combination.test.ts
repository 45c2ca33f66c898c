import { describe, expect, test } from 'vitest'
import { bestOf } from '../../../src/evaluation/combination'
import type { Limits } from '../../../src/evaluation/limits'

/** For each of some projects either 300, of which all together may be 1000, or 200. */
const pairs = (count: number): Limits => {
  const places = Array.from({ length: count }, (_, index) => index)
  return {
    apart: places.flatMap((at) => [new Set([2 * at + 1]), new Set([2 * at])]),
    choices: places.map((at) => [2 * at, 2 * at + 1]),
    caps: [{ members: places.map((at) => 2 * at), cap: '1000' }],
    deductions: [],
  }
}
const amounts = (count: number) => Array.from({ length: count }, () => ['300', '200']).flat()

describe('the best combination', () => {
  test('of a few is found', () => {
    // three have 300, the others 200; a fourth would have 100 only
    expect(bestOf(amounts(6), pairs(6))).toEqual({ found: '1500', atMost: '1500' })
  })

  test('of too many lies between one that is lawful and a bound that none exceeds', () => {
    const { found, atMost } = bestOf(amounts(40), pairs(40))
    expect([found, atMost]).not.toContain(null)
    expect(Number(found)).toBeGreaterThan(0)
    expect(Number(found)).toBeLessThanOrEqual(8300)
    expect(Number(atMost)).toBeGreaterThanOrEqual(8300)
  })

  test('has no bound where one that is chosen has none', () => {
    const { apart, choices, deductions } = pairs(1)
    const limits = { apart, choices, deductions, caps: [] }
    expect(bestOf(['300', null], limits)).toEqual({ found: null, atMost: null })
    expect(bestOf(['300', null], { ...limits, caps: [{ members: [1], cap: '250' }] })).toEqual({
      found: '300',
      atMost: '300',
    })
  })

  test('takes less of an award where more would cost more than it brings', () => {
    const none = { apart: [new Set<number>(), new Set<number>(), new Set<number>()], choices: [] }
    const deductions = [
      { members: [0], from: 1 },
      { members: [0], from: 2 },
    ]
    const limits = { ...none, caps: [], deductions }
    expect(bestOf(['30', '50', '50'], limits)).toEqual({ found: '100', atMost: '100' })
    expect(bestOf(['90', '50', '30'], limits)).toEqual({ found: '90', atMost: '90' })
  })
})
