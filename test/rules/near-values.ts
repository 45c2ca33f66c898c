import type { Fact } from '../../src/profile/vocabulary'
import type { Leaf } from '../../src/rulebook/rulebook'
import { exact, textOf } from '../property/exact'
import type { Table, Value } from '../property/naive'

type Known = Exclude<Value, null>

/** What the values of a fact that are worth trying follow from. */
export interface Nearby {
  /** The leaf that reads the fact, on either side. */
  readonly leaf: Leaf
  /** What the leaf compares with, and what is stated of the fact, where the rule is met. */
  readonly expected: Value
  readonly stated: Value
  readonly asOf: string
  readonly registers: ReadonlyMap<string, Table>
}

/** The values of a fact at, just below and just above what a leaf asks, and its other options. */
export function valuesNear(fact: Fact, nearby: Nearby): readonly Known[] {
  const { expected, stated, asOf } = nearby
  const options = Object.keys(fact.options ?? {})
  switch (fact.type) {
    case 'boolean':
      return [true, false]
    case 'choice':
      return options
    case 'choices':
      return setsNear(options, nearby)
    case 'place':
      return placesNear(nearby)
    case 'date':
      return [expected, stated, asOf].flatMap((day) => (isDay(day) ? around(day) : []))
    case 'count':
      return [expected, stated].flatMap((number) => shifts(number, ['-1', '0', '1']))
    default:
      return [expected, stated].flatMap((number) =>
        shifts(number, ['-1', '-0.01', '0', '0.01', '1']),
      )
  }
}

const isDay = (value: Value): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value)

const around = (day: string): readonly string[] => [daysFrom(day, -1), day, daysFrom(day, 1)]

/** The day that many days later, or earlier. */
export function daysFrom(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** A number moved by each of these; nothing of a rule is less than nothing. */
function shifts(number: Value, by: readonly string[]): readonly string[] {
  if (typeof number !== 'string' || !/^\d+(\.\d+)?$/u.test(number)) return []
  return by.map((one) => sum(number, one)).filter((moved) => !moved.startsWith('-'))
}

function sum(left: string, right: string): string {
  const [one, other] = [exact(left), exact(right)]
  const places = Math.max(one.places, other.places)
  const units = [one, other].map((part) => part.units * 10n ** BigInt(places - part.places))
  const text = textOf({ units: units.reduce((total, part) => total + part, 0n), places })
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text
}

/** Sets of options: none, each one alone, all, and what is asked with each one of it left out. */
function setsNear(options: readonly string[], { expected, stated }: Nearby): readonly Known[] {
  const asked = [expected, stated].filter((one) => typeof one === 'object' && one !== null)
  const without = asked.flatMap((set) => set.map((left) => set.filter((one) => one !== left)))
  return [[], options, ...asked, ...without, ...options.map((one) => [one])].map((set) =>
    [...set].sort(),
  )
}

const elsewhere = '110101'

/** Members of an area, their neighbours, what contains them, and a county of another province. */
function placesNear({ leaf, expected, registers }: Nearby): readonly string[] {
  const { operand } = leaf
  const table = operand.kind === 'register' ? registers.get(operand.register) : undefined
  const column = operand.kind === 'register' ? (table?.columns.indexOf(operand.column) ?? -1) : -1
  const members = (table?.rows ?? []).map((row) => row[column] ?? '')
  const listed = [...members, ...Object.keys(table?.aliases ?? {})]
  const literal = expected === null || typeof expected === 'boolean' ? [] : [expected].flat()
  const few = [...listed.slice(0, 2), ...literal]
  return [...listed, ...literal, ...few.flatMap(neighboursOf), elsewhere]
}

function neighboursOf(area: string): readonly string[] {
  const [province, prefecture] = [area.slice(0, 2), area.slice(0, 4)]
  const inPrefecture = area.endsWith('0000') ? `${province}01` : prefecture
  return [`${inPrefecture}98`, `${inPrefecture}00`, `${province}9998`, `${province}0000`]
}
