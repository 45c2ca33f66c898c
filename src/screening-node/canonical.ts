import type { Fact, FactType } from '../profile/vocabulary'
import { dialectOf } from '../screening/sql/dialect'
import { textLiteral } from '../screening/sql/words'

// What stands in a line of JSON is looked at as it is written. Only the canonical forms are read by
// the database; whatever else the library accepts, or refuses, is left to the library.

/** How a raw value of JSON is recognised and taken over. */
interface Form {
  /** The pattern of its canonical forms. */
  readonly pattern: (fact: Fact) => string
  readonly value: (raw: string) => string
}

const { columnTypes, rooms } = dialectOf('duckdb')
const unquoted = (raw: string): string => `trim(${raw}, '"')`
const whole = (digits: number): string => `(0|[1-9][0-9]{0,${digits - 1}})`
const number = ({ digits, scale }: { digits: number; scale: number }): string =>
  scale === 0
    ? `"?${whole(digits)}"?`
    : `${whole(digits)}|"${whole(digits)}(\\.[0-9]{1,${scale}})?"`
const cast = (type: FactType) => (raw: string) =>
  `TRY_CAST(${unquoted(raw)} AS ${columnTypes[type]})`
const names = ({ options = {} }: Fact): string => Object.keys(options).join('|')

const provinces = '1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12]'

const forms: Readonly<Record<FactType, Form>> = {
  boolean: { pattern: () => 'true|false', value: (raw) => `TRY_CAST(${raw} AS BOOLEAN)` },
  money: { pattern: () => number(rooms.money), value: cast('money') },
  // the greatest whole number that JavaScript keeps exact has 16 digits, but not all of those
  count: { pattern: () => number({ digits: 15, scale: 0 }), value: cast('count') },
  decimal: { pattern: () => number(rooms.decimal), value: cast('decimal') },
  date: {
    pattern: () => '"(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}"',
    value: cast('date'),
  },
  choice: { pattern: (fact) => `"(${names(fact)})"`, value: unquoted },
  choices: {
    pattern: (fact) => `\\[("(${names(fact)})"(,"(${names(fact)})")*)?\\]`,
    value: (raw) =>
      `CASE WHEN ${raw} = '[]' THEN [] ELSE string_split(replace(${raw}[2:-2], '"', ''), ',') END`,
  },
  place: { pattern: () => `"(${provinces})[0-9]{4}"`, value: unquoted },
}

/** The value of a fact where it is stated in a canonical form. */
export const valueSql = (raw: string, { type }: Fact): string => forms[type].value(raw)

/** Whether a fact is stated in a canonical form. */
export function isCanonical(raw: string, fact: Fact): string {
  const { pattern, value } = forms[fact.type]
  const matches = `regexp_full_match(${raw}, ${textLiteral(pattern(fact))})`
  const exists = fact.type === 'date' ? ` AND ${value(raw)} IS NOT NULL` : ''
  return `(${matches}${exists})`
}

/** Whether a fact is left out, known not to exist, or stated in a canonical form. */
export const isNoneOrCanonical = (raw: string, fact: Fact, marker: string): string =>
  `(${raw} IS NULL OR ${raw} = ${textLiteral(marker)} OR ${isCanonical(raw, fact)})`

/** Whether an id or name is text that needs no reading: short, and without anything escaped. */
export const isPlainText = (raw: string, most: number): string =>
  `(${raw} LIKE '"%"' AND length(${raw}) BETWEEN 3 AND ${most + 2} AND NOT contains(${raw}, '\\'))`

export const plainTextSql = (raw: string): string => `${raw}[2:-2]`
