import { isProvinceCode } from '../profile/place'
import type { Fact, FactType } from '../profile/vocabulary'
import { dialectOf, type Room } from '../screening/sql/dialect'
import { type Column, none, type Rows, setNumber } from './columns'
import { dayAt } from './plain-day'
import { digitsIn, numberIn } from './plain-digits'
import type { ReadPlain } from './plain-object'
import {
  closeBracket,
  comma,
  finder,
  type Key,
  keyOf,
  openBracket,
  pastBlanks,
  point,
  quote,
  textOf,
  zero,
} from './plain-text'

type Reader = (fact: Fact, column: Column, rows: Rows) => ReadPlain

const { rooms } = dialectOf('duckdb')

const readers: Readonly<Record<FactType, Reader>> = {
  boolean: booleanReader,
  money: numberReader(rooms.money),
  // the greatest whole number that JavaScript keeps exact has 16 digits, but not all of those
  count: numberReader({ digits: 15, scale: 0 }),
  decimal: numberReader(rooms.decimal),
  date: dayReader,
  choice: choiceReader,
  choices: choicesReader,
  place: placeReader,
}

/**
 * Reads a value of a fact that stands at a place in its plain form into the row behind the last one.
 * In any other form, right or wrong, nothing is said of it.
 */
export const valueReader: Reader = (fact, column, rows) => readers[fact.type](fact, column, rows)

/** Reads that what a fact asks for is known not to exist. */
export const nullReader =
  (column: Column, rows: Rows): ReadPlain =>
  ({ view }, from) => {
    if (view.getInt32(from, true) !== inNull) return -1
    column.values[rows.count] = none
    return from + 4
  }

const wordOf = (four: string): number => textOf(four).view.getInt32(0, true)
const [inNull, inTrue, inFals] = [wordOf('null'), wordOf('true'), wordOf('fals')]
const endOfFalse = 101

function booleanReader(_: Fact, column: Column, rows: Rows): ReadPlain {
  return ({ bytes, view }, from) => {
    const word = view.getInt32(from, true)
    // no `if` of which of them it is, which nobody foresees
    const isTrue = Number(word === inTrue)
    const isFalse = Number(word === inFals) & Number(bytes[from + 4] === endOfFalse)
    column.values[rows.count] = isTrue
    return (isTrue | isFalse) === 1 ? from + 5 - isTrue : -1
  }
}

const tens = Float64Array.of(1, 10, 100, 1000, 10_000)

/** A whole number, or one between quotes that may have decimals; without a needless zero before it. */
function numberReader({ digits, scale }: Room): Reader {
  return (_, column, rows) =>
    ({ bytes, view }, from) => {
      const isQuoted = bytes[from] === quote
      const first = isQuoted ? from + 1 : from
      // eight digits at once: how many there are cannot be foreseen, and to guess it takes longer
      const [head, tail] = [view.getInt32(first, true), view.getInt32(first + 4, true)]
      const ofHead = digitsIn(head)
      // none unless the first four are digits
      const ofTail = digitsIn(tail) & -(ofHead >> 2)
      let whole = numberIn(head, ofHead) * (tens[ofTail] ?? 1) + numberIn(tail, ofTail)
      let at = first + ofHead + ofTail
      for (let some = ofTail; some === 4; at += some) {
        const four = view.getInt32(at, true)
        some = digitsIn(four)
        whole = whole * (tens[some] ?? 1) + numberIn(four, some)
      }
      const count = at - first
      if (count === 0 || count > digits || (count > 1 && bytes[first] === zero)) return -1
      column.values[rows.count] = whole
      if (!isQuoted) return at
      if (bytes[at] === point) at = readFraction(bytes, at + 1, scale, column, rows.count)
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

function dayReader(_: Fact, column: Column, rows: Rows): ReadPlain {
  return (text, from) => {
    if (text.bytes[from] !== quote || text.bytes[from + 11] !== quote) return -1
    const day = dayAt(text, from + 1)
    if (day < 0) return -1
    column.values[rows.count] = day
    return from + 12
  }
}

function placeReader(_: Fact, column: Column, rows: Rows): ReadPlain {
  return ({ bytes, view }, from) => {
    if (bytes[from] !== quote || bytes[from + 7] !== quote) return -1
    const [head, rest] = [view.getInt32(from + 1, true), view.getInt32(from + 5, true)]
    if (digitsIn(head) !== 4 || digitsIn(rest) !== 2) return -1
    const code = numberIn(head, 4) * 100 + numberIn(rest, 2)
    column.values[rows.count] = code
    return isProvinceCode(code) ? from + 8 : -1
  }
}

interface Option {
  readonly name: string
  readonly key: Key
  readonly number: number
}

const optionFinder = ({ options = {} }: Fact) =>
  finder(Object.keys(options).map((name, number): Option => ({ name, key: keyOf(name), number })))

function choiceReader(fact: Fact, column: Column, rows: Rows): ReadPlain {
  const find = optionFinder(fact)
  return (text, from) => {
    const option = text.bytes[from] === quote ? find(text, from + 1) : undefined
    if (option === undefined) return -1
    column.values[rows.count] = option.number
    return from + option.key.length + 1
  }
}

/** A list of options; an option that it has twice counts once, and their order does not count. */
function choicesReader(fact: Fact, column: Column, rows: Rows): ReadPlain {
  const find = optionFinder(fact)
  return (text, from) => {
    const { bytes } = text
    if (bytes[from] !== openBracket) return -1
    const names: string[] = []
    let at = pastBlanks(bytes, from + 1)
    if (bytes[at] === closeBracket) {
      column.values[rows.count] = setNumber(column, names)
      return at + 1
    }
    for (;;) {
      const option = bytes[at] === quote ? find(text, at + 1) : undefined
      if (option === undefined) return -1
      names.push(option.name)
      at = pastBlanks(bytes, at + option.key.length + 1)
      if (bytes[at] === closeBracket) break
      if (bytes[at] !== comma) return -1
      at = pastBlanks(bytes, at + 1)
    }
    const set = names.length < 2 ? names : [...new Set(names)].sort()
    column.values[rows.count] = setNumber(column, set)
    return at + 1
  }
}
