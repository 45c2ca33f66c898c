/**
 * Decimals as whole numbers of ten-thousandths, for the compiled executor. They are exact, because
 * every operation here takes and gives safe integers only, which a JavaScript number holds without
 * rounding; whatever does not come out as one is NaN, and then the caller has to take the decimals of
 * this room. No upper bound is Infinity. Nothing else in the library makes numbers of decimal text.
 */
const scale = 10_000
const decimals = 4
const longest = 17

const zero = '0'.charCodeAt(0)
const point = '.'.charCodeAt(0)

/** The ten-thousandths of canonical text without a sign; NaN for other text, and where they do not fit. */
export function scaledOf(text: string): number {
  const length = text.length
  if (length === 0 || length > longest) return Number.NaN
  let digits = 0
  let places = -1
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - zero
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit
      if (places >= 0) places += 1
    } else if (digit === point - zero && places < 0 && at > 0) places = 0
    else return Number.NaN
  }
  return isCanonical(text, places) ? safe(digits * (powers[places] ?? scale)) : Number.NaN
}

// by how much the digits are multiplied, for one to four decimals
const powers: Readonly<Record<number, number>> = { 1: 1000, 2: 100, 3: 10, 4: 1 }

/** No zero before another digit, none at the end of the decimals, and not too many of these. */
function isCanonical(text: string, places: number): boolean {
  const whole = places < 0 ? text.length : text.length - places - 1
  if (whole > 1 && text.charCodeAt(0) === zero) return false
  return places < 0 || (places <= decimals && places > 0 && !text.endsWith('0'))
}

/** The canonical text of ten-thousandths; null where there is no upper bound. */
export function textOfScaled(value: number): string | null {
  if (value === Number.POSITIVE_INFINITY) return null
  const rest = value % scale
  // a number divided by a divisor is exact, and taking the rest off leaves a multiple
  if (rest === 0) return String(value / scale)
  const fraction = String(scale + rest).slice(1)
  return `${(value - rest) / scale}.${fraction.replace(/0+$/, '')}`
}

/** The exact sum. */
export const scaledSum = (left: number, right: number): number => safe(left + right)

/** The exact product of two numbers that are not negative; nothing times anything is nothing. */
export function scaledProduct(left: number, right: number): number {
  if (left === 0 || right === 0) return left + right === Number.POSITIVE_INFINITY ? 0 : left * right
  if (left === Number.POSITIVE_INFINITY || right === Number.POSITIVE_INFINITY) return left * right
  let [one, other, divisor] = [left, right, scale]
  for (; divisor > 1 && other % 10 === 0; divisor /= 10) other /= 10
  for (; divisor > 1 && one % 10 === 0; divisor /= 10) one /= 10
  const product = safe(one * other)
  return product % divisor === 0 ? product / divisor : Number.NaN
}

/** The exact difference, nothing where it would be negative; nothing is left where all may be taken. */
export function scaledRest(whole: number, taken: number): number {
  if (taken === Number.POSITIVE_INFINITY) return 0
  return Math.max(0, whole - taken)
}

const safe = (value: number): number =>
  Number.isSafeInteger(value) || value === Number.POSITIVE_INFINITY ? value : Number.NaN
