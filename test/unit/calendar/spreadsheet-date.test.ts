import { describe, expect, it } from 'vitest'
import { dateOfSerial } from '../../../src/calendar/spreadsheet-date'

const days: readonly (readonly [string, 1900 | 1904, string])[] = [
  ['61', 1900, '1900-03-01'],
  ['43983', 1900, '2020-06-01'],
  ['43983.999', 1900, '2020-06-01'],
  ['43890', 1900, '2020-02-29'],
  ['42521', 1904, '2020-06-01'],
  ['0', 1904, '1904-01-01'],
]

describe('a number of days', () => {
  it.each(days)('%s since %i is %s', (serial, system, date) => {
    expect(dateOfSerial(serial, system)).toEqual({ kind: 'accepted', value: date })
  })

  // Excel counts a 29 February 1900 that there was not, so what lies before is one day off
  it.each(['60', '1', '-1', '9999999', '1E5', '', 'x'])('%s is no date', (serial) => {
    expect(dateOfSerial(serial, 1900)).toMatchObject({ kind: 'rejected', code: 'impossible_date' })
  })
})
