import { compare, decimalOf } from '../../money/decimal'
import type { Band, Formula } from '../../rulebook/formula'
import { reaches } from './band-ranges'
import type { Dialect } from './dialect'
import { type Figure, figureOf, scaled, widest, zero } from './figure'
import { caseOf, compares, greatest, least, minus, plus, remainder, times } from './figure-sums'
import { type Formulas, heldAs, heldText } from './formulas'
import { type Range, whereKnown } from './range'

const isNothing = (figure: string | undefined): boolean =>
  figure !== undefined && compare(decimalOf(figure), decimalOf('0')) === 0

export function marginalRange(formula: Formula<'marginal'>, formulas: Formulas): Range {
  const { dialect } = formulas.ground
  const last = formula.bands.at(-1)
  const ends = last?.to ?? (isNothing(last?.rate) ? last?.from : undefined)
  const at = (figure: Figure): Figure => marginalAt(figure, formula, dialect)
  const limit = ends === undefined ? null : at(figureOf(ends.value, dialect))
  return rising(formulas.rangeOf(formula.of, formulas), at, limit, dialect)
}

/** The sum over the bands of what lies in each at its rate. */
function marginalAt(value: Figure, { bands }: Formula<'marginal'>, dialect: Dialect): Figure {
  return bands.reduce((sum, { from, to, rate }) => {
    const end = to === null ? value : least([value, figureOf(to.value, dialect)], dialect)
    const within = greatest([minus(end, figureOf(from.value, dialect), dialect), zero], dialect)
    return plus(sum, times(within, figureOf(rate, dialect), dialect), dialect)
  }, zero)
}

/** Every value of a function that never falls; where there is no upper end, up to the limit. */
function rising(
  { low, high }: Range,
  at: (figure: Figure) => Figure,
  limit: Figure | null,
  dialect: Dialect,
): Range {
  if (high === null) return { low: at(low), high: limit }
  const top = at({ ...high, nullable: false })
  if (!high.nullable) return { low: at(low), high: top }
  if (limit === null) return { low: at(low), high: whereKnown(high, top) }
  const isOpen = `${high.sql} IS NULL`
  return { low: at(low), high: caseOf([{ when: isOpen, give: limit }], top, dialect) }
}

export function ladderRange(formula: Formula<'ladder'>, formulas: Formulas): Range {
  const { steps, before: earlier } = formula
  const now = formulas.rangeOf(formula.of, formulas)
  const before = earlier === null ? null : formulas.rangeOf(earlier, formulas)
  const { dialect } = formulas.ground
  const reached = (figure: Figure | null): string =>
    heldText(stepsUpTo(figure, steps, dialect), formulas.steps)
  const at = (top: Figure | null, held: Figure | null): Figure => {
    const count = reached(top)
    const won = before === null ? `${count} > 0` : `${count} > ${reached(held)}`
    const cases = steps.map(({ value }, index) => ({
      when: `${count} = ${index + 1} AND ${won}`,
      give: figureOf(value, dialect),
    }))
    return { ...caseOf(cases, zero, dialect), constant: null, nullable: false }
  }
  return { low: at(now.low, before?.high ?? null), high: at(now.high, before?.low ?? null) }
}

/** How many steps a quantity reaches; without bound it reaches all. */
function stepsUpTo(figure: Figure | null, steps: readonly Band[], dialect: Dialect): string {
  if (figure === null) return String(steps.length)
  const each = steps.map(
    ({ from }) => `CASE WHEN ${reaches(figure, from, dialect)} THEN 1 ELSE 0 END`,
  )
  const count = each.join(' + ')
  return figure.nullable
    ? `CASE WHEN ${figure.sql} IS NULL THEN ${steps.length} ELSE ${count} END`
    : count
}

export function incrementsRange(formula: Formula<'increments'>, formulas: Formulas): Range {
  const { dialect } = formulas.ground
  const { first, further } = formula
  const limit = isNothing(further.value) ? figureOf(first?.value ?? '0', dialect) : null
  const at = (figure: Figure): Figure => incrementsAt(figure, formula, formulas)
  return rising(formulas.rangeOf(formula.of, formulas), at, limit, dialect)
}

function incrementsAt(
  value: Figure,
  { first, further }: Formula<'increments'>,
  formulas: Formulas,
): Figure {
  const { dialect } = formulas.ground
  const from = figureOf(first?.from ?? '0', dialect)
  const beyond = greatest([minus(value, from, dialect), zero], dialect)
  const held = heldAs(beyond, formulas)
  const count = heldAs(wholeSteps(held, figureOf(further.every, dialect), dialect), formulas)
  const more = times(count, figureOf(further.value, dialect), dialect)
  const given = plus(figureOf(first?.value ?? '0', dialect), more, dialect)
  const isBelow = compares(value, '<', from, dialect)
  return caseOf([{ when: isBelow, give: zero }], given, dialect)
}

/** How many whole steps a number holds; in DuckDB over whole numbers, whose division is exact. */
function wholeSteps(value: Figure, step: Figure, dialect: Dialect): Figure {
  const digits = value.digits + step.scale
  const count = { constant: null, digits, scale: 0, width: widest, nullable: value.nullable }
  const rest = remainder(value, step, dialect)
  const full = minus(value, rest, dialect)
  if (dialect.mostDigits === null) return { ...count, sql: `div(${full.sql}, ${step.sql})` }
  const whole = (figure: Figure): string =>
    `CAST(replace(CAST(${scaled(figure.sql, full.scale, dialect)} AS VARCHAR), '.', '') AS HUGEINT)`
  const sql = `${whole(full)} // ${whole(step)}`
  return { ...count, sql: scaled(sql, 0, dialect) }
}
