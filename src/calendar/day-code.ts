import { asPlainDate, type PlainDate } from './plain-date'

/** A day as the whole number that its digits write, 20180314, for the compiled executor. */
export type DayCode = number

const zero = '0'.charCodeAt(0)
const dash = '-'.charCodeAt(0)
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The code of a day from 1900 to 2200 that is written `YYYY-MM-DD`; -1 for any other text. */
export function dayCodeOf(text: string): DayCode {
  if (text.length !== 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return -1
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  if (year < 1900 || year > 2200 || day < 1) return -1
  const last = month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)
  return day <= last ? year * 10_000 + month * 100 + day : -1
}

/** The day of a code. */
export function dateOfCode(code: DayCode): PlainDate {
  const text = String(code)
  return asPlainDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

// without a loop, which is slower for so few
const twoDigits = (text: string, at: number): number =>
  digitAt(text, at) * 10 + digitAt(text, at + 1)

/** A digit; for any other character so little that nothing made of it is a year, a month or a day. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - zero
  return digit < 0 || digit > 9 ? -100_000 : digit
}
