import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import { addYears } from 'date-fns/addYears'
import { type PlainDate, plainDateOf, utcDateOf } from './plain-date'

// Civil Code arts. 200 to 202 (before 2021: 民法通则 arts. 154 and 155, to the same effect): periods
// run by the calendar, the first day is not counted, and a period of years or months ends on the
// corresponding day of the last month, or, where that month has no such day, on its last day. The
// shift of art. 203 to the day after the rest days is in rest-days.ts, since it needs a register.
// Art. 204 lets a law or an agreement count differently; then the definition says so.

/** The last day of a period of whole years that begins to run after a date. */
export const yearsAfter = (date: PlainDate, years: number): PlainDate =>
  plainDateOf(addYears(utcDateOf(date), whole(years)))

/** The last day of a period of whole months that begins to run after a date. */
export const monthsAfter = (date: PlainDate, months: number): PlainDate =>
  plainDateOf(addMonths(utcDateOf(date), whole(months)))

/** The last day of a period of whole days that begins to run after a date; negative counts back. */
export const daysAfter = (date: PlainDate, days: number): PlainDate =>
  plainDateOf(addDays(utcDateOf(date), whole(days)))

function whole(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError('a period is a whole number')
  return count
}
