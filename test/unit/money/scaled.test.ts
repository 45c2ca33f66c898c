import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  decimalOf,
  max,
  multiply,
  subtract,
  textOf,
} from '../../../src/money/decimal'
import {
  scaledOf,
  scaledProduct,
  scaledRest,
  scaledSum,
  textOfScaled,
} from '../../../src/money/scaled'
import { runs } from '../../property/runs'

const digits = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat(20), fc.nat(6))
  .map(([whole, cut, places]) => {
    const text = String(whole)
      .slice(0, Math.max(1, cut))
      .padStart(places + 1, '0')
    const at = text.length - places
    return textOf(decimalOf(places === 0 ? text : `${text.slice(0, at)}.${text.slice(at)}`))
  })

describe('ten-thousandths', () => {
  test.each([
    ['0', 0],
    ['1', 10_000],
    ['0.0001', 1],
    ['999', 9_990_000],
    ['1000', 10_000_000],
    ['1000000', 10_000_000_000],
    ['20030004.05', 200_300_040_500],
    ['35000000.55', 350_000_005_500],
    ['900719925474.0991', Number.MAX_SAFE_INTEGER],
  ])('%s are %d', (text, value) => {
    expect(scaledOf(text)).toBe(value)
    expect(textOfScaled(value)).toBe(text)
  })

  test.each([
    ...[
      '',
      '.',
      '5.',
      '.5',
      '00',
      '01',
      '1.0',
      '0.10',
      '-1',
      '+1',
      '1e3',
      ' 1',
      '1 ',
      '1,000',
      '1.2.3',
    ],
    ...['0.00001', '900719925474.0992', '9007199254740991', '99999999999999999999', '١', '１'],
  ])('`%s` has none', (text) => {
    expect(scaledOf(text)).toBeNaN()
  })

  test('hold a number exactly, or not at all', () => {
    fc.assert(
      fc.property(digits, (text) => {
        const value = scaledOf(text)
        if (!Number.isNaN(value)) expect(textOfScaled(value)).toBe(text)
      }),
      runs(3000),
    )
  })

  const operations = [
    ['a sum', scaledSum, add],
    ['a product', scaledProduct, multiply],
    ['a rest', scaledRest, (left, right) => max(decimalOf('0'), subtract(left, right))],
  ] as const satisfies readonly (readonly [string, typeof scaledSum, typeof add])[]

  test.each(operations)('give %s exactly, or not at all', (_, scaled, exact) => {
    let given = 0
    fc.assert(
      fc.property(digits, digits, (left, right) => {
        const value = scaled(scaledOf(left), scaledOf(right))
        if (Number.isNaN(value)) return
        given += 1
        expect(textOfScaled(value)).toBe(textOf(exact(decimalOf(left), decimalOf(right))))
      }),
      runs(3000),
    )
    expect(given).toBeGreaterThan(100)
  })

  test('are in the order of the numbers', () => {
    fc.assert(
      fc.property(digits, digits, (left, right) => {
        const [one, other] = [scaledOf(left), scaledOf(right)]
        if (Number.isNaN(one) || Number.isNaN(other)) return
        expect(Math.sign(one - other)).toBe(compare(decimalOf(left), decimalOf(right)))
      }),
      runs(2000),
    )
  })

  test('know no upper bound, of which nothing times is nothing', () => {
    const unbounded = Number.POSITIVE_INFINITY
    expect(textOfScaled(unbounded)).toBeNull()
    expect(scaledSum(1, unbounded)).toBe(unbounded)
    expect(scaledProduct(0, unbounded)).toBe(0)
    expect(scaledProduct(unbounded, 0)).toBe(0)
    expect(scaledProduct(5, unbounded)).toBe(unbounded)
    expect(scaledRest(5, unbounded)).toBe(0)
    expect(scaledRest(unbounded, 5)).toBe(unbounded)
  })
})
