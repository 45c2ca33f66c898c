import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter, monthsAfter, yearsAfter } from '../../../src/calendar/period'
import { plainDateOf } from '../../../src/calendar/plain-date'
import { UtcDate } from '../../../src/calendar/utc-date'
import { day } from './days'

const dates = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2200, 11, 31) / 86_400_000 })
  .map((number) => plainDateOf(new UtcDate(number * 86_400_000)))

describe('the last day of a period', () => {
  it.each([
    ['2018-03-14', 2, '2020-03-14'],
    ['2016-02-29', 2, '2018-02-28'],
    ['2016-02-29', 4, '2020-02-29'],
    ['2018-02-28', 2, '2020-02-28'],
    ['2018-12-31', 1, '2019-12-31'],
    ['2018-03-14', 0, '2018-03-14'],
  ])('from %s, %d years: %s', (from, years, last) => {
    expect(yearsAfter(day(from), years)).toBe(last)
  })

  it.each([
    ['2018-01-31', 1, '2018-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2018-03-31', 6, '2018-09-30'],
    ['2018-11-30', 3, '2019-02-28'],
    ['2018-03-14', 24, '2020-03-14'],
    ['2011-11-30', 1, '2011-12-30'],
  ])('from %s, %d months: %s', (from, months, last) => {
    expect(monthsAfter(day(from), months)).toBe(last)
  })

  it.each([
    ['2018-02-28', 1, '2018-03-01'],
    ['2016-02-28', 1, '2016-02-29'],
    ['2011-12-29', 1, '2011-12-30'],
    ['2018-12-31', 30, '2019-01-30'],
    ['2018-03-01', -1, '2018-02-28'],
  ])('from %s, %d days: %s', (from, days, last) => {
    expect(daysAfter(day(from), days)).toBe(last)
  })

  it('of years is that of twelve times as many months', () => {
    fc.assert(
      fc.property(dates, fc.nat(50), (date, years) => {
        expect(yearsAfter(date, years)).toBe(monthsAfter(date, years * 12))
      }),
    )
  })

  it('of months is the same day of the month, or the last day of a shorter one', () => {
    fc.assert(
      fc.property(dates, fc.nat(600), (date, months) => {
        const last = monthsAfter(date, months)
        const shortened = last.slice(8) < date.slice(8)
        expect(last.slice(8) <= date.slice(8)).toBe(true)
        expect(daysAfter(last, 1).slice(8) === '01' || !shortened).toBe(true)
      }),
    )
  })

  it('of days is undone by counting back', () => {
    fc.assert(
      fc.property(dates, fc.nat(20_000), (date, days) => {
        expect(daysAfter(daysAfter(date, days), -days)).toBe(date)
      }),
    )
  })

  it('is a whole number of days that stays within the calendar', () => {
    expect(() => yearsAfter(day('2018-03-14'), 1.5)).toThrow('whole number')
    expect(() => daysAfter(day('2018-03-14'), Number.NaN)).toThrow('whole number')
    expect(() => yearsAfter(day('2018-03-14'), 8000)).toThrow()
    expect(() => yearsAfter(day('2018-03-14'), 1_000_000)).toThrow()
  })
})
