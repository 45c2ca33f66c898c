import { type Dialect, dialectOf, isNumberType } from '../screening/sql/dialect'
import { bitOf } from '../screening/sql/marks'
import { type Column, none } from './columns'
import type { AwardRow } from './put-profile'
import {
  boundedIntegers,
  type Seen,
  type StoredColumn,
  storedDecimals,
  storedIntegers,
  storedLongs,
  storedNumbers,
  storedTexts,
} from './stored-column'
import { storedSets } from './stored-sets'
import { noTexts, putText } from './texts'

/** How places and options stand in the columns. */
export type Marks = Dialect['marks']

const { rooms } = dialectOf('duckdb')

/** The column of what is stated of a fact. */
export function factColumn(column: Column, marks: Marks, seen: Seen): StoredColumn {
  const { name, type } = column
  const hasBits = marks === 'numbers' && (type === 'choice' || type === 'choices')
  const noneAs = marks === 'numbers' && (type === 'choice' || type === 'place') ? 0 : none
  const source = { name, column, noneAs, codes: hasBits ? bitsOf(column) : null, seen }
  if (type === 'choices' && marks === 'texts') return storedSets(source, () => column.sets)
  if (type === 'count') return storedLongs(source)
  if (isNumberType(type)) return storedDecimals(source, rooms[type])
  if (type === 'place') return boundedIntegers(source)
  return hasBits && hasWideBits(column) ? storedLongs(source) : storedIntegers(source)
}

const bitsOfInteger = 30
const hasWideBits = ({ options }: Column): boolean => options.length > bitsOfInteger

/** The bits of each option, or of each set of options that has occurred. */
function bitsOf(column: Column): () => readonly number[] {
  const { type, options } = column
  if (type === 'choice') {
    const bits = options.map((_, place) => bitOf(place))
    return () => bits
  }
  const bits: number[] = []
  return () => {
    for (const names of column.sets.slice(bits.length)) {
      bits.push(names.reduce((sum, name) => sum + bitOf(options.indexOf(name)), 0))
    }
    return bits
  }
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
