import { isProvinceCode } from '../profile/place'
import type { Fact, FactType } from '../profile/vocabulary'
import { dialectOf, type Room } from '../screening/sql/dialect'
import { type Column, setNumber } from './columns'
import { dayAt } from './plain-day'
import {
  closeBracket,
  comma,
  finder,
  openBracket,
  pastBlanks,
  point,
  quote,
  zero,
} from './plain-text'

/**
 * Reads a value that stands at a place in its plain form into a row of a column. The place behind
 * it, or -1 where it stands in any other form, right or wrong; then nothing is said of the value.
 */
export type ReadValue = (bytes: Buffer, from: number, column: Column, row: number) => number

const { rooms } = dialectOf('duckdb')

const readers: Readonly<Record<FactType, (fact: Fact) => ReadValue>> = {
  boolean: () => readBoolean,
  money: () => numberReader(rooms.money),
  // the greatest whole number that JavaScript keeps exact has 16 digits, but not all of those
  count: () => numberReader({ digits: 15, scale: 0 }),
  decimal: () => numberReader(rooms.decimal),
  date: () => readDay,
  choice: choiceReader,
  choices: choicesReader,
  place: () => readPlaceCode,
}

/** What reads the values of a fact. */
export const valueReader = (fact: Fact): ReadValue => readers[fact.type](fact)

const inTrue = [...Buffer.from('true')]
const inFalse = [...Buffer.from('false')]

function readBoolean(bytes: Buffer, from: number, { values }: Column, row: number): number {
  const isTrue = bytes[from] === inTrue[0]
  const end = isTrue ? pastWord(bytes, from, inTrue) : pastWord(bytes, from, inFalse)
  values[row] = isTrue ? 1 : 0
  return end
}

/** The place behind a word; -1 where it does not stand there. */
export function pastWord(bytes: Buffer, from: number, word: readonly number[]): number {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[from + index] !== word[index]) return -1
  }
  return from + word.length
}

/** A whole number, or one between quotes that may have decimals; without a needless zero before it. */
function numberReader({ digits, scale }: Room): ReadValue {
  return (bytes, from, column, row) => {
    const isQuoted = bytes[from] === quote
    const first = isQuoted ? from + 1 : from
    let at = first
    let whole = 0
    for (let digit = digitAt(bytes, at); digit >= 0; digit = digitAt(bytes, at)) {
      whole = whole * 10 + digit
      at += 1
    }
    const count = at - first
    if (count === 0 || count > digits || (count > 1 && bytes[first] === zero)) return -1
    column.values[row] = whole
    if (!isQuoted) return at
    if (bytes[at] === point) at = readFraction(bytes, at + 1, scale, column, row)
    return bytes[at] === quote ? at + 1 : -1
  }
}

/** The digit at a place; -1 where there is none. */
function digitAt(bytes: Buffer, at: number): number {
  const digit = (bytes[at] ?? 0) - zero
  return digit > 9 || digit < 0 ? -1 : digit
}

function readFraction(
  bytes: Buffer,
  from: number,
  scale: number,
  column: Column,
  row: number,
): number {
  let at = from
  let fraction = 0
  for (let digit = digitAt(bytes, at); digit >= 0; digit = digitAt(bytes, at)) {
    fraction = fraction * 10 + digit
    at += 1
  }
  const count = at - from
  if (count === 0 || count > scale) return -1
  column.fractions ??= new Float64Array(column.values.length)
  column.fractions[row] = fraction * 10 ** (scale - count)
  return at
}

function readDay(bytes: Buffer, from: number, { values }: Column, row: number): number {
  const day = dayAt(bytes, from + 1)
  if (day === null || bytes[from] !== quote || bytes[from + 11] !== quote) return -1
  values[row] = day
  return from + 12
}

function readPlaceCode(bytes: Buffer, from: number, { values }: Column, row: number): number {
  if (bytes[from] !== quote || bytes[from + 7] !== quote) return -1
  let code = 0
  for (let at = from + 1; at < from + 7; at += 1) {
    const digit = digitAt(bytes, at)
    if (digit < 0) return -1
    code = code * 10 + digit
  }
  values[row] = code
  return isProvinceCode(code) ? from + 8 : -1
}

interface Option {
  readonly key: Buffer
  readonly number: number
  readonly name: string
}

const optionFinder = ({ options = {} }: Fact) =>
  finder(
    Object.keys(options).map((name, number): Option => ({ key: Buffer.from(name), number, name })),
  )

function choiceReader(fact: Fact): ReadValue {
  const find = optionFinder(fact)
  return (bytes, from, { values }, row) => {
    const option = bytes[from] === quote ? find(bytes, from + 1) : undefined
    if (option === undefined) return -1
    values[row] = option.number
    return from + option.key.length + 2
  }
}

/** A list of options; an option that it has twice counts once, and their order does not count. */
function choicesReader(fact: Fact): ReadValue {
  const find = optionFinder(fact)
  return (bytes, from, column, row) => {
    if (bytes[from] !== openBracket) return -1
    const names: string[] = []
    let at = pastBlanks(bytes, from + 1)
    if (bytes[at] === closeBracket) {
      column.values[row] = setNumber(column, names)
      return at + 1
    }
    for (;;) {
      const option = bytes[at] === quote ? find(bytes, at + 1) : undefined
      if (option === undefined) return -1
      names.push(option.name)
      at = pastBlanks(bytes, at + option.key.length + 2)
      if (bytes[at] === closeBracket) break
      if (bytes[at] !== comma) return -1
      at = pastBlanks(bytes, at + 1)
    }
    column.values[row] = setNumber(column, names.length < 2 ? names : [...new Set(names)].sort())
    return at + 1
  }
}
