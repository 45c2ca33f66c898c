import { decimalOf, textOf } from '../../money/decimal'
import { roundedTo } from '../../money/rounding'
import type { Formula } from '../../rulebook/formula'
import type { Dialect } from './dialect'
import { type Figure, figureOf, zero } from './figure'
import { caseOf, compares, minus, plus, remainder, times } from './figure-sums'
import type { Formulas } from './formulas'
import { limitedProduct } from './limited-product'
import { higher, lower, product, type Range, sum } from './range'

type Folded = Formula<'multiply' | 'add' | 'leastOf' | 'greatestOf'>

const joins: Readonly<Record<Folded['kind'], typeof sum>> = {
  multiply: product,
  add: sum,
  leastOf: lower,
  greatestOf: higher,
}

export function foldedRange({ kind, of }: Folded, formulas: Formulas): Range {
  const ranges = of.map((one) => formulas.rangeOf(one, formulas))
  return ranges.reduce((left, right) => joins[kind](left, right, formulas.ground.dialect))
}

export function limitedRange(formula: Formula<'atMost' | 'atLeast'>, formulas: Formulas): Range {
  const { dialect } = formulas.ground
  const inner = formulas.rangeOf(formula.of, formulas)
  const bound = formulas.rangeOf(formula.bound, formulas)
  if (formula.kind === 'atLeast') return higher(inner, bound, dialect)
  return limitedProduct(formula.of, bound, formulas) ?? lower(inner, bound, dialect)
}

export function roundedRange({ of, to, mode }: Formula<'round'>, formulas: Formulas): Range {
  const { low, high } = formulas.rangeOf(of, formulas)
  const { dialect } = formulas.ground
  const rounded = (figure: Figure): Figure => roundedFigure(figure, to, mode, dialect)
  return { low: rounded(low), high: high === null ? null : rounded(high) }
}

/** The multiple of the unit; the rest is taken off, since a quotient would not be exact. */
function roundedFigure(
  figure: Figure,
  to: string,
  mode: Formula<'round'>['mode'],
  dialect: Dialect,
): Figure {
  if (figure.constant !== null) {
    return figureOf(textOf(roundedTo(decimalOf(figure.constant), decimalOf(to), mode)), dialect)
  }
  const unit = figureOf(to, dialect)
  const rest = remainder(figure, unit, dialect)
  const down = minus(figure, rest, dialect)
  if (mode === 'down') return down
  const up = plus(down, unit, dialect)
  const exceeds =
    mode === 'up'
      ? compares(rest, '>', zero, dialect)
      : compares(times(rest, figureOf('2', dialect), dialect), '>=', unit, dialect)
  return { ...caseOf([{ when: exceeds, give: up }], down, dialect), nullable: figure.nullable }
}
