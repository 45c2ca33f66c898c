import type { PlainDate } from '../calendar/plain-date'
import { type Frame, stated, unstated } from '../fact/frame'
import type { Slot } from '../fact/slots'
import { compare, decimalOf } from '../money/decimal'
import type { FactValue, Stated } from '../profile/value'
import type { Changeable } from '../profile/vocabulary'
import type { Ground } from './values-to-try'

/** Whether and how a fact could still become another, and until what has happened. */
export interface Latitude {
  readonly change: Changeable
  /** The event after which nothing can be changed, where it is not stated whether it has happened. */
  readonly guard: Slot | null
}

/** How a fact can be changed if it is what stands there, or, of an event, if it has not happened. */
export function latitudeOf({ at, fact }: Slot, { frame, slots }: Ground): Latitude | null {
  const { changeable } = fact
  if (typeof changeable !== 'object') return null
  // what has happened cannot be undone
  if (fact.type === 'date' && hasHappened(at, frame)) return null
  if (changeable.until === undefined) return { change: changeable, guard: null }
  const end = slots.byFact.get(`${fact.subject}.${changeable.until}`)
  if (end === undefined || hasHappened(end.at, frame)) return null
  return { change: changeable, guard: frame.states[end.at] === unstated ? end : null }
}

const hasHappened = (at: number, { states, values, asOf }: Frame): boolean =>
  states[at] === stated && String(values[at]) <= asOf

/** Whether a fact may become a value, from what it is now. */
export function isLawful(
  value: FactValue,
  now: Stated,
  { only }: Changeable,
  type: Slot['fact']['type'],
  asOf: PlainDate,
): boolean {
  // what has not happened yet can happen today at the earliest
  if (type === 'date') return String(value) >= asOf
  if (only === undefined) return true
  return only === 'rise' ? isMore(value, now) : now !== null && isMore(now, value)
}

function isMore(value: FactValue, than: Stated): boolean {
  if (than === null) return true
  if (typeof value === 'object') {
    return typeof than === 'object' && than.every((one) => value.includes(one))
  }
  if (typeof value === 'boolean') return value
  return compare(decimalOf(value), decimalOf(String(than))) > 0
}
