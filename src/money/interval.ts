import {
  add as addDecimals,
  compare,
  type Decimal,
  decimalOf,
  isNegative,
  max,
  min,
  multiply as multiplyDecimals,
  subtract,
  textOf,
} from './decimal'
import { scaledOf, scaledProduct, scaledRest, scaledSum, textOfScaled } from './scaled'

/** A closed interval of exact decimals as text; a high of null has no upper bound. */
export interface Interval {
  readonly low: string
  readonly high: string | null
}

interface Bounds {
  readonly low: Decimal
  readonly high: Decimal | null
}

// made when asked for, so that no start waits for decimals
const zero = (): Decimal => decimalOf('0')

/** The interval that holds one number only. */
export const exactly = (value: string): Interval => intervalOf(value, value)

/** The interval between two numbers, both included; throws where low is above high. */
export function intervalOf(low: string, high: string | null): Interval {
  const [from, to] = [scaledOf(low), highOf({ low, high })]
  const quick = from <= to ? quickly(from, to) : null
  if (quick !== null) return quick
  const bounds = { low: decimalOf(low), high: high === null ? null : decimalOf(high) }
  if (bounds.high !== null && compare(bounds.low, bounds.high) > 0) {
    throw new RangeError(`an interval cannot run from ${low} down to ${high}`)
  }
  return written(bounds)
}

/** Every sum of a number of the left and a number of the right. */
export function add(left: Interval, right: Interval): Interval {
  const quick = joined(left, right, scaledSum)
  if (quick !== null) return quick
  const [one, other] = [bounds(left), bounds(right)]
  return written({
    low: addDecimals(one.low, other.low),
    high: bothHighs(one, other, addDecimals),
  })
}

/** Every product of a number of the left and a number of the right, none of them negative. */
export function multiply(left: Interval, right: Interval): Interval {
  const quick = joined(left, right, scaledProduct)
  if (quick !== null) return quick
  const [one, other] = [bounds(left), bounds(right)]
  if (isNegative(one.low) || isNegative(other.low)) {
    throw new RangeError('only intervals without negative numbers can be multiplied')
  }
  // each number of an unbounded interval is finite, so zero times any of them is zero
  const nothing = isZero(one) || isZero(other)
  return written({
    low: multiplyDecimals(one.low, other.low),
    high: nothing ? zero() : bothHighs(one, other, multiplyDecimals),
  })
}

/** What is left of the total after something is taken from it, never below zero. */
export function remaining(total: Interval, taken: Interval): Interval {
  const quick = quickly(
    scaledRest(scaledOf(total.low), highOf(taken)),
    scaledRest(highOf(total), scaledOf(taken.low)),
  )
  if (quick !== null) return quick
  const [whole, part] = [bounds(total), bounds(taken)]
  return written({
    low: part.high === null ? zero() : max(zero(), subtract(whole.low, part.high)),
    high: whole.high === null ? null : max(zero(), subtract(whole.high, part.low)),
  })
}

/** The smaller of each number and the cap (不超过). */
export function atMost(interval: Interval, cap: Interval | string): Interval {
  const quick = joined(interval, limitOf(cap), Math.min)
  if (quick !== null) return quick
  const [one, other] = [bounds(interval), bounds(limitOf(cap))]
  return written({
    low: min(one.low, other.low),
    high: bothHighs(one, other, min) ?? one.high ?? other.high,
  })
}

/** The greater of each number and the floor (不低于). */
export function atLeast(interval: Interval, floor: Interval | string): Interval {
  const quick = joined(interval, limitOf(floor), Math.max)
  if (quick !== null) return quick
  const [one, other] = [bounds(interval), bounds(limitOf(floor))]
  return written({ low: max(one.low, other.low), high: bothHighs(one, other, max) })
}

/**
 * Every value of a function that never falls, between those of the two ends; where there is no upper
 * end, up to the limit, and without bound where that is null.
 */
export function rising(
  interval: Interval,
  of: (value: Decimal) => Decimal,
  limit: Decimal | null,
): Interval {
  const { low, high } = bounds(interval)
  return written({ low: of(low), high: high === null ? limit : of(high) })
}

/** What two intervals have in common; throws where that is nothing. */
export const common = (left: Interval, right: Interval): Interval => {
  const [one, other] = [bounds(left), bounds(right)]
  const high = bothHighs(one, other, min) ?? one.high ?? other.high
  return intervalOf(textOf(max(one.low, other.low)), high === null ? null : textOf(high))
}

/** Whether no number of the left is above any of the right. */
export function isBelow(left: Interval, right: Interval): boolean {
  const [most, least] = [highOf(left), scaledOf(right.low)]
  if (most <= least) return true
  if (most > least) return false
  const { high } = bounds(left)
  return high !== null && compare(high, bounds(right).low) <= 0
}

/** Whether the interval holds one number only. */
export const isExact = (interval: Interval): boolean => {
  const [from, to] = [scaledOf(interval.low), highOf(interval)]
  if (!Number.isNaN(from) && !Number.isNaN(to)) return from === to
  const { low, high } = bounds(interval)
  return high !== null && compare(low, high) === 0
}

/** Whether a number lies in the interval; both ends do. */
export function contains(interval: Interval, value: string): boolean {
  const [{ low, high }, inner] = [bounds(interval), decimalOf(value)]
  return compare(low, inner) <= 0 && (high === null || compare(inner, high) <= 0)
}

/** The sum of all; zero where there are none. */
export const sum = (intervals: readonly Interval[]): Interval => intervals.reduce(add, exactly('0'))

/** The least interval that holds all of them; throws where there are none. */
export function hull(intervals: readonly Interval[]): Interval {
  return intervals.reduce((left, right) => {
    const low = Math.min(scaledOf(left.low), scaledOf(right.low))
    const quick = quickly(low, Math.max(highOf(left), highOf(right)))
    if (quick !== null) return quick
    const [one, other] = [bounds(left), bounds(right)]
    return written({ low: min(one.low, other.low), high: bothHighs(one, other, max) })
  })
}

/** Joined end by end in ten-thousandths; null where these cannot be exact. */
const joined = (
  left: Interval,
  right: Interval,
  join: (left: number, right: number) => number,
): Interval | null =>
  quickly(join(scaledOf(left.low), scaledOf(right.low)), join(highOf(left), highOf(right)))

function quickly(low: number, high: number): Interval | null {
  if (Number.isNaN(low) || Number.isNaN(high)) return null
  const text = textOfScaled(low)
  return text === null ? null : { low: text, high: textOfScaled(high) }
}

const highOf = ({ high }: Interval): number =>
  high === null ? Number.POSITIVE_INFINITY : scaledOf(high)

const limitOf = (limit: Interval | string): Interval =>
  typeof limit === 'string' ? exactly(limit) : limit

const bounds = (interval: Interval): Bounds => ({
  low: decimalOf(interval.low),
  high: interval.high === null ? null : decimalOf(interval.high),
})

const written = ({ low, high }: Bounds): Interval => ({
  low: textOf(low),
  high: high === null ? null : textOf(high),
})

const isZero = ({ high }: Bounds): boolean => high !== null && compare(high, zero()) === 0

function bothHighs(
  left: Bounds,
  right: Bounds,
  join: (left: Decimal, right: Decimal) => Decimal,
): Decimal | null {
  return left.high === null || right.high === null ? null : join(left.high, right.high)
}
