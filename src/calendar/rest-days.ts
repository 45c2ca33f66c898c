import { isWeekend } from 'date-fns/isWeekend'
import { daysAfter } from './period'
import { type PlainDate, readPlainDate, utcDateOf } from './plain-date'

/** The statutory rest days of a country and the weekend days that were made working days for them. */
export interface RestDays {
  readonly holidays: ReadonlySet<string>
  readonly workdays: ReadonlySet<string>
}

/** Rest days from the rows of a register with the columns date, kind (holiday or workday), name. */
export function restDaysOf(rows: readonly (readonly string[])[]): RestDays {
  const wrong = rows.find(([date, kind]) => !isKind(kind) || !isPlainDate(date))
  if (wrong !== undefined) throw new Error(`not a row of a register of rest days: ${wrong.join()}`)
  return { holidays: datesOf(rows, 'holiday'), workdays: datesOf(rows, 'workday') }
}

/**
 * The day itself, or the first working day after it where it is a rest day (Civil Code art. 203);
 * `unknown` where the register does not reach so far.
 */
export function nextWorkingDay(date: PlainDate, restDays: RestDays): PlainDate | 'unknown' {
  let day = date
  while (isCovered(day, restDays)) {
    if (isWorkingDay(day, restDays)) return day
    day = daysAfter(day, 1)
  }
  return 'unknown'
}

function isWorkingDay(date: PlainDate, { holidays, workdays }: RestDays): boolean {
  if (workdays.has(date)) return true
  return !holidays.has(date) && !isWeekend(utcDateOf(date))
}

/**
 * The notice of each year names its National Day, so a register that has that day has the year.
 * A notice reaches back into the last days of the year before (2018-12-29 was a working Saturday).
 */
function isCovered(date: PlainDate, { holidays }: RestDays): boolean {
  const year = Number(date.slice(0, 4))
  const settled = date.slice(5) < '12-26' || holidays.has(`${year + 1}-10-01`)
  return holidays.has(`${year}-10-01`) && settled
}

const kinds: readonly unknown[] = ['holiday', 'workday']
const isKind = (kind: unknown): boolean => kinds.includes(kind)
const isPlainDate = (date: unknown): boolean => readPlainDate(date).kind === 'accepted'

const datesOf = (rows: readonly (readonly string[])[], wanted: string): ReadonlySet<string> =>
  new Set(rows.flatMap(([date = '', kind]) => (kind === wanted ? [date] : [])))
