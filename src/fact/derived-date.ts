import { monthsAfter, yearsAfter } from '../calendar/period'
import { asPlainDate, type PlainDate } from '../calendar/plain-date'
import { nextWorkingDay, type RestDays } from '../calendar/rest-days'
import type { DateFormat } from '../rulebook/definition-format'
import { type FactState, type FactView, known, unknown } from './fact-state'

/** What a derived date rests on besides facts. */
export interface DateSources {
  readonly view: FactView
  readonly optionOf: (interpretation: string) => string
  readonly restDaysOf: (register: string) => RestDays
}

/** A derived date. A period that starts at an event that has not happened has no end yet. */
export function derivedDate(format: DateFormat, sources: DateSources): FactState {
  if ('fact' in format) return sources.view(format.fact)
  if ('yearsAfter' in format) {
    return moved(derivedDate(format.yearsAfter, sources), yearsAfter, format.years)
  }
  if ('monthsAfter' in format) {
    return moved(derivedDate(format.monthsAfter, sources), monthsAfter, format.months)
  }
  if ('nextWorkingDay' in format) return workingDay(format, sources)
  const chosen = format.options[sources.optionOf(format.interpretation)]
  if (chosen === undefined) throw new ReferenceError(`no reading for ${format.interpretation}`)
  return derivedDate(chosen, sources)
}

function workingDay(
  format: Extract<DateFormat, { nextWorkingDay: unknown }>,
  sources: DateSources,
): FactState {
  const date = derivedDate(format.nextWorkingDay, sources)
  if (date.kind !== 'known') return date
  const day = dateValue(date)
  const shifted = nextWorkingDay(day, sources.restDaysOf(format.register))
  if (shifted !== 'unknown') return known(shifted)
  // the shift only ever moves a day later
  return unknown([`register.${format.register}`], { notBefore: day })
}

function moved(
  state: FactState,
  move: (date: PlainDate, count: number) => PlainDate,
  count: number,
): FactState {
  return state.kind === 'known' ? known(move(dateValue(state), count)) : state
}

function dateValue(state: Extract<FactState, { kind: 'known' }>): PlainDate {
  return asPlainDate(String(state.value))
}
