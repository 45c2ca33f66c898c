import { expect, test } from 'vitest'
import { after, forgotten, newPattern } from '../../../src/evaluation/pattern'

test('a pattern is found again by what leaves come to', () => {
  const [first, supply] = [newPattern(), { left: 3 }]
  const met = after(first, 1, supply)
  expect(after(first, 1, supply)).toBe(met)
  expect(after(first, 0, supply)).not.toBe(met)
  expect(after(met, 1, supply)).not.toBe(met)
  expect(supply.left).toBe(0)
})

test('no more patterns are kept than there is room for, and none after one that is not', () => {
  const [first, supply] = [newPattern(), { left: 1 }]
  const met = after(first, 1, supply)
  expect(after(first, 0, supply)).toBe(forgotten)
  expect(after(first, 1, supply)).toBe(met)
  supply.left = 1
  expect(after(forgotten, 1, supply)).toBe(forgotten)
  expect(forgotten).toEqual({ next: [], reasons: null })
})
