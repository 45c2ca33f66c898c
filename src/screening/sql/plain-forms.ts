import { provinceCodes } from '../../profile/place'
import type { DialectName } from './dialect'

// Regular expressions that say of a text what the readers of facts say, for PostgreSQL and DuckDB
// alike. What is written in another form that the readers take, such as 3500万元, they do not match.

/** Plain decimal text with at most so many decimals. */
export const decimalText = (decimals: number): string =>
  `^(0|[1-9][0-9]*)([.][0-9]{1,${decimals}}0*)?$`

/** A whole number. */
export const wholeText = '^(0|[1-9][0-9]*)([.]0+)?$'

/** The most characters of a number in a text. */
export const longestNumber = 60

/** The greatest whole number that JavaScript keeps exact. */
export const greatestWhole = '9007199254740991'

const days = [
  '(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])',
  '(0[13-9]|1[0-2])-(29|30)',
  '(0[13578]|1[02])-31',
]
const leapYears = '(19|20|21)(0[48]|[2468][048]|[13579][26])|2000'

/** A day of the calendar from 1900 to 2200. */
export const day = `^(((19|20|21)[0-9]{2}|2200)-(${days.join('|')})|(${leapYears})-02-29)$`

/** A code of GB/T 2260. */
export const placeCode = `^(${provinceCodes.join('|')})[0-9]{4}$`

const beyondSixteenBits: Readonly<Record<DialectName, string>> = {
  duckdb: '[^\\x{10000}-\\x{10FFFF}]',
  postgres: '[^\\U00010000-\\U0010FFFF]',
}

/** Whether a text has at most so many characters, counted as JavaScript does: some count twice. */
export function isShort(text: string, least: number, most: number, dialect: DialectName): string {
  const twice = `length(regexp_replace(${text}, '${beyondSixteenBits[dialect]}', '', 'g'))`
  const few = `length(${text}) BETWEEN ${least} AND ${most / 2}`
  return `(${few} OR CASE WHEN length(${text}) BETWEEN ${most / 2 + 1} AND ${most} THEN length(${text}) + ${twice} <= ${most} ELSE FALSE END)`
}
