import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asPlainDate,
  compareDates,
  daysBetween,
  formatDate,
  plainDateOf,
  readPlainDate,
} from '../../../src/calendar/plain-date'
import { UtcDate } from '../../../src/calendar/utc-date'
import { day } from './days'

describe('a date', () => {
  it.each([
    ['2018-03-14', '2018-03-14'],
    ['2018年3月14日', '2018-03-14'],
    ['2018年03月14日', '2018-03-14'],
    ['2018/3/14', '2018-03-14'],
    ['2018/03/14', '2018-03-14'],
    ['２０１８年３月１４日', '2018-03-14'],
    [' 2018-03-14 ', '2018-03-14'],
    ['2016-02-29', '2016-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['1900-01-01', '1900-01-01'],
    ['2200-12-31', '2200-12-31'],
    ['2011-12-30', '2011-12-30'],
  ])('is read from %s as %s', (input, value) => {
    expect(readPlainDate(input)).toEqual({ kind: 'accepted', value })
  })

  it.each<[unknown, string]>([
    ['2018-02-30', 'impossible_date'],
    ['2018年2月29日', 'impossible_date'],
    ['1900-02-29', 'impossible_date'],
    ['2018/4/31', 'impossible_date'],
    ['2018-13-01', 'impossible_date'],
    ['2018-00-01', 'impossible_date'],
    ['2018-01-00', 'impossible_date'],
    ['1899-12-31', 'wrong_value'],
    ['2201-01-01', 'wrong_value'],
    ['0000-01-01', 'wrong_value'],
    ['', 'malformed'],
    ['2018-3-14', 'malformed'],
    ['18-03-14', 'malformed'],
    ['14/03/2018', 'malformed'],
    ['2018.3.14', 'malformed'],
    ['20180314', 'malformed'],
    ['2018-03-14T00:00:00Z', 'malformed'],
    ['2018年3月', 'malformed'],
    ['2018-03-14\n2018-03-15', 'malformed'],
    [`2018-03-14${' '.repeat(1_000_000)}`, 'malformed'],
    [20180314, 'wrong_type'],
    [new Date(0), 'wrong_type'],
    [null, 'wrong_type'],
    [undefined, 'wrong_type'],
    [{}, 'wrong_type'],
  ])('is refused from %j: %s', (input, code) => {
    expect(readPlainDate(input)).toMatchObject({ kind: 'rejected', code })
  })

  it('is read for exactly the days that the calendar has', () => {
    const [years, months, days] = [fc.integer({ min: 1900, max: 2200 }), fc.nat(13), fc.nat(32)]
    fc.assert(
      fc.property(years, months, days, (year, month, dayOfMonth) => {
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
        const lengths = [0, 31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        const exists = dayOfMonth >= 1 && dayOfMonth <= (lengths[month] ?? 0)
        const parsed = readPlainDate(`${year}/${month}/${dayOfMonth}`)
        expect(parsed.kind).toBe(exists ? 'accepted' : 'rejected')
      }),
    )
  })

  it.each([
    ['2018-03-14', '2018-03-15', -1],
    ['2018-03-14', '2018-03-14', 0],
    ['2018-10-01', '2018-09-30', 1],
  ] as const)('%s against %s is %d', (left, right, order) => {
    expect(compareDates(day(left), day(right))).toBe(order)
  })

  it.each([
    ['2018-03-14', '2018年3月14日', '14 March 2018'],
    ['2020-12-01', '2020年12月1日', '1 December 2020'],
    ['2021-01-31', '2021年1月31日', '31 January 2021'],
  ])('%s is %s and %s for people', (date, chinese, english) => {
    expect(formatDate(day(date), 'zh-CN')).toBe(chinese)
    expect(formatDate(day(date), 'en')).toBe(english)
  })

  it.each([
    ['2018-03-14', '2018-03-14', 0],
    ['2018-03-14', '2018-03-15', 1],
    ['2018-03-15', '2018-03-14', -1],
    ['2016-02-28', '2016-03-01', 2],
    ['2018-03-14', '2020-03-14', 731],
  ])('lies so many days from another: %s to %s is %d', (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days)
  })

  it('is taken from text that was validated before, and from nothing else', () => {
    expect(asPlainDate('2018-03-14')).toBe('2018-03-14')
    expect(() => asPlainDate('2018-3-14')).toThrow('not a plain date')
  })

  it('has a year of four digits, or it is a fault of ours', () => {
    expect(() => plainDateOf(new UtcDate(Date.UTC(10000, 0, 1)))).toThrow('outside the calendar')
  })
})
