/**
 * An exact decimal number: whole units of ten to the power of minus `places`, the fewest that will
 * do. Its parts are for this room only; others use the functions here.
 */
export interface Decimal {
  readonly units: bigint
  readonly places: number
}

const canonicalText = /^-?\d+(?:\.\d+)?$/

/** Whether a text writes a plain decimal number. */
export const isDecimalText = (text: string): boolean => canonicalText.test(text)

/** The number that plain decimal text writes; throws on anything that was not validated before. */
export function decimalOf(text: string): Decimal {
  if (!canonicalText.test(text)) throw new Error(`not decimal text: ${text.slice(0, 60)}`)
  const [whole = '', part = ''] = text.split('.')
  return inFewestPlaces(BigInt(whole + part), part.length)
}

/** The one plain text of a number: no exponent, no needless zeros, no minus before zero. */
export function textOf({ units, places }: Decimal): string {
  if (places === 0) return String(units)
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  const point = digits.length - places
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** -1, 0 or 1 as the left number is less than, equal to or greater than the right one. */
export function compare(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const places = Math.max(left.places, right.places)
  const [one, other] = [unitsIn(left, places), unitsIn(right, places)]
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** The exact sum. */
export function add(left: Decimal, right: Decimal): Decimal {
  const places = Math.max(left.places, right.places)
  return inFewestPlaces(unitsIn(left, places) + unitsIn(right, places), places)
}

/** The exact difference, which may be negative. */
export function subtract(left: Decimal, right: Decimal): Decimal {
  return add(left, { units: -right.units, places: right.places })
}

/** The exact product. */
export function multiply(left: Decimal, right: Decimal): Decimal {
  return inFewestPlaces(left.units * right.units, left.places + right.places)
}

/** The smaller of two numbers. */
export const min = (left: Decimal, right: Decimal): Decimal =>
  compare(left, right) <= 0 ? left : right

/** The greater of two numbers. */
export const max = (left: Decimal, right: Decimal): Decimal =>
  compare(left, right) >= 0 ? left : right

/** Whether a number is below zero; zero is not. */
export const isNegative = ({ units }: Decimal): boolean => units < 0n

/** How many units of ten to the power of minus `places` a number has, which are enough for it. */
export const unitsIn = ({ units, places: own }: Decimal, places: number): bigint =>
  own === places ? units : units * 10n ** BigInt(places - own)

// With 60 characters an input, 400 digits hold the product of six of them; more is no amount of money.
const most = 400
const tooMany = 10n ** BigInt(most)

/** The same number in the fewest places, so that equal numbers are alike in all their parts. */
export function inFewestPlaces(units: bigint, places: number): Decimal {
  if (units >= tooMany || -units >= tooMany || places > most) {
    throw new RangeError(`more than ${most} digits are not kept`)
  }
  let [fewest, least] = [units, places]
  for (; least > 0 && fewest % 10n === 0n; least -= 1) fewest /= 10n
  return { units: fewest, places: least }
}
