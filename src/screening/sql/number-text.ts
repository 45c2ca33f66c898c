import type { Dialect, NumberType, Room } from './dialect'
import { tooManyDigits } from './not-in-sql'

/** The digits of canonical decimal text before and behind the point. */
export function roomOf(text: string): Room {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  return { digits: whole === '0' ? 0 : whole.length, scale: fraction.length }
}

/** Whether canonical decimal text fits exactly. */
export function hasRoom(text: string, kept: Room): boolean {
  const { digits, scale } = roomOf(text)
  return digits <= kept.digits && scale <= kept.scale
}

// a literal of more than 18 digits before the point would make a comparison lose decimals in DuckDB
const mostBefore = 18
const mostBehind = 18

/** A number as a literal; refused where the database would compare it inexactly. */
export function numberLiteral(text: string, dialect: Dialect): string {
  const { digits, scale } = roomOf(text)
  if (dialect.mostDigits !== null && (digits > mostBefore || scale > mostBehind)) {
    tooManyDigits(text, mostBefore + mostBehind)
  }
  return text
}

/** A number as a value of a column of that type, for a relation; refused where it has no room. */
export function cellLiteral(text: string, type: NumberType, dialect: Dialect): string {
  const kept = dialect.rooms[type]
  if (dialect.mostDigits !== null && !hasRoom(text, kept)) {
    tooManyDigits(text, kept.digits + kept.scale)
  }
  return `CAST(${text} AS ${dialect.columnTypes[type]})`
}
