import { describe, expect, test } from 'vitest'
import { digestOf } from '../../../src/rulebook/digest'

describe('a digest', () => {
  test.each([
    // SHA-256 of the canonical JSON, taken with another tool
    [{}, '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'],
    [[], '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945'],
    [
      { b: '企业', a: [1, null] },
      '822182c31ef72a87ca9e90d3fc46a06cadb8b40264d773e605c5364992207390',
    ],
  ])('of %o is %s', (data, digest) => {
    expect(digestOf(data)).toBe(digest)
  })

  test('does not depend on the order of keys, but on that of lists', () => {
    expect(digestOf({ a: 1, b: { c: 2, d: 3 } })).toBe(digestOf({ b: { d: 3, c: 2 }, a: 1 }))
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]))
  })

  test.each([
    [{ a: '1' }, { a: 1 }],
    [{ a: null }, {}],
    [{ a: '' }, { a: null }],
    [{ a: 'é' }, { a: 'e\u0301' }],
    [[[]], []],
  ])('of %o is not that of %o', (left, right) => {
    expect(digestOf(left)).not.toBe(digestOf(right))
  })

  test('is refused to what is no JSON', () => {
    expect(() => digestOf(undefined)).toThrow(TypeError)
  })
})
