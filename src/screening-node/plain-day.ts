import { zero } from './plain-text'

const hyphen = 45
const daysOfMonths = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The day that stands as `YYYY-MM-DD` at a place, from 1900 to 2200, as a number; null where none does. */
export function dayAt(bytes: Buffer, at: number): number | null {
  if (bytes[at + 4] !== hyphen || bytes[at + 7] !== hyphen) return null
  const year = twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2)
  const month = twoDigits(bytes, at + 5)
  const day = twoDigits(bytes, at + 8)
  if (!(year >= 1900 && year <= 2200 && day >= 1 && day <= (daysOfMonths[month] ?? 0))) return null
  return month === 2 && day === 29 && !isLeap(year) ? null : numbered(year, month, day)
}

function twoDigits(bytes: Buffer, at: number): number {
  const [tens, ones] = [(bytes[at] ?? 0) - zero, (bytes[at + 1] ?? 0) - zero]
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? Number.NaN : tens * 10 + ones
}

const isLeap = (year: number): boolean => year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)

/** The number of 1 January 1970; a day has a greater number than the day before, and none is negative. */
export const dayOf1970 = 719_468

/** Days of the Gregorian calendar, counted by years that begin in March. */
function numbered(year: number, month: number, day: number): number {
  const march = month > 2 ? year : year - 1
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const leapDays = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400)
  return march * 365 + leapDays + inYear
}
