import { add, compare, type Decimal } from '../money/decimal'
import type { Course } from './course'
import {
  addLines,
  at,
  crossing,
  cutAfter,
  flat,
  isFlat,
  type Line,
  productOf,
  type Run,
  zero,
} from './line'

/** What two runs over the same numbers come to together; null where that is curved. */
export type Join = (one: Run, other: Run) => readonly Run[] | null

/** The product of two. */
export const productRun: Join = (one, other) => {
  const low = productOf(one.low, other.low)
  // each number of an unbounded interval is finite, so nothing times any of them is nothing
  const isNothing = [one, other].some(
    ({ high }) => high !== null && isFlat(high) && high.base.isZero(),
  )
  if (isNothing) return low === null ? null : [{ ...one, low, high: flat(zero) }]
  const high =
    one.high === null || other.high === null ? undefined : productOf(one.high, other.high)
  return low === null || high === null ? null : [{ ...one, low, high: high ?? null }]
}

/** The sum of two. */
export const sumRun: Join = (one, other) => [
  {
    ...one,
    low: addLines(one.low, other.low),
    high: one.high === null || other.high === null ? null : addLines(one.high, other.high),
  },
]

type Chosen = (left: Decimal, right: Decimal) => boolean

const isLess: Chosen = (left, right) => compare(left, right) <= 0
const isMore: Chosen = (left, right) => compare(left, right) >= 0

/** The lower of two, cut where they change places; of a bound and none the bound is the lower. */
export const leastRuns =
  (course: Course): Join =>
  (one, other) =>
    chosenRuns(one, other, course, { low: isLess, high: isLess, unbounded: one.high ?? other.high })

/** The higher of two. */
export const greatestRuns =
  (course: Course): Join =>
  (one, other) =>
    chosenRuns(one, other, course, { low: isMore, high: isMore, unbounded: null })

/** Everything that either can come to. */
export const hullRuns =
  (course: Course): Join =>
  (one, other) =>
    chosenRuns(one, other, course, { low: isLess, high: isMore, unbounded: null })

interface Choice {
  readonly low: Chosen
  readonly high: Chosen
  /** The high where one of the two has none. */
  readonly unbounded: Line | null
}

function chosenRuns(
  one: Run,
  other: Run,
  { step }: Course,
  { low, high, unbounded }: Choice,
): readonly Run[] {
  const [left, right] = [one.high, other.high]
  const cuts = [
    crossing(one.low, other.low, one, step),
    left === null || right === null ? null : crossing(left, right, one, step),
  ].filter((cut) => cut !== null)
  return cutAfter(one, cuts, step).map((run) => ({
    ...run,
    low: chosenLine(one.low, other.low, run, step, low),
    high: left === null || right === null ? unbounded : chosenLine(left, right, run, step, high),
  }))
}

/** Of two lines that do not change places within a run the chosen one; at its ends they may meet. */
function chosenLine(
  left: Line,
  right: Line,
  { from, to }: Run,
  step: Decimal,
  isChosen: Chosen,
): Line {
  const meet = compare(at(left, from), at(right, from)) === 0
  const probe = meet ? (to ?? add(from, step)) : from
  return isChosen(at(left, probe), at(right, probe)) ? left : right
}
