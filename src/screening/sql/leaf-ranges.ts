import type { Formula } from '../../rulebook/formula'
import { type Dialect, isNumberType } from './dialect'
import { type Figure, figureOf, integerWidth, scaled, widest, zero } from './figure'
import { type Formulas, termOf } from './formulas'
import { neededFact } from './needs'
import { exactly, product, type Range } from './range'
import { quoted } from './words'

/** A stated number; what is not known, or not there yet, may come to anything from nothing upwards. */
export function factRange({ fact }: Formula<'fact'>, { ground, narrowed }: Formulas): Range {
  const held = narrowed.get(fact)
  if (held !== undefined) return held
  const { type } = neededFact(fact, ground)
  if (!isNumberType(type)) throw new TypeError(`${fact} is no number`)
  const { dialect } = ground
  const { digits, scale } = dialect.rooms[type]
  const width = scale === 0 ? integerWidth : digits + scale
  const number = { constant: null, digits, scale, width }
  const column = quoted(fact)
  const low = { ...number, sql: `GREATEST(${column}, 0)`, nullable: false }
  const high = { ...number, sql: `CASE WHEN ${column} >= 0 THEN ${column} END`, nullable: true }
  return dialect.isRead ? { low: exact(low, dialect), high: exact(high, dialect) } : { low, high }
}

/** A number of a table that others have made, whose type may be one of floating point. */
const exact = (figure: Figure, dialect: Dialect): Figure => ({
  ...figure,
  width: widest,
  sql: scaled(figure.sql, figure.scale, dialect),
})

export function openRange({ term: id }: Formula<'open'>, { rule, terms, ground }: Formulas): Range {
  const term = termOf(id, rule)
  const given = terms.get(id)
  if (given !== undefined) return exactly(figureOf(given, ground.dialect))
  const high = term.high === null ? null : figureOf(term.high, ground.dialect)
  return { low: term.low === '0' ? zero : figureOf(term.low, ground.dialect), high }
}

export function unitPriceRange(formula: Formula<'unitPrice'>, formulas: Formulas): Range {
  return timesFigure(formula.of, formula.price, formulas)
}

export function convertRange(formula: Formula<'convert'>, formulas: Formulas): Range {
  return timesFigure(formula.of, formula.rate, formulas)
}

function timesFigure(of: Formula, figure: string, formulas: Formulas): Range {
  const { dialect } = formulas.ground
  return product(formulas.rangeOf(of, formulas), exactly(figureOf(figure, dialect)), dialect)
}
