import { describe, expect, test } from 'vitest'
import { freeze } from '../../../src/rulebook/freeze'

describe('frozen data', () => {
  test('is the same data, and nothing in it can be changed', () => {
    const shared = { deep: [{ x: 1 }] }
    const data = { a: shared, b: shared, c: null, d: 'text' }
    expect(freeze(data)).toBe(data)
    for (const part of [data, shared, shared.deep, shared.deep[0]]) {
      expect(Object.isFrozen(part)).toBe(true)
    }
    expect(() => shared.deep.push({ x: 2 })).toThrow(TypeError)
  })

  test.each(['text', 5, true, null, undefined])('of %o is that', (value) => {
    expect(freeze(value)).toBe(value)
  })
})
