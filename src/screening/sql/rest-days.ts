import { daysAfter } from '../../calendar/period'
import { asPlainDate, type PlainDate } from '../../calendar/plain-date'
import { nextWorkingDay, restDaysOf } from '../../calendar/rest-days'
import { indexOf, partOf } from '../../rulebook/index-of'
import type { Register } from '../../rulebook/rulebook'
import type { Ground, Relation } from './needs'
import { dateLiteral, never, quoted } from './words'

/** A run of days for which a register of rest days says whether they are working days. */
interface Run {
  readonly from: PlainDate
  readonly to: PlainDate
}

interface Shifts {
  readonly relation: Relation
  readonly runs: readonly Run[]
}

/**
 * A date moved to the next working day; null where the register does not reach so far, and then
 * `notBefore` is the date itself, since the shift only ever moves a day later.
 */
export function restDayShift(
  date: string,
  register: string,
  { rulebook, needs }: Ground,
): { readonly sql: string; readonly notBefore: string } {
  const { relation, runs } = shiftsOf(partOf(indexOf(rulebook).registers, register))
  needs.relations.set(relation.name, relation)
  const days = runs.map(
    ({ from, to }) => `${date} BETWEEN ${dateLiteral(from)} AND ${dateLiteral(to)}`,
  )
  const isReached = days.length === 0 ? 'FALSE' : days.join(' OR ')
  const moved = `(SELECT moved.next_day FROM ${quoted(relation.name)} AS moved WHERE moved.rest_day = ${date})`
  return {
    sql: `CASE WHEN ${isReached} THEN COALESCE(${moved}, ${date}) WHEN ${date} = ${never} THEN ${date} END`,
    notBefore: `CASE WHEN ${date} < ${never} THEN ${date} END`,
  }
}

const known = new WeakMap<Register, Shifts>()

function shiftsOf(register: Register): Shifts {
  const found = known.get(register) ?? computed(register)
  known.set(register, found)
  return found
}

function computed({ id, title, rows }: Register): Shifts {
  const restDays = restDaysOf(rows)
  const years = [...restDays.holidays].map((day) => day.slice(0, 4)).sort()
  const moved: (readonly string[])[] = []
  const runs: Run[] = []
  const last = `${years.at(-1) ?? '1900'}-12-31`
  for (let day = asPlainDate(`${years[0] ?? '1901'}-01-01`); day <= last; day = daysAfter(day, 1)) {
    const next = nextWorkingDay(day, restDays)
    if (next === 'unknown') continue
    if (next !== day) moved.push([dateLiteral(day), dateLiteral(next)])
    const run = runs.at(-1)
    if (run !== undefined && daysAfter(run.to, 1) === day)
      runs[runs.length - 1] = { ...run, to: day }
    else runs.push({ from: day, to: day })
  }
  const columns = ['rest_day', 'next_day']
  return { relation: { name: id, columns, rows: moved, note: `${title.zh} · ${title.en}` }, runs }
}
