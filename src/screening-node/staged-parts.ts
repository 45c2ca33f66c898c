import type { DuckDBType, DuckDBValue } from '@duckdb/node-api'
import { type Dialect, dialectOf } from '../screening/sql/dialect'
import { bitOf } from '../screening/sql/marks'
import { quoted } from '../screening/sql/words'
import { type Column, type Rows, unknown } from './columns'
import type { Embedded } from './duckdb'
import { dayAt, dayOf1970 } from './plain-day'
import type { AwardRow } from './put-profile'

/** How places and options stand in the tables. */
export type Marks = Dialect['marks']

const { money } = dialectOf('duckdb').rooms

const bitsOfInteger = 30

/** Whether there are too many options for the bits of an integer. */
export const hasWideBits = ({ options }: Column): boolean => options.length > bitsOfInteger

/** The bits of each option, or of each set of options. */
const bitsIn = ({ type, options, sets }: Column): readonly number[] =>
  type === 'choice'
    ? options.map((_, place) => bitOf(place))
    : sets.map((names) => names.reduce((sum, name) => sum + bitOf(options.indexOf(name)), 0))

// one more still has room, by which lists are counted
const mostInTiny = 126
const mostInInteger = 2 ** 31 - 1

/** The smallest type that has room for whole numbers up to one. */
const typeFor = (most: number, { api }: Embedded): DuckDBType =>
  most <= mostInTiny ? api.TINYINT : most <= mostInInteger ? api.INTEGER : api.DOUBLE

/** What stands in the column of a choice for what is unknown and for what is known not to exist. */
export const [unknownOption, noOption] = [' ', ''] as const

/** Whether the options of a column stand by their names; no option has a name of these two. */
export const hasNames = ({ type }: Column, marks: Marks): boolean =>
  type === 'choice' && marks === 'texts'

export const fractionsOf = (name: string): string => quoted(`${name} fractions`)

/** One column of a table: its type and how each vector of it is filled. */
export interface Part {
  readonly name: string
  readonly type: DuckDBType
  readonly fill: (vector: Vector, order: Int32Array) => void
}

interface Vector {
  setItem(index: number, value: DuckDBValue): void
  flush(): void
}

/** The columns that every table has: the id, and the row of the enterprise. */
export const keyParts = (
  { ids, owners }: Rows,
  isOwn: boolean,
  { api }: Embedded,
): readonly Part[] => [
  { name: 'id', type: api.VARCHAR, fill: filledTexts(ids) },
  {
    name: 'enterprise',
    type: api.INTEGER,
    fill: isOwn ? filledPlaces : filledNumbers(owners),
  },
]

/** The columns of what is stated of one fact, by the greatest value that there is. */
export function partsOf(
  column: Column,
  most: number,
  marks: Marks,
  database: Embedded,
): readonly Part[] {
  const { api } = database
  const { name, type, values, fractions, options } = column
  if (marks === 'numbers' && (type === 'choice' || type === 'choices')) {
    const kind = hasWideBits(column) ? api.DOUBLE : api.INTEGER
    return [{ name, type: kind, fill: filledBits(values, bitsIn(column)) }]
  }
  if (hasNames(column, marks)) {
    const names = [unknownOption, noOption, ...options]
    return [{ name, type: api.ENUM(names), fill: filledOptions(values, names) }]
  }
  const whole = { name, type: typeFor(most, database), fill: filledNumbers(values) }
  if (fractions === null) return [whole]
  const parts = { name: fractionsOf(name), type: api.INTEGER, fill: filledNumbers(fractions) }
  return [whole, parts]
}

/** The columns of earlier awards. */
export function awardParts(awards: readonly AwardRow[], { api }: Embedded): readonly Part[] {
  const filled = (told: (award: AwardRow) => DuckDBValue): Part['fill'] =>
    filledValues(awards.map(told))
  const { digits, scale } = money
  const width = digits + scale
  const amountOf = ({ amount }: AwardRow): DuckDBValue =>
    api.decimalValue(unitsOf(amount, scale), width, scale)
  const dateOf = ({ date }: AwardRow): DuckDBValue => {
    const day = dayAt(Buffer.from(date), 0)
    if (day === null) throw new RangeError(`no day ${date}`)
    return api.dateValue(day - dayOf1970)
  }
  return [
    { name: 'enterprise', type: api.BIGINT, fill: filled(({ owner }) => BigInt(owner)) },
    { name: 'rule', type: api.VARCHAR, fill: filled(({ rule }) => rule) },
    { name: 'amount', type: api.DECIMAL(width, scale), fill: filled(amountOf) },
    { name: 'date', type: api.DATE, fill: filled(dateOf) },
    { name: 'subject', type: api.VARCHAR, fill: filled(({ subject }) => subject) },
  ]
}

/** Canonical decimal text as a whole number of its last decimals, of which there are no more. */
function unitsOf(text: string, scale: number): bigint {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(`${whole}${fraction.padEnd(scale, '0')}`)
}

const filledValues =
  (values: readonly DuckDBValue[]): Part['fill'] =>
  (vector, order) => {
    for (let to = 0; to < order.length; to += 1) vector.setItem(to, values[order[to] ?? 0] ?? null)
    vector.flush()
  }

const filledPlaces: Part['fill'] = (vector, order) => {
  for (let to = 0; to < order.length; to += 1) vector.setItem(to, order[to] ?? 0)
  vector.flush()
}

const filledNumbers =
  (values: Float64Array): Part['fill'] =>
  (vector, order) => {
    for (let to = 0; to < order.length; to += 1) {
      vector.setItem(to, values[order[to] ?? 0] ?? unknown)
    }
    vector.flush()
  }

const filledBits =
  (values: Float64Array, bits: readonly number[]): Part['fill'] =>
  (vector, order) => {
    for (let to = 0; to < order.length; to += 1) {
      const value = values[order[to] ?? 0] ?? unknown
      vector.setItem(to, value < 0 ? value : (bits[value] ?? unknown))
    }
    vector.flush()
  }

const filledOptions =
  (values: Float64Array, names: readonly string[]): Part['fill'] =>
  (vector, order) => {
    for (let to = 0; to < order.length; to += 1) {
      const value = values[order[to] ?? 0] ?? unknown
      vector.setItem(to, names[value - unknown] ?? unknownOption)
    }
    vector.flush()
  }

const filledTexts =
  (texts: readonly string[]): Part['fill'] =>
  (vector, order) => {
    for (let to = 0; to < order.length; to += 1) vector.setItem(to, texts[order[to] ?? 0] ?? '')
    vector.flush()
  }
