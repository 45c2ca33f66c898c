const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function lengthOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0)
}

const parts = (date: string) => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

const written = (year: number, month: number, day: number): string =>
  [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-')

/** The same day that many months later, or the last day of that month where it has no such day. */
export function laterByMonths(date: string, months: number): string {
  const { year, month, day } = parts(date)
  const count = year * 12 + (month - 1) + months
  const [laterYear, laterMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return written(laterYear, laterMonth, Math.min(day, lengthOf(laterYear, laterMonth)))
}

export function dayAfter(date: string): string {
  const { year, month, day } = parts(date)
  if (day < lengthOf(year, month)) return written(year, month, day + 1)
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1)
}

/** Zeller's congruence: 0 is Saturday, 1 is Sunday. */
export function isWeekendDay(date: string): boolean {
  const { year, month, day } = parts(date)
  const [shiftedYear, shiftedMonth] = month < 3 ? [year - 1, month + 12] : [year, month]
  const century = Math.floor(shiftedYear / 100)
  const inCentury = shiftedYear % 100
  const sum =
    day +
    Math.floor((13 * (shiftedMonth + 1)) / 5) +
    inCentury +
    Math.floor(inCentury / 4) +
    Math.floor(century / 4) +
    5 * century
  return sum % 7 <= 1
}
