const length = 86_400_000

const text = (time: number): string => new Date(time).toISOString().slice(0, 10)
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The day so many days later, or earlier where the number is negative. */
export const plusDays = (day: string, days: number): string => text(time(day) + days * length)

/** How many days from one day to the other. */
export const daysTo = (from: string, to: string): number => (time(to) - time(from)) / length

/** The same day of the year some years on; the ledger has no 29 February. */
export const plusYears = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

/** 0 is Sunday, 6 Saturday. */
export const weekday = (day: string): number => new Date(time(day)).getUTCDay()

/** A day as people write it: one of the three forms that are read. */
export function writtenDay(day: string, form: number): string {
  const [year, month, date] = day.split('-').map(Number)
  if (form === 1) return `${year}年${month}月${date}日`
  return form === 2 ? `${year}/${month}/${date}` : day
}
