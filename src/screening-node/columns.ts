import type { Fact, FactType, SubjectType } from '../profile/vocabulary'
import { isNumberType } from '../screening/sql/dialect'
import { snakeCase } from '../screening/sql/words'
import { moreTexts, noTexts, type Texts } from './texts'

/** What a column holds where nothing is stated, and where it is known that there is none. */
export const unknown = -2
export const none = -1

/** Whole numbers, of 32 bits where none can be larger. */
export type Numbers = Float64Array | Int32Array

/**
 * What is stated of one fact, a number for every row: the whole part of a number, the day, the code
 * of a place, 1 or 0 for yes or no, which of the options, or which of the sets of options.
 */
export interface Column {
  /** The id of the fact: as no word of SQL and no other column goes. */
  readonly name: string
  readonly type: FactType
  readonly options: readonly string[]
  /** Whether the rules need it; what they do not need is only checked. */
  readonly isNeeded: boolean
  values: Numbers
  /** What the numbers have behind the point, in units of their last decimal; null where none has. */
  fractions: Float64Array | null
  /** Each set of options that occurs, and which it is by its text. */
  sets: (readonly string[])[]
  readonly setNumbers: Map<string, number>
}

/** The subjects of one kind, a row for each. */
export interface Rows {
  readonly type: SubjectType
  readonly facts: ReadonlyMap<string, Column>
  /** Further columns of yes or no, by name. */
  readonly flags: ReadonlyMap<string, Column>
  readonly columns: readonly Column[]
  readonly ids: Texts
  /** For which row of the enterprises each is, where it is listed by one. */
  owners: Float64Array
  count: number
  room: number
}

// small: it should grow before an engine has learned that it never does, for then all that is compiled
// by that would have to be compiled again
const firstRoom = 64

/** No rows yet of a kind of subject. */
export function noRows(
  type: SubjectType,
  facts: ReadonlySet<string>,
  flags: readonly string[],
): Rows {
  const stated = new Map(
    type.facts.map((fact) => [fact.id, columnOfFact(fact, facts.has(fact.id))] as const),
  )
  const others = new Map(flags.map((name) => [name, emptyColumn(name, 'boolean', true)] as const))
  const columns = [...stated.values(), ...others.values()]
  const owners = new Float64Array(firstRoom)
  return {
    type,
    facts: stated,
    flags: others,
    columns,
    ids: noTexts(firstRoom),
    owners,
    count: 0,
    room: firstRoom,
  }
}

const columnOfFact = (fact: Fact, isNeeded: boolean): Column =>
  emptyColumn(fact.id, fact.type, isNeeded, Object.keys(fact.options ?? {}))

const emptyColumn = (
  name: string,
  type: FactType,
  isNeeded: boolean,
  options: readonly string[] = [],
): Column => ({
  name,
  type,
  options,
  isNeeded,
  values: unknownNumbers(type, firstRoom),
  fractions: null,
  sets: [],
  setNumbers: new Map(),
})

/** The name of the column that says whether a list is known to be empty. */
export const emptyFlag = (subject: string): string => snakeCase(`${subject}_absent`)
export const awardsFlag = 'awards_absent'

/** Makes room for one more row. */
export function makeRoom(rows: Rows): void {
  if (rows.count < rows.room) return
  rows.room *= 2
  rows.owners = longer(rows.owners, rows.room)
  moreTexts(rows.ids, rows.room)
  for (const column of rows.columns) {
    const { type, values } = column
    column.values = unknownNumbers(type, rows.room)
    column.values.set(values)
    if (column.fractions !== null) column.fractions = longer(column.fractions, rows.room)
  }
}

function longer(values: Float64Array, length: number): Float64Array {
  const more = new Float64Array(length)
  more.set(values)
  return more
}

/** What columns of a type hold at first. */
const unknownNumbers = (type: FactType, room: number): Numbers =>
  (isNumberType(type) ? new Float64Array(room) : new Int32Array(room)).fill(unknown)

/** Takes back all rows from one on, and what has been written of the row behind them. */
export function takeBack(rows: Rows, count: number): void {
  const end = Math.min(rows.count + 1, rows.room)
  for (const { values, fractions } of rows.columns) {
    values.fill(unknown, count, end)
    fractions?.fill(0, count, end)
  }
  rows.count = count
}

/** Takes back all that there is, but for the sets of options. */
export function clear(rows: Rows): void {
  takeBack(rows, 0)
  for (const column of rows.columns) column.fractions = null
}

/** Takes back the sets of options, of which no row has any. */
export function forgetSets({ columns }: Rows): void {
  for (const column of columns) {
    column.sets = []
    column.setNumbers.clear()
  }
}

/** The number by which a set of options goes. */
export function setNumber({ sets, setNumbers }: Column, names: readonly string[]): number {
  const key = names.join('\n')
  const found = setNumbers.get(key)
  if (found !== undefined) return found
  sets.push(names)
  setNumbers.set(key, sets.length - 1)
  return sets.length - 1
}
