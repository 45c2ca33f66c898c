import { type Parsed, refused } from '../issue/parsed'
import { daysAfter } from './period'
import { asPlainDate, type PlainDate } from './plain-date'

/** From which day a workbook counts: 1900 as Excel does, or 1904 as it did on a Macintosh. */
export type DaySystem = 1900 | 1904

const expected = {
  zh: '1900年3月1日至2200年间的日期',
  en: 'a date from 1 March 1900 to 2200',
}

// the system of 1900 takes that year for a leap year; from 1 March on its numbers are days again
const starts = {
  1900: { day: asPlainDate('1899-12-30'), first: 61 },
  1904: { day: asPlainDate('1904-01-01'), first: 0 },
} as const
const last = 109_938

/** The day that a number of days means in a cell with the format of a date; a time of day is left out. */
export function dateOfSerial(text: string, system: DaySystem): Parsed<PlainDate> {
  const [, whole] = /^(\d{1,7})(?:\.\d+)?$/.exec(text) ?? []
  const days = whole === undefined ? -1 : Number(whole)
  const { day, first } = starts[system]
  if (days < first || days > last) return refused('impossible_date', expected, text)
  return { kind: 'accepted', value: daysAfter(day, days) }
}
