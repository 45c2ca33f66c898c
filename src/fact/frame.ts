import type { DayCode } from '../calendar/day-code'
import type { PlainDate } from '../calendar/plain-date'
import type { Stated } from '../profile/value'

/** Nothing is stated of the fact. */
export const unstated = 0
/** A value is stated. */
export const stated = 1
/** `null` is stated: known not to exist, or, of a date, not yet to have happened. */
export const statedNull = 2

/**
 * What is stated of an enterprise and one subject of another kind, in numbered slots, and what an
 * evaluation is asked under. One frame serves many profiles, one after the other; whoever runs
 * inside another run has to take a frame of its own.
 */
export interface Frame {
  readonly states: Uint8Array
  /**
   * What comparisons take: ten-thousandths of money, decimals and counts, or NaN; the digits of dates
   * and places; 1 for true; the number of an option, or a bit for each option of several.
   */
  readonly numbers: Float64Array
  /** The canonical values; of those that have a number only where the frame keeps them. */
  readonly values: Stated[]
  /** Findings tell values; for verdicts alone the numbers are enough, and keeping them costs less. */
  readonly keeps: 'values' | 'numbers'
  readonly asOf: PlainDate
  readonly asOfCode: DayCode
  /** The option chosen for each interpretation. */
  readings: ReadonlyMap<string, string>
  /** The bounds of each open term, in ten-thousandths; those of a value that is given are one. */
  openLows: readonly number[]
  openHighs: readonly number[]
  /** Whether the rule whose amount is computed is eligible. */
  isEligible: boolean
  /** How many values have been read, as the limits of plain data count them. */
  nodes: number
  /** The bounds that a formula has come to. */
  low: number
  high: number
}

/** A frame in which nothing is stated. */
export function newFrame(
  size: number,
  { asOf, asOfCode, readings, keeps }: Pick<Frame, 'asOf' | 'asOfCode' | 'readings' | 'keeps'>,
): Frame {
  return {
    states: new Uint8Array(size),
    numbers: new Float64Array(size),
    values: Array.from({ length: size }, () => null),
    asOf,
    asOfCode,
    readings,
    keeps,
    openLows: [],
    openHighs: [],
    isEligible: false,
    nodes: 0,
    low: 0,
    high: 0,
  }
}
