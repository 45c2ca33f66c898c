import { add, compare, decimalOf, multiply, subtract, textOf } from '../../money/decimal'
import type { Dialect } from './dialect'
import { tooManyDigits } from './not-in-sql'
import { numberLiteral, roomOf } from './number-text'

/**
 * One exact number in SQL, with the digits that it can have before and behind the point. DuckDB drops
 * decimals without a word where two numbers of different scales meet and need more than 38 digits
 * together, so they are brought to one scale before they meet, and refused where that has no room.
 */
export interface Figure {
  readonly sql: string
  /** The number itself, where it is the same for all. */
  readonly constant: string | null
  readonly digits: number
  readonly scale: number
  /** Whether it can be null, which an upper bound is where there is none. */
  readonly nullable: boolean
}

export function figureOf(text: string, dialect: Dialect): Figure {
  const sql = numberLiteral(text, dialect)
  return { sql, constant: text, ...roomOf(text), nullable: false }
}

export const zero: Figure = { sql: '0', constant: '0', digits: 0, scale: 0, nullable: false }

/** No number: what stands where there is no upper bound. */
export const noFigure: Figure = { ...zero, sql: 'NULL', nullable: true }

const checked = (figure: Figure, { mostDigits }: Dialect): Figure => {
  const digits = figure.digits + figure.scale
  if (mostDigits !== null && (digits > mostDigits || figure.scale > mostScale)) {
    tooManyDigits(`${figure.digits} + ${figure.scale}`, mostDigits)
  }
  return figure
}

// beyond this a whole number of the text would not fit beside it
const mostScale = 18

/** The numbers brought to one scale, as SQL. */
export function aligned(figures: readonly Figure[], dialect: Dialect): readonly string[] {
  const { scale } = roomFor(figures, dialect)
  return figures.map((figure) =>
    figure.constant !== null || figure.scale === scale
      ? figure.sql
      : scaled(figure.sql, scale, dialect),
  )
}

/** A number as one of that scale, which DuckDB has to be told. */
export const scaled = (sql: string, scale: number, { mostDigits }: Dialect): string =>
  mostDigits === null ? sql : `CAST(${sql} AS DECIMAL(${mostDigits}, ${scale}))`

function roomFor(figures: readonly Figure[], dialect: Dialect): Figure {
  const digits = Math.max(...figures.map((figure) => figure.digits))
  const scale = Math.max(...figures.map((figure) => figure.scale))
  const nullable = figures.some((figure) => figure.nullable)
  return checked({ sql: '', constant: null, digits, scale, nullable }, dialect)
}

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
  const room = roomFor(distinct, dialect)
  return { ...room, sql: `${name}(${aligned(distinct, dialect).join(', ')})` }
}

export function plus(left: Figure, right: Figure, dialect: Dialect): Figure {
  if (left.constant !== null && right.constant !== null) {
    return figureOf(textOf(add(decimalOf(left.constant), decimalOf(right.constant))), dialect)
  }
  if (left.constant === '0') return right
  if (right.constant === '0') return left
  const room = roomFor([left, right], dialect)
  const sql = `(${aligned([left, right], dialect).join(' + ')})`
  return checked({ ...room, digits: room.digits + 1, sql }, dialect)
}

export function minus(left: Figure, right: Figure, dialect: Dialect): Figure {
  if (right.constant === '0') return left
  if (left.constant !== null && right.constant !== null) {
    const rest = textOf(subtract(decimalOf(left.constant), decimalOf(right.constant)))
    return { ...figureOf(rest, dialect) }
  }
  const room = roomFor([left, right], dialect)
  const sql = `(${aligned([left, right], dialect).join(' - ')})`
  return checked({ ...room, digits: room.digits + 1, sql }, dialect)
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
  return checked(
    { sql: `(${left.sql} * ${right.sql})`, constant: null, digits, scale, nullable },
    dialect,
  )
}

/** One of several numbers, by conditions that are tried in turn. */
export function caseOf(
  cases: readonly { readonly when: string; readonly give: Figure }[],
  otherwise: Figure,
  dialect: Dialect,
): Figure {
  const figures = [...cases.map(({ give }) => give), otherwise]
  if (figures.every(({ sql }) => sql === otherwise.sql)) return otherwise
  const texts = aligned(figures, dialect)
  const whens = cases.map(({ when }, index) => `WHEN ${when} THEN ${texts[index]}`)
  const sql = `CASE ${whens.join(' ')} ELSE ${texts.at(-1)} END`
  return { ...roomFor(figures, dialect), sql }
}

/** A comparison of two numbers, exact whatever their scales are. */
export function compares(left: Figure, sign: string, right: Figure, dialect: Dialect): string {
  return aligned([left, right], dialect).join(` ${sign} `)
}
