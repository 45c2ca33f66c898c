import { Decimal as DecimalJs } from 'decimal.js'
import { type Decimal, isNegative } from './decimal'

/** How a clause rounds; only where the clause says so is anything rounded at all. */
export type RoundingMode = 'down' | 'halfUp' | 'up'

const modes = {
  down: DecimalJs.ROUND_DOWN,
  halfUp: DecimalJs.ROUND_HALF_UP,
  up: DecimalJs.ROUND_UP,
} as const satisfies Record<RoundingMode, DecimalJs.Rounding>

/** The multiple of a positive unit that a number is rounded to, as to whole yuan or whole 万元. */
export function roundedTo(value: Decimal, unit: Decimal, mode: RoundingMode): Decimal {
  assertPositive(unit)
  return value.toNearest(unit, modes[mode])
}

/** How many whole steps of a positive size a non-negative number holds (每满 …). */
export function wholeSteps(value: Decimal, step: Decimal): Decimal {
  assertPositive(step)
  if (isNegative(value)) throw new RangeError('steps are counted in non-negative numbers only')
  return value.dividedToIntegerBy(step)
}

function assertPositive(unit: Decimal): void {
  if (isNegative(unit) || unit.isZero()) throw new RangeError('a step must be greater than zero')
}
