import { compare, decimalOf, subtract, textOf } from '../money/decimal'
import type { Interval } from '../money/interval'
import { roundedTo } from '../money/rounding'

// nothing smaller can be paid, so that a claim on either side of a fraction of it is right
const fen = decimalOf('0.01')

/** What can be paid: an amount in law, its ends moved outwards to the fen. */
export const payable = ({ low, high }: Interval): Interval => ({
  low: textOf(roundedTo(decimalOf(low), fen, 'down')),
  high: high === null ? null : textOf(roundedTo(decimalOf(high), fen, 'up')),
})

export const isMore = (amount: string, bound: string | null): boolean =>
  bound !== null && compare(decimalOf(amount), decimalOf(bound)) > 0

export const isLess = (amount: string, bound: string): boolean =>
  compare(decimalOf(amount), decimalOf(bound)) < 0

/** By how much an amount lies above (positive) or below (negative) an interval; `0` within. */
export function distance(amount: string, { low, high }: Interval): string {
  if (high !== null && isMore(amount, high))
    return textOf(subtract(decimalOf(amount), decimalOf(high)))
  return isLess(amount, low) ? textOf(subtract(decimalOf(amount), decimalOf(low))) : '0'
}
