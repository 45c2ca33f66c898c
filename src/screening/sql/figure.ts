import { type Dialect, wordDigits } from './dialect'
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
  /** The digits that the type of the SQL declares in DuckDB, by which it chooses types of sums. */
  readonly width: number
  /** Whether it can be null, which an upper bound is where there is none. */
  readonly nullable: boolean
}

export function figureOf(text: string, dialect: Dialect): Figure {
  const sql = numberLiteral(text, dialect)
  const { digits, scale } = roomOf(text)
  const width = scale > 0 ? Math.max(digits, 1) + scale : digits < 10 ? 10 : integerWidth
  return { sql, constant: text, digits, scale, width, nullable: false }
}

/** The width of what may be an integer, of which DuckDB refuses sums beyond 32 or 64 bits. */
export const integerWidth = 19

const zeroRoom = { digits: 0, scale: 0, width: 10 }
export const zero: Figure = { sql: '0', constant: '0', ...zeroRoom, nullable: false }

/** No number: what stands where there is no upper bound. */
export const noFigure: Figure = { ...zero, sql: 'NULL', nullable: true }

/** The figure; refused where a database would not keep its digits. */
export const checked = (figure: Figure, { mostDigits }: Dialect): Figure => {
  const digits = figure.digits + figure.scale
  if (mostDigits !== null && (digits > mostDigits || figure.scale > mostScale)) {
    tooManyDigits(`${figure.digits} + ${figure.scale}`, mostDigits)
  }
  return figure
}

// beyond this a whole number of the text would not fit beside it
const mostScale = 18

/** The numbers brought to one scale, and the room that any of them has there. */
export function together(figures: readonly Figure[], dialect: Dialect) {
  const digits = Math.max(...figures.map((figure) => figure.digits))
  const scale = Math.max(...figures.map((figure) => figure.scale))
  const nullable = figures.some((figure) => figure.nullable)
  const brought = figures.map((figure) =>
    figure.constant !== null || figure.scale === scale ? figure : ofScale(figure, scale, dialect),
  )
  const wholes = brought.map((figure) => figure.width - figure.scale)
  const areIntegers = scale === 0 && figures.every(({ constant }) => constant !== null)
  const width = areIntegers ? integerWidth : Math.min(Math.max(...wholes) + scale, widest)
  const room = checked({ sql: '', constant: null, digits, scale, width, nullable }, dialect)
  return { brought, texts: brought.map(({ sql }) => sql), room }
}

// as for DuckDB; other databases ask for no widths
export const widest = 38

/** A number with more decimals, in a machine word where its type leaves room for them. */
function ofScale(figure: Figure, scale: number, dialect: Dialect): Figure {
  const needed = figure.width - figure.scale + scale
  const width = needed > wordDigits ? widest : needed
  return { ...figure, scale, width, sql: scaled(figure.sql, scale, dialect, width) }
}

/** A number as one of that scale, which DuckDB has to be told. */
export const scaled = (
  sql: string,
  scale: number,
  { mostDigits }: Dialect,
  width: number = widest,
): string => (mostDigits === null ? sql : `CAST(${sql} AS DECIMAL(${width}, ${scale}))`)

/**
 * Numbers with a sign between them. Of two machine words DuckDB makes another, and refuses what has
 * no room there, so they are made wider before where that could be.
 */
export function computed(
  sign: string,
  figures: readonly Figure[],
  needed: number,
  dialect: Dialect,
): Pick<Figure, 'sql' | 'width'> {
  const fits = needed <= wordDigits
  const texts = figures.map(({ sql, constant, width, scale }) =>
    fits || constant !== null || width === widest ? sql : scaled(sql, scale, dialect),
  )
  return { sql: `(${texts.join(` ${sign} `)})`, width: fits ? needed : widest }
}
