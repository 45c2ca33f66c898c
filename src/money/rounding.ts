import { type Decimal, inFewestPlaces, isNegative, unitsIn } from './decimal'

/** How a clause rounds; only where the clause says so is anything rounded at all. */
export type RoundingMode = 'down' | 'halfUp' | 'up'

// whether the rest of a division counts as one more, as seen from zero
const countsRest: Readonly<Record<RoundingMode, (rest: bigint, whole: bigint) => boolean>> = {
  down: () => false,
  halfUp: (rest, whole) => 2n * rest >= whole,
  up: (rest) => rest > 0n,
}

/** The multiple of a positive unit that a number is rounded to, as to whole yuan or whole 万元. */
export function roundedTo(value: Decimal, unit: Decimal, mode: RoundingMode): Decimal {
  assertPositive(unit)
  const places = Math.max(value.places, unit.places)
  const [amount, whole] = [unitsIn(value, places), unitsIn(unit, places)]
  const size = amount < 0n ? -amount : amount
  const count = size / whole + (countsRest[mode](size % whole, whole) ? 1n : 0n)
  return inFewestPlaces((amount < 0n ? -count : count) * whole, places)
}

/** How many whole steps of a positive size a non-negative number holds (每满 …). */
export function wholeSteps(value: Decimal, step: Decimal): Decimal {
  assertPositive(step)
  if (isNegative(value)) throw new RangeError('steps are counted in non-negative numbers only')
  const places = Math.max(value.places, step.places)
  return inFewestPlaces(unitsIn(value, places) / unitsIn(step, places), 0)
}

function assertPositive({ units }: Decimal): void {
  if (units <= 0n) throw new RangeError('a step must be greater than zero')
}
