import { type DayCode, dateOfCode, dayCodeOf } from '../calendar/day-code'
import { monthsAfter, yearsAfter } from '../calendar/period'
import type { PlainDate } from '../calendar/plain-date'
import { nextWorkingDay } from '../calendar/rest-days'
import { type Frame, stated, unstated } from '../fact/frame'
import { memoOf } from '../fact/memo'
import { optionOf, restDaysIn } from '../fact/view'
import { inForceFrom } from '../rulebook/built-in-facts'
import type { DateFormat } from '../rulebook/definition-format'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Place } from './test'

/** One side of a comparison of dates: a day, or one of the three that follow. */
export type DateSide = (frame: Frame) => DayCode

export const unknownDay: DayCode = -1
export const notYetDay: DayCode = -2
/** Unknown, but between known days: then the table of operators has to judge. */
export const bounded: DayCode = -3

/** A date that a rule sees: stated, derived, or the first day of its document; null for other facts. */
export function dateSide(fact: string, place: Place): DateSide | null {
  const { rulebook, document, slots } = place
  if (fact === inForceFrom) {
    const { from } = document.force
    const day = typeof from === 'string' ? dayCodeOf(from) : bounded
    return () => day
  }
  const definition = indexOf(rulebook).definitions.get(fact)
  if (definition !== undefined) return derivedSide(definition.value, place)
  const slot = slots.byFact.get(fact)
  return slot?.fact.type === 'date' ? statedSide(slot.at) : null
}

function statedSide(at: number): DateSide {
  return ({ states, numbers, asOfCode }) => {
    if (states[at] !== stated) return states[at] === unstated ? unknownDay : notYetDay
    const day = numbers[at] ?? unknownDay
    // a later date is a plan: by the evaluation date the event has not happened
    return day > asOfCode ? notYetDay : day
  }
}

function derivedSide(format: DateFormat, place: Place): DateSide | null {
  if ('fact' in format) return dateSide(format.fact, place)
  if ('yearsAfter' in format) {
    return movedSide(format.yearsAfter, place, (day) => yearsAfter(day, format.years))
  }
  if ('monthsAfter' in format) {
    return movedSide(format.monthsAfter, place, (day) => monthsAfter(day, format.months))
  }
  if ('nextWorkingDay' in format) {
    const register = partOf(indexOf(place.rulebook).registers, format.register)
    const restDays = restDaysIn(register)
    return movedSide(format.nextWorkingDay, place, (day) => nextWorkingDay(day, restDays))
  }
  return chosenSide(format, place)
}

// more than there are in three hundred years
const mostDays = 120_000

/** A day that follows from another; there are only so many days, so each is reckoned once. */
function movedSide(
  format: DateFormat,
  place: Place,
  move: (day: PlainDate) => PlainDate | 'unknown',
): DateSide | null {
  const base = derivedSide(format, place)
  if (base === null) return null
  const found = memoOf<DayCode>(mostDays, 0)
  return (frame) => {
    const day = base(frame)
    if (day < 0) return day
    const known = found.get(day)
    if (known !== undefined) return known
    const moved = move(dateOfCode(day))
    // a day beyond 2200 has no code, and is left to the table of operators
    const code = moved === 'unknown' ? -1 : dayCodeOf(moved)
    const reached = code > 0 ? code : bounded
    found.set(day, reached)
    return reached
  }
}

function chosenSide(
  { interpretation, options }: Extract<DateFormat, { interpretation: unknown }>,
  place: Place,
): DateSide | null {
  const sides = new Map<string, DateSide>()
  for (const [option, format] of Object.entries(options)) {
    const side = derivedSide(format, place)
    if (side === null) return null
    sides.set(option, side)
  }
  const { rulebook } = place
  return (frame) => {
    const { readings } = frame
    return partOf(sides, optionOf(interpretation, { rulebook, readings }))(frame)
  }
}
