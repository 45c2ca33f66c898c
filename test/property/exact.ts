/** An exact decimal of the naive evaluator: `units` divided by ten to the power of `places`. */
export interface Exact {
  readonly units: bigint
  readonly places: number
}

export function exact(text: string): Exact {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === '') throw new Error(`not a decimal: ${text}`)
  return { units: BigInt(`${sign}${whole}${fraction}`), places: fraction.length }
}

const scaled = ({ units, places }: Exact, to: number): bigint => units * 10n ** BigInt(to - places)

/** Negative, zero or positive as the left is less than, equal to or greater than the right. */
export function order(left: Exact, right: Exact): number {
  const places = Math.max(left.places, right.places)
  const difference = scaled(left, places) - scaled(right, places)
  return difference < 0n ? -1 : Number(difference > 0n)
}

export const product = (left: Exact, right: Exact): Exact => ({
  units: left.units * right.units,
  places: left.places + right.places,
})

export const least = (left: Exact, right: Exact): Exact => (order(left, right) <= 0 ? left : right)

/** Plain decimal text, zeros at its end included. */
export function textOf({ units, places }: Exact): string {
  const digits = String(units).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  return places === 0 ? whole : `${whole}.${digits.slice(-places)}`
}

export const greatest = (left: Exact, right: Exact): Exact =>
  order(left, right) >= 0 ? left : right

export function plus(left: Exact, right: Exact): Exact {
  const places = Math.max(left.places, right.places)
  return { units: scaled(left, places) + scaled(right, places), places }
}

export const minus = (left: Exact, right: Exact): Exact =>
  plus(left, { ...right, units: -right.units })

/** How many whole units of a size a number that is not negative holds, and whether more is left. */
export function divided(value: Exact, size: Exact): { whole: bigint; rest: bigint; by: bigint } {
  const places = Math.max(value.places, size.places)
  const by = scaled(size, places)
  return { whole: scaled(value, places) / by, rest: scaled(value, places) % by, by }
}

export const times = (count: bigint, size: Exact): Exact => ({ ...size, units: count * size.units })
