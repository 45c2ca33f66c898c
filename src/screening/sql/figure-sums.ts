import { add, compare, decimalOf, multiply, subtract, textOf } from '../../money/decimal'
import type { Dialect } from './dialect'
import { checked, computed, type Figure, figureOf, together, zero } from './figure'

/** The smaller of them; one that is null does not count. */
export function least(figures: readonly Figure[], dialect: Dialect): Figure {
  const nullable = figures.every((figure) => figure.nullable)
  const smallest = chosen('LEAST', figures, dialect, (order) => order < 0)
  // it is no greater than any of those that are always there
  const bounds = figures.filter((figure) => !figure.nullable).map(({ digits }) => digits)
  return { ...smallest, nullable, digits: Math.min(smallest.digits, ...bounds) }
}

/** The greater of them; one that is null does not count. */
export function greatest(figures: readonly Figure[], dialect: Dialect): Figure {
  const nullable = figures.every((figure) => figure.nullable)
  return { ...chosen('GREATEST', figures, dialect, (order) => order > 0), nullable }
}

function chosen(
  name: string,
  figures: readonly Figure[],
  dialect: Dialect,
  wins: (order: number) => boolean,
): Figure {
  const distinct = figures.filter(
    (figure, index) => figures.findIndex((other) => other.sql === figure.sql) === index,
  )
  const [first] = distinct
  if (first !== undefined && distinct.length === 1) return first
  const constants = distinct.flatMap(({ constant }) => (constant === null ? [] : [constant]))
  if (first !== undefined && constants.length === distinct.length) {
    const best = constants.reduce((left, right) =>
      wins(compare(decimalOf(right), decimalOf(left))) ? right : left,
    )
    return figureOf(best, dialect)
  }
  const { room, texts } = together(distinct, dialect)
  return { ...room, sql: `${name}(${texts.join(', ')})` }
}

export function plus(left: Figure, right: Figure, dialect: Dialect): Figure {
  if (left.constant !== null && right.constant !== null) {
    return figureOf(textOf(add(decimalOf(left.constant), decimalOf(right.constant))), dialect)
  }
  if (left.constant === '0') return right
  if (right.constant === '0') return left
  return added('+', left, right, dialect)
}

export function minus(left: Figure, right: Figure, dialect: Dialect): Figure {
  if (right.constant === '0') return left
  if (left.constant !== null && right.constant !== null) {
    const rest = textOf(subtract(decimalOf(left.constant), decimalOf(right.constant)))
    return { ...figureOf(rest, dialect) }
  }
  return added('-', left, right, dialect)
}

function added(sign: '+' | '-', left: Figure, right: Figure, dialect: Dialect): Figure {
  const { room, brought } = together([left, right], dialect)
  const sum = computed(sign, brought, room.width + 1, dialect)
  return checked({ ...room, ...sum, digits: room.digits + 1 }, dialect)
}

/** What remains of a number when as many whole units as there are in it are taken. */
export function remainder(figure: Figure, unit: Figure, dialect: Dialect): Figure {
  const { room, brought } = together([figure, unit], dialect)
  const rest = computed('%', brought, room.width, dialect)
  return { ...room, ...rest, digits: unit.digits, nullable: figure.nullable }
}

export function times(left: Figure, right: Figure, dialect: Dialect): Figure {
  if (left.constant !== null && right.constant !== null) {
    return figureOf(textOf(multiply(decimalOf(left.constant), decimalOf(right.constant))), dialect)
  }
  if (left.constant === '0' || right.constant === '0') return zero
  if (left.constant === '1') return right
  if (right.constant === '1') return left
  const nullable = left.nullable || right.nullable
  const digits = left.digits + right.digits
  const scale = left.scale + right.scale
  const product = computed('*', [left, right], left.width + right.width, dialect)
  return checked({ ...product, constant: null, digits, scale, nullable }, dialect)
}

/** One of several numbers, by conditions that are tried in turn. */
export function caseOf(
  cases: readonly { readonly when: string; readonly give: Figure }[],
  otherwise: Figure,
  dialect: Dialect,
): Figure {
  const figures = [...cases.map(({ give }) => give), otherwise]
  if (figures.every(({ sql }) => sql === otherwise.sql)) return otherwise
  const { texts, room } = together(figures, dialect)
  const whens = cases.map(({ when }, index) => `WHEN ${when} THEN ${texts[index]}`)
  const sql = `CASE ${whens.join(' ')} ELSE ${texts.at(-1)} END`
  return { ...room, sql }
}

/** A comparison of two numbers, exact whatever their scales are. */
export function compares(left: Figure, sign: string, right: Figure, dialect: Dialect): string {
  return together([left, right], dialect).texts.join(` ${sign} `)
}
