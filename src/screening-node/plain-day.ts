import type { Text } from './plain-text'

/** The number of 1 January 1970; a day has a greater number than the day before, and none is negative. */
export const dayOf1970 = 719_468

const firstYear = 1900
const lastYear = 2200
const dayOfFirstYear = dayOf1970 - 25_567
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The number of the first day of each month, and of that which would come next. */
const firstDays = ((): Int32Array => {
  const days = [dayOfFirstYear]
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const [month, length] of lengths.entries()) {
      days.push((days.at(-1) ?? 0) + (month === 1 && isLeap(year) ? 29 : length))
    }
  }
  return Int32Array.from(days)
})()

function isLeap(year: number): boolean {
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
}

// of `-MM-`, the hyphens, as four bytes from the last to the first
const [hyphens, inHyphens] = [0x2d00002d, 0xff0000ff | 0]

/** The day that stands as `YYYY-MM-DD` at a place, from 1900 to 2200, as a number; -1 where none does. */
export function dayAt({ view }: Text, at: number): number {
  const [yearDigits, between] = [view.getInt32(at, true), view.getInt32(at + 4, true)]
  const otherDigits = ((between >>> 8) & 0xffff) | (view.getInt16(at + 8, true) << 16)
  if ((between & inHyphens) !== hyphens || !areDigits(yearDigits) || !areDigits(otherDigits))
    return -1
  const year = pairIn(yearDigits, 0) * 100 + pairIn(yearDigits, 16)
  const month = pairIn(otherDigits, 0)
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return -1
  const index = (year - firstYear) * 12 + month - 1
  const day = (firstDays[index] ?? 0) + pairIn(otherDigits, 16) - 1
  return day >= (firstDays[index] ?? 0) && day < (firstDays[index + 1] ?? 0) ? day : -1
}

/** Whether four bytes are digits: all of them begin with 3, and none ends in more than 9. */
const areDigits = (word: number): boolean =>
  (word & (0xf0f0f0f0 | 0)) === 0x30303030 &&
  (((word & 0x0f0f0f0f) + 0x06060606) & 0x10101010) === 0

/** The number that two of four digits make. */
const pairIn = (word: number, from: number): number =>
  ((word >> from) & 15) * 10 + ((word >> (from + 8)) & 15)
