import { asPlainDate, type PlainDate } from '../calendar/plain-date'
import { type Bounds, type FactState, missingOf } from '../fact/fact-state'
import { type Outcome, pendingUntil, satisfied, unknownFor, violated } from './outcome'

/** The event has happened by the evaluation date; until it does, it is pending. */
export function happened(left: FactState, _right: FactState, asOf: PlainDate): Outcome {
  if (left.kind === 'unknown') return unknownFor(left.missing)
  return left.kind === 'known' && dateOf(left) <= asOf ? satisfied : pendingUntil(null)
}

/**
 * The event lies on or before a last day. What has not happened can still be met until that day,
 * and is violated after it.
 */
export function onOrBefore(left: FactState, right: FactState, asOf: PlainDate): Outcome {
  if (left.kind === 'known' && right.kind === 'known') {
    return dateOf(left) <= dateOf(right) ? satisfied : violated
  }
  if (left.kind === 'absent' || right.kind === 'absent') return violated
  const settled = right.kind === 'unknown' ? beforeUnknown(left, right, asOf) : undefined
  if (settled !== undefined) return settled
  const missing = missingOf(left, right)
  if (missing.length > 0) return unknownFor(missing)
  // the last day follows from an event that is still to come
  if (right.kind !== 'known') return pendingUntil(null)
  const last = dateOf(right)
  return asOf <= last ? pendingUntil(last) : violated
}

/** The event lies on or after a first day; one that has not happened can still come. */
export function onOrAfter(left: FactState, right: FactState, asOf: PlainDate): Outcome {
  if (left.kind === 'known' && right.kind === 'known') {
    return dateOf(left) >= dateOf(right) ? satisfied : violated
  }
  if (left.kind === 'absent' || right.kind === 'absent') return violated
  const settled = right.kind === 'unknown' ? afterUnknown(left, right) : undefined
  if (settled !== undefined) return settled
  const missing = missingOf(left, right)
  if (missing.length > 0) return unknownFor(missing)
  if (left.kind !== 'known') return pendingUntil(null)
  // the first day comes today at the earliest, so what happened before today came too early
  return dateOf(left) < asOf ? violated : pendingUntil(dateOf(left))
}

/** What is settled wherever an unknown last day lies within its bounds. */
function beforeUnknown(left: FactState, last: Bounds, asOf: PlainDate): Outcome | undefined {
  const { notBefore, notAfter } = last
  if (left.kind === 'not-yet' && notBefore !== undefined && asOf <= notBefore) {
    return pendingUntil(notBefore)
  }
  if (left.kind !== 'known') return undefined
  if (notBefore !== undefined && dateOf(left) <= notBefore) return satisfied
  return notAfter !== undefined && dateOf(left) > notAfter ? violated : undefined
}

/** What is settled wherever an unknown first day lies within its bounds. */
function afterUnknown(left: FactState, first: Bounds): Outcome | undefined {
  if (left.kind !== 'known') return undefined
  const { notBefore, notAfter } = first
  if (notAfter !== undefined && dateOf(left) >= notAfter) return satisfied
  return notBefore !== undefined && dateOf(left) < notBefore ? violated : undefined
}

const dateOf = (state: Extract<FactState, { kind: 'known' }>): PlainDate =>
  asPlainDate(String(state.value))
