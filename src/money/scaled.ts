/**
 * Decimals as whole numbers of ten-thousandths, for the compiled executor. They are exact, because
 * every operation here takes and gives safe integers only, which a JavaScript number holds without
 * rounding; whatever does not come out as one is NaN, and then the caller has to take the decimals of
 * this room. No upper bound is Infinity. Nothing else in the library makes numbers of decimal text.
 */
const scale = 10_000
const longest = 17

const zero = '0'.charCodeAt(0)
const point = '.'.charCodeAt(0)

/** The ten-thousandths of canonical text without a sign; NaN for other text, and where they do not fit. */
export function scaledOf(text: string): number {
  const length = text.length
  if (length === 0 || length > longest) return Number.NaN
  let digits = 0
  let at = 0
  for (; at < length; at += 1) {
    const digit = text.charCodeAt(at) - zero
    if (digit < 0 || digit > 9) break
    digits = digits * 10 + digit
  }
  // no zero stands before another digit
  if (at === 0 || (at > 1 && text.charCodeAt(0) === zero)) return Number.NaN
  return at === length ? safe(digits * scale) : withDecimals(text, digits, at)
}

/** The ten-thousandths of a whole number that is not negative; NaN of others, and where they do not fit. */
export function scaledWhole(whole: number): number {
  // adding nothing makes -0 nothing
  return whole >= 0 && whole <= mostWhole && Math.floor(whole) === whole
    ? whole * scale + 0
    : Number.NaN
}

const mostWhole = 900_719_925_474

/** The same of text whose digits so far end where its decimals should begin. */
function withDecimals(text: string, whole: number, end: number): number {
  const places = text.length - end - 1
  const power = powers[places]
  if (text.charCodeAt(end) !== point || power === undefined || text.endsWith('0')) return Number.NaN
  let digits = whole
  for (let at = end + 1; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - zero
    if (digit < 0 || digit > 9) return Number.NaN
    digits = digits * 10 + digit
  }
  return safe(digits * power)
}

// by how much the digits are multiplied, for one to four decimals
const powers: Readonly<Record<number, number>> = { 1: 1000, 2: 100, 3: 10, 4: 1 }

/** The canonical text of ten-thousandths; null where there is no upper bound. */
export function textOfScaled(value: number): string | null {
  if (value === Number.POSITIVE_INFINITY) return null
  // several times as fast as the remainder of a division
  let whole = Math.floor(value / scale)
  let rest = value - whole * scale
  // a quotient just below a whole number may have been rounded up to it
  if (rest < 0) {
    whole -= 1
    rest += scale
  }
  return rest === 0 ? wholeText(whole) : wholeText(whole) + decimalsOf(rest)
}

const group = 1000
const plain = Array<string>(group).fill('')
const padded = Array<string>(group).fill('')

/**
 * A whole number, written three digits at a time: an engine puts each number that it writes by itself
 * into a large table, which takes twice as long.
 */
function wholeText(whole: number): string {
  if (whole < group) return digitsIn(plain, whole | 0, 1)
  const above = Math.floor(whole / group)
  return wholeText(above) + digitsIn(padded, (whole - above * group) | 0, 3)
}

function digitsIn(texts: string[], part: number, least: number): string {
  const text = texts[part]
  if (text !== undefined && text !== '') return text
  const written = String(part).padStart(least, '0')
  texts[part] = written
  return written
}

const decimals = 4
let fractions: string[] = []

/** The point and the decimals of so many ten-thousandths below one; mostly fen, so they are kept. */
function decimalsOf(rest: number): string {
  // a list that grew in leaps would become a hash table
  if (fractions.length === 0) fractions = Array<string>(scale).fill('')
  const text = fractions[rest]
  if (text !== undefined && text !== '') return text
  const written = `.${String(rest).padStart(decimals, '0').replace(/0+$/u, '')}`
  fractions[rest] = written
  return written
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

/** A factor that stays the same, made ready: what is multiplied by, and then divided by. */
export interface ScaledFactor {
  readonly factor: number
  readonly divisor: number
}

export function scaledFactor(value: number): ScaledFactor {
  let [factor, divisor] = [value, scale]
  for (; factor !== 0 && divisor > 1 && factor % 10 === 0; divisor /= 10) factor /= 10
  return { factor, divisor }
}

/** The same as `scaledProduct` of a number and a factor that is ready. */
export function scaledTimes(left: number, factor: number, divisor: number): number {
  const product = left * factor
  if (product <= Number.MAX_SAFE_INTEGER) {
    const quotient = Math.floor(product / divisor)
    // a whole number times the divisor is exact, so this holds only where nothing was lost
    if (quotient * divisor === product) return quotient
  }
  return scaledProduct(left, factor * (scale / divisor))
}

/** The exact difference, nothing where it would be negative; nothing is left where all may be taken. */
export function scaledRest(whole: number, taken: number): number {
  if (taken === Number.POSITIVE_INFINITY) return 0
  return Math.max(0, whole - taken)
}

const safe = (value: number): number =>
  Number.isSafeInteger(value) || value === Number.POSITIVE_INFINITY ? value : Number.NaN
