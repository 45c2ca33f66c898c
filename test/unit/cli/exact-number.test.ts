import { describe, expect, it } from 'vitest'
import { exactNumber } from '../../../src/cli/claims/exact-number'

/** A number as a workbook writes it, and what was typed; undefined where nobody can say. */
const numbers: readonly (readonly [string, string | undefined])[] = [
  ['0', '0'],
  ['0.0', '0'],
  ['-0', '0'],
  ['300', '300'],
  ['00300', '300'],
  ['1234567.1', '1234567.1'],
  ['1234567.1000000001', '1234567.1'],
  ['0.10000000000000001', '0.1'],
  ['1.1000000000000001', '1.1'],
  ['299.99999999999994', '300'],
  ['-12.340000000000001', '-12.34'],
  ['1E5', '100000'],
  ['1.5E+3', '1500'],
  ['2.9999999999999999E-2', '0.03'],
  ['1E-2', '0.01'],
  ['123456789012345', '123456789012345'],
  ['1234567890123450', '1234567890123450'],
  ['1234567890123456', undefined],
  ['1234567890123.4567', undefined],
  ['1e400', undefined],
  ['', undefined],
  ['NaN', undefined],
  ['1,000', undefined],
  ['0x10', undefined],
]

describe('a number of a workbook', () => {
  it.each(numbers)('%s was typed as %s', (written, typed) => {
    expect(exactNumber(written)).toBe(typed)
  })

  // every amount that can be typed with two decimals comes back from the nearest binary fraction
  it('is found again behind the digits of a binary fraction', () => {
    const amounts = Array.from(
      { length: 5000 },
      (_, at) => `${at * 7919}.${`${at % 100}`.padStart(2, '0')}`,
    )
    const lost = amounts.filter((text) => {
      const written = Number(text).toPrecision(17)
      return exactNumber(written) !== text.replace(/\.?0+$/, '')
    })
    expect(lost.filter((text) => !/^\d*0\.00$/.test(text))).toEqual([])
  })
})
