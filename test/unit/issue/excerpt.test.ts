import { describe, expect, test } from 'vitest'
import { excerptOf } from '../../../src/issue/excerpt'
import { touchy } from '../../invalid/hostile'

const long = 'x'.repeat(61)

describe('an excerpt', () => {
  test.each<[unknown, string]>([
    ['text', '"text"'],
    ['', '""'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    [long, `"${'x'.repeat(60)}… (61 characters)"`],
    ['two\nlines\u0000', '"two lines "'],
    ['half a pair \uD83D', '"half a pair  "'],
    [`${'x'.repeat(59)}😀`, `"${'x'.repeat(59)} … (61 characters)"`],
    [5, '5'],
    [-0, '0'],
    [Number.NaN, 'NaN'],
    [1e21, '1e+21'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'nothing'],
    [[], 'list of 0'],
    [[1, 2], 'list of 2'],
    [{}, 'object with no keys'],
    [{ a: 1, b: 2, c: 3 }, 'object with `a`, `b`, `c`'],
    [{ a: 1, b: 2, c: 3, d: 4, e: 5 }, 'object with `a`, `b`, `c` and 2 more'],
    [{ [long]: 1 }, `object with \`${'x'.repeat(20)}…\``],
    [10n, 'bigint'],
    [Symbol('x'), 'symbol'],
    [() => 1, 'function'],
  ])('of %o is %s', (input, excerpt) => {
    expect(excerptOf(input)).toBe(excerpt)
  })

  test.each(touchy)('is there even for %s', (_, value) => {
    expect(excerptOf(value)).toMatch(
      /^(?:object with `place`|list of 0|a value that cannot be read)$/,
    )
  })

  test('is at most 100 characters long', () => {
    const keys = Object.fromEntries([0, 1, 2, 3].map((n) => [`${n}${long}`, n]))
    for (const input of [long.repeat(1e6), keys, new Array(2 ** 32 - 1)]) {
      expect(excerptOf(input).length).toBeLessThanOrEqual(100)
    }
  })
})
