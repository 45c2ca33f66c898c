import { Decimal as DecimalJs } from 'decimal.js'

// With 60 characters an input, 400 digits hold the product of six of them; more throws below.
const precision = 400
// made when it is first asked for, so that no start waits for it
let exact: typeof DecimalJs | undefined

/** An exact decimal number. Its methods are for this room only; others use the functions here. */
export type Decimal = DecimalJs

const canonicalText = /^-?\d+(?:\.\d+)?$/

/** Whether a text writes a plain decimal number. */
export const isDecimalText = (text: string): boolean => canonicalText.test(text)

/** The number that plain decimal text writes; throws on anything that was not validated before. */
export function decimalOf(text: string): Decimal {
  if (!canonicalText.test(text)) throw new Error(`not decimal text: ${text.slice(0, 60)}`)
  exact ??= DecimalJs.clone({ defaults: true, precision })
  return new exact(text)
}

/** The one plain text of a number: no exponent, no needless zeros, no minus before zero. */
export function textOf(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed()
}

/** -1, 0 or 1 as the left number is less than, equal to or greater than the right one. */
export function compare(left: Decimal, right: Decimal): -1 | 0 | 1 {
  const order = left.comparedTo(right)
  if (order === 0) return 0
  return order < 0 ? -1 : 1
}

/** The exact sum. */
export function add(left: Decimal, right: Decimal): Decimal {
  const whole = Math.max(left.e, right.e, 0) + 2
  assertExact(whole + Math.max(left.decimalPlaces(), right.decimalPlaces()))
  return left.plus(right)
}

/** The exact difference, which may be negative. */
export function subtract(left: Decimal, right: Decimal): Decimal {
  return add(left, right.negated())
}

/** The exact product. */
export function multiply(left: Decimal, right: Decimal): Decimal {
  assertExact(left.precision() + right.precision())
  return left.times(right)
}

/** The smaller of two numbers. */
export const min = (left: Decimal, right: Decimal): Decimal =>
  compare(left, right) <= 0 ? left : right

/** The greater of two numbers. */
export const max = (left: Decimal, right: Decimal): Decimal =>
  compare(left, right) >= 0 ? left : right

/** Whether a number is below zero; zero is not. */
export const isNegative = (value: Decimal): boolean => value.isNegative() && !value.isZero()

// decimal.js would round without a word, and a rounded amount is a wrong amount
function assertExact(digits: number): void {
  if (digits > precision) throw new RangeError(`more than ${precision} digits cannot be kept exact`)
}
