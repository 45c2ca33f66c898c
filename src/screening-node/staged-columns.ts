import type { FactType } from '../profile/vocabulary'
import { type Dialect, dialectOf, isNumberType } from '../screening/sql/dialect'
import { bitOf } from '../screening/sql/marks'
import { type Column, unknown } from './columns'
import type { AwardRow } from './put-profile'
import {
  type Seen,
  type StoredColumn,
  storedDecimals,
  storedIntegers,
  storedLongs,
  storedNumbers,
  storedTexts,
} from './stored-column'
import { noTexts, putText } from './texts'

/** How places and options stand in the columns. */
export type Marks = Dialect['marks']

const { rooms } = dialectOf('duckdb')

/** The column of what is stated of a fact. */
export function factColumn(column: Column, marks: Marks, seen: Seen): StoredColumn {
  const { name, type } = column
  const source = { name, seen, values: () => column.values }
  if (type === 'count') return storedLongs(source)
  if (isNumberType(type)) return storedDecimals(source, rooms[type], () => column.fractions)
  if (marks === 'texts' || !isOfOptions(type)) return storedIntegers(source)
  const bits = { name, seen, values: () => bitsOf(column) }
  return hasWideBits(column) ? storedLongs(bits) : storedIntegers(bits)
}

const isOfOptions = (type: FactType): boolean => type === 'choice' || type === 'choices'

const bitsOfInteger = 30
const hasWideBits = ({ options }: Column): boolean => options.length > bitsOfInteger

/** The bits of the options in each row. */
function bitsOf({ type, options, sets, values }: Column): Float64Array {
  const bits =
    type === 'choice'
      ? options.map((_, place) => bitOf(place))
      : sets.map((names) => names.reduce((sum, name) => sum + bitOf(options.indexOf(name)), 0))
  const marked = new Float64Array(values.length)
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? unknown
    marked[row] = value < 0 ? value : (bits[value] ?? unknown)
  }
  return marked
}

/** The columns of earlier awards, as texts; one that is for no subject has an empty one. */
export function awardColumns(awards: readonly AwardRow[]): readonly StoredColumn[] {
  const texts = (name: string, told: (award: AwardRow) => string): StoredColumn => {
    const all = noTexts(awards.length)
    for (const [row, award] of awards.entries()) {
      const bytes = Buffer.from(told(award))
      putText(all, row, bytes, 0, bytes.length)
    }
    return storedTexts(name, all)
  }
  return [
    storedNumbers('enterprise', (row) => awards[row]?.owner ?? 0),
    texts('rule', ({ rule }) => rule),
    texts('amount', ({ amount }) => amount),
    texts('date', ({ date }) => date),
    texts('subject', ({ subject }) => subject ?? ''),
  ]
}
