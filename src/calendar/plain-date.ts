import type { Locale } from '../issue/describe'
import type { Bilingual } from '../issue/issue'
import { type Parsed, refused } from '../issue/parsed'
import { halfWidth } from '../money/half-width'
import { UtcDate } from './utc-date'

declare const brand: unique symbol

/** A day of the Gregorian calendar as text, always `YYYY-MM-DD`; its order is that of the text. */
export type PlainDate = string & { readonly [brand]: 'PlainDate' }

const expected: Bilingual = {
  zh: '1900 至 2200 年间的日期，如 2018-03-14、2018年3月14日、2018/3/14',
  en: 'a date from 1900 to 2200, such as 2018-03-14, 2018年3月14日, 2018/3/14',
}

const forms = [
  /^(\d{4})-(\d{2})-(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
]

/** A date in one of the three forms as `YYYY-MM-DD`; numbers and `Date` objects are refused. */
export function readPlainDate(input: unknown): Parsed<PlainDate> {
  if (typeof input !== 'string') return refused('wrong_type', expected, input)
  const form = halfWidth(input.slice(0, 40)).trim()
  const [, year = '', month = '', day = ''] = forms.map((one) => one.exec(form)).find(Boolean) ?? []
  if (year === '' || input.length > 40) return refused('malformed', expected, input)
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!exists(text)) return refused('impossible_date', expected, input)
  if (year < '1900' || year > '2200') return refused('wrong_value', expected, input)
  return { kind: 'accepted', value: branded(text) }
}

/** -1, 0 or 1 as the left date is before, on or after the right one. */
export function compareDates(left: PlainDate, right: PlainDate): -1 | 0 | 1 {
  if (left === right) return 0
  return left < right ? -1 : 1
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** A date for people: `2018年3月14日`, or `14 March 2018`. */
export function formatDate(date: PlainDate, locale: Locale): string {
  const [year, month = 0, day] = date.split('-').map(Number)
  return locale === 'en' ? `${day} ${months[month - 1]} ${year}` : `${year}年${month}月${day}日`
}

/** A date from text that was validated before; throws on anything else. */
export function asPlainDate(text: string): PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Error(`not a plain date: ${text.slice(0, 40)}`)
  return branded(text)
}

/** The whole days from one date to another, negative where the other lies before it. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  // differenceInDays of date-fns asks for more of the zone than UtcDate hides; UTC has no short days
  (utcDateOf(to).getTime() - utcDateOf(from).getTime()) / 86_400_000

/** The day as date-fns takes it; for this room only. */
export const utcDateOf = (date: PlainDate): UtcDate => new UtcDate(`${date}T00:00:00Z`)

/** The day that date-fns answered with; throws where it lies beyond the years of four digits. */
export function plainDateOf(date: UtcDate): PlainDate {
  const text = date.toISOString().slice(0, 10)
  if (!/^\d{4}-/.test(text)) throw new RangeError('the period ends outside the calendar')
  return branded(text)
}

const exists = (text: string): boolean => {
  const date = new UtcDate(`${text}T00:00:00Z`)
  // an engine may take 2018-02-30 for 2 March instead of refusing it
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const branded = (text: string): PlainDate => text as PlainDate
