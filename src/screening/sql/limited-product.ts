import { add, compare, type Decimal, decimalOf, multiply, textOf } from '../../money/decimal'
import { wholeSteps } from '../../money/rounding'
import type { Formula } from '../../rulebook/formula'
import { type Dialect, wordDigits } from './dialect'
import { type Figure, figureOf, integerWidth, scaled } from './figure'
import type { Formulas } from './formulas'
import { roomOf } from './number-text'
import { exactly, lower, product, type Range } from './range'

/**
 * A product up to a constant bound, whose one factor that is no constant is limited before it is
 * multiplied, so that all stays within machine words. Null where there is no such factor, and where
 * that would not be enough.
 */
export function limitedProduct(formula: Formula, bound: Range, formulas: Formulas): Range | null {
  const { dialect } = formulas.ground
  const most = constantOf(bound)
  if (dialect.isRead || most === null) return null
  const factors = factorsOf(formula, formulas)
  const constants = factors.map(constantOf).filter((one) => one !== null)
  if (factors.length !== constants.length + 1) return null
  const enough = leastFactor(most, constants.map(decimalOf).reduce(multiply, decimalOf('1')))
  if (enough === null || roomOf(enough).digits > wordDigits) return null
  const limit = short(exactly(figureOf(enough, dialect)), dialect)
  const limited = factors.map((one) =>
    narrow(constantOf(one) === null ? lower(one, limit, dialect) : one, dialect),
  )
  if (limited.reduce((sum, one) => sum + widthOf(one), 0) > wordDigits) return null
  const all = limited.reduce((one, other) => product(one, other, dialect))
  return lower(all, short(bound, dialect), dialect)
}

/** What a formula multiplies; nothing where it does something else. */
function factorsOf(formula: Formula, formulas: Formulas): readonly Range[] {
  const times = (of: Formula, by: string): readonly Range[] => [
    formulas.rangeOf(of, formulas),
    exactly(figureOf(by, formulas.ground.dialect)),
  ]
  if (formula.kind === 'multiply') return formula.of.map((one) => formulas.rangeOf(one, formulas))
  if (formula.kind === 'unitPrice') return times(formula.of, formula.price)
  return formula.kind === 'convert' ? times(formula.of, formula.rate) : []
}

const constantOf = ({ low, high }: Range): string | null =>
  high !== null && !high.nullable && low.constant === high.constant ? low.constant : null

const widthOf = ({ low, high }: Range): number => Math.max(low.width, high?.width ?? 0)

/** The least whole number whose product with the rate reaches the bound; null where none does. */
function leastFactor(bound: string, rate: Decimal): string | null {
  if (compare(rate, decimalOf('0')) <= 0) return null
  const most = decimalOf(bound)
  const whole = wholeSteps(most, rate)
  const isEnough = compare(multiply(whole, rate), most) >= 0
  return textOf(isEnough ? whole : add(whole, decimalOf('1')))
}

// a literal of many digits makes what is compared with it wider than a machine word
const short = (range: Range, dialect: Dialect): Range =>
  widthOf(range) < integerWidth ? range : narrow(range, dialect)

/** Numbers of types that have no more room than they need. */
function narrow({ low, high }: Range, dialect: Dialect): Range {
  const cast = (figure: Figure): Figure => {
    const { sql, constant, digits, scale } = figure
    const width = Math.max(digits + scale, 1)
    const isDecimal = constant !== null && scale > 0
    if (isDecimal || figure.width <= width) return figure
    return { ...figure, width, sql: scaled(sql, scale, dialect, width) }
  }
  return { low: cast(low), high: high === null ? null : cast(high) }
}
