import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOfCode, dayCodeOf } from '../../../src/calendar/day-code'
import { readPlainDate } from '../../../src/calendar/plain-date'
import { runs } from '../../property/runs'

const pad = (part: number, length: number): string => String(part).padStart(length, '0')

describe('the code of a day', () => {
  test('is there for the days that there are from 1900 to 2200, and no others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1895, max: 2205 }),
        fc.nat(14),
        fc.nat(33),
        (year, month, day) => {
          const text = `${year}-${pad(month, 2)}-${pad(day, 2)}`
          const code = dayCodeOf(text)
          expect(code > 0).toBe(readPlainDate(text).kind === 'accepted')
          if (code > 0) expect(dateOfCode(code)).toBe(text)
        },
      ),
      runs(3000),
    )
  })

  test.each(['1900-02-29', '2000-02-30', '2100-02-29', '2018-3-14', '2018-03-14 ', '20180314', ''])(
    'is not there for `%s`',
    (text) => {
      expect(dayCodeOf(text)).toBe(-1)
    },
  )

  test.each([...'/:.+ a٣３', '\u0000', '\uffff'])(
    'is not there with `%s` at any place',
    (strange) => {
      for (const day of ['2018-03-14', '1999-12-31', '2200-01-01']) {
        for (let at = 0; at < day.length; at += 1) {
          expect(dayCodeOf(day.slice(0, at) + strange + day.slice(at + 1))).toBe(-1)
        }
      }
    },
  )

  test.each([
    ['2018-03-14', 20_180_314],
    ['2000-02-29', 20_000_229],
  ])('of %s is %d', (text, code) => {
    expect(dayCodeOf(text)).toBe(code)
  })
})
