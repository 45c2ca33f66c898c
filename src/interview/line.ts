import {
  add,
  compare,
  type Decimal,
  decimalOf,
  max,
  min,
  multiply,
  subtract,
} from '../money/decimal'
import { wholeSteps } from '../money/rounding'

/** A straight line over a number: `base + slope × x`, both exact. */
export interface Line {
  readonly base: Decimal
  readonly slope: Decimal
}

/** The bounds of an amount over a run of numbers, ends included; a high of null has no bound. */
export interface Run {
  readonly from: Decimal
  readonly to: Decimal | null
  readonly low: Line
  readonly high: Line | null
}

export const zero = decimalOf('0')
export const flat = (base: Decimal): Line => ({ base, slope: zero })
export const at = ({ base, slope }: Line, x: Decimal): Decimal => add(base, multiply(slope, x))
export const isFlat = ({ slope }: Line): boolean => slope.isZero()

export const addLines = (left: Line, right: Line): Line => ({
  base: add(left.base, right.base),
  slope: add(left.slope, right.slope),
})

export const scaled = ({ base, slope }: Line, by: Decimal): Line => ({
  base: multiply(base, by),
  slope: multiply(slope, by),
})

/** The product of two lines; null where it would be curved. */
export function productOf(left: Line, right: Line): Line | null {
  if (isFlat(left)) return scaled(right, left.base)
  return isFlat(right) ? scaled(left, right.base) : null
}

/** The last point of a grid that is not beyond a number. */
export const onGrid = (value: Decimal, step: Decimal): Decimal =>
  compare(value, zero) <= 0 ? zero : multiply(wholeSteps(value, step), step)

/** The last point of the grid before two lines change places within a run; null where they do not. */
export function crossing(
  left: Line,
  right: Line,
  { from, to }: Pick<Run, 'from' | 'to'>,
  step: Decimal,
): Decimal | null {
  const slope = subtract(left.slope, right.slope)
  if (slope.isZero()) return null
  const gap = subtract(right.base, left.base)
  const [rise, height] = compare(slope, zero) > 0 ? [slope, gap] : [negative(slope), negative(gap)]
  if (compare(height, zero) < 0) return null
  const place = multiply(wholeSteps(height, multiply(rise, step)), step)
  const isWithin = compare(place, from) >= 0 && (to === null || compare(place, to) < 0)
  return isWithin ? place : null
}

/** The number of the grid at which a line that is not flat comes to a value; null within no run. */
export const reaching = (
  line: Line,
  value: Decimal,
  run: Pick<Run, 'from' | 'to'>,
  step: Decimal,
): Decimal | null => crossing(line, flat(value), run, step)

const negative = (value: Decimal): Decimal => subtract(zero, value)

/** A run cut after some points of the grid. */
export function cutAfter(run: Run, points: readonly Decimal[], step: Decimal): readonly Run[] {
  const inner = points.filter(
    (point) => compare(point, run.from) >= 0 && (run.to === null || compare(point, run.to) < 0),
  )
  const sorted = [...inner].sort(compare)
  const runs: Run[] = []
  let { from } = run
  for (const point of sorted) {
    if (compare(point, from) < 0) continue
    runs.push({ ...run, from, to: point })
    from = add(point, step)
  }
  return [...runs, { ...run, from }]
}

/** Two lists of runs over the same numbers as one, joined wherever either is cut. */
export function joined(
  left: readonly Run[],
  right: readonly Run[],
  join: (one: Run, other: Run) => readonly Run[] | null,
): readonly Run[] | null {
  const found: Run[] = []
  for (const one of left) {
    for (const other of right) {
      const from = max(one.from, other.from)
      const to = one.to === null ? other.to : other.to === null ? one.to : min(one.to, other.to)
      if (to !== null && compare(from, to) > 0) continue
      const runs = join({ ...one, from, to }, { ...other, from, to })
      if (runs === null) return null
      found.push(...runs)
    }
  }
  return found
}
