import { inForceFrom } from '../../rulebook/built-in-facts'
import type { DateFormat } from '../../rulebook/definition-format'
import { indexOf } from '../../rulebook/index-of'
import { type Ground, neededFact, readingOf } from './needs'
import { restDayShift } from './rest-days'
import { dateLiteral, never, quoted } from './words'

/**
 * A date in SQL: null where it is not known, `infinity` where it is of an event that has not happened.
 * A date that is not known may still be known to lie between two others.
 */
export interface DateSide {
  readonly sql: string
  /** The date itself, where it is the same for all. */
  readonly fixed: string | null
  readonly notBefore: string | null
  readonly notAfter: string | null
}

/** A day that is not known. */
export const noDay = 'CAST(NULL AS DATE)'

const unbounded = { fixed: null, notBefore: null, notAfter: null }

export const fixedDate = (date: string): DateSide => ({
  sql: dateLiteral(date),
  fixed: date,
  notBefore: null,
  notAfter: null,
})

/** A dated fact, stated or derived, or the first day of force. */
export function dateOfFact(fact: string, ground: Ground): DateSide {
  if (fact === inForceFrom) return forceDate(ground)
  const definition = indexOf(ground.rulebook).definitions.get(fact)
  if (definition === undefined) {
    neededFact(fact, ground)
    return { sql: quoted(fact), ...unbounded }
  }
  const side = derivedDate(definition.value, ground)
  if (side.fixed !== null || side.sql.length <= fact.length + 2) return side
  const { title } = definition
  ground.needs.derived.set(fact, { sql: side.sql, note: `${fact}: ${title.zh} · ${title.en}` })
  return { ...side, sql: quoted(fact) }
}

function forceDate({ document }: Ground): DateSide {
  const { from } = document.force
  if (typeof from === 'string') return fixedDate(from)
  return {
    sql: noDay,
    fixed: null,
    notBefore: dateLiteral(from.notBefore),
    notAfter: dateLiteral(from.notAfter),
  }
}

function derivedDate(format: DateFormat, ground: Ground): DateSide {
  if ('fact' in format) return innerDate(format.fact, ground)
  if ('yearsAfter' in format) {
    return moved(derivedDate(format.yearsAfter, ground), `${format.years} years`)
  }
  if ('monthsAfter' in format) {
    return moved(derivedDate(format.monthsAfter, ground), `${format.months} months`)
  }
  if ('nextWorkingDay' in format) {
    const { sql, ...side } = derivedDate(format.nextWorkingDay, ground)
    const shift = restDayShift(sql, format.register, ground)
    return { ...side, fixed: null, sql: shift.sql, notBefore: shift.notBefore }
  }
  const chosen = format.options[readingOf(format.interpretation, ground)]
  if (chosen === undefined) throw new ReferenceError(`no reading for ${format.interpretation}`)
  return derivedDate(chosen, ground)
}

/** What a derived date rests on stands in the same row, so other derived dates are written out. */
function innerDate(fact: string, ground: Ground): DateSide {
  const definition = indexOf(ground.rulebook).definitions.get(fact)
  return definition === undefined ? dateOfFact(fact, ground) : derivedDate(definition.value, ground)
}

/** The last day of a period: the same day of its last month, or that month's last day. */
function moved({ sql, ...side }: DateSide, period: string): DateSide {
  const later = `CAST(${sql} + INTERVAL '${period}' AS DATE)`
  return { ...side, fixed: null, sql: `CASE WHEN ${sql} < ${never} THEN ${later} ELSE ${sql} END` }
}

/** A date found in a table by other facts. */
export const dateColumn = (sql: string): DateSide => ({ sql, ...unbounded })
