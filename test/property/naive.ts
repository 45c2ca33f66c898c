import type { AmountFormat } from '../../src/rulebook/amount-format'
import type { ConditionFormat, LeafFormat } from '../../src/rulebook/condition-format'
import type { DateFormat, DefinitionFormat } from '../../src/rulebook/definition-format'
import { type Exact, exact, order, product, textOf } from './exact'
import { dayAfter, isWeekendDay, laterByMonths } from './naive-dates'
import { amountAt } from './naive-formula'

// A second, deliberately naive reading of the rule format: two values, nothing unknown, the words
// of design.md and nothing of src but the types of the format. It shares no code with what it tests.

/** A value in a world in which everything is known; `null` does not exist, or never happens. */
export type Value = string | boolean | readonly string[] | null

export interface Table {
  readonly columns: readonly string[]
  readonly aliases: Readonly<Record<string, string>>
  readonly rows: readonly (readonly string[])[]
}

/** A complete world on one of its days; of a dated event it says when it happens, past or future. */
export interface World {
  readonly facts: ReadonlyMap<string, Value>
  readonly events: ReadonlySet<string>
  readonly today: string
  readonly forceFrom: string
  readonly readings: ReadonlyMap<string, string>
  readonly definitions: ReadonlyMap<string, DefinitionFormat>
  readonly registers: ReadonlyMap<string, Table>
}

export type LeafTruth = (leaf: LeafFormat, world: World) => boolean

/** Whether a condition is met in a world on its day. */
export function holds(condition: ConditionFormat, world: World, truth: LeafTruth): boolean {
  if ('all' in condition) return condition.all.every((member) => holds(member, world, truth))
  if ('any' in condition) return condition.any.some((member) => holds(member, world, truth))
  if ('not' in condition) return !holds(condition.not, world, truth)
  const definition = world.definitions.get(condition.fact)
  if (definition?.type !== 'boolean') return truth(condition, world)
  return holds(definition.conditions, world, truth) === condition.value
}

/** Whether a comparison is true; a comparison with what does not exist is false. */
export const leafHolds: LeafTruth = (leaf, world) => {
  const left = valueIn(leaf.fact, world)
  if (left === null) return false
  if (leaf.operator === 'happened') return String(left) <= world.today
  const right = operandOf(leaf, world)
  if (right === null) return false
  return compares(leaf.operator, left, right)
}

type Operator = Exclude<LeafFormat['operator'], 'happened'>

function compares(operator: Operator, left: Known, right: Known): boolean {
  switch (operator) {
    case 'is':
      return left === right
    case 'oneOf':
      return list(right).includes(String(left))
    case 'includesAny':
      return list(right).some((one) => list(left).includes(one))
    case 'includesAll':
      return list(right).every((one) => list(left).includes(one))
    case 'atLeast':
      return sign(left, right) >= 0
    case 'atMost':
      return sign(left, right) <= 0
    case 'above':
      return sign(left, right) > 0
    case 'below':
      return sign(left, right) < 0
    case 'onOrBefore':
      return String(left) <= String(right)
    case 'onOrAfter':
      return String(left) >= String(right)
    case 'within':
      return list(right).some((area) => lies(String(left), area))
  }
}

type Known = Exclude<Value, null>

const list = (value: Known): readonly string[] =>
  typeof value === 'object' ? value : [String(value)]

const sign = (left: Known, right: Known): number => order(exact(String(left)), exact(String(right)))

/** 市辖区: a code in 01 of a city at the level of a prefecture stands for all its districts. */
export const isDistricts = (place: string): boolean =>
  /^(?!11|12|31|50)\d{2}(?:0[1-9]|1\d|20|5[1-9]|6\d|70)01$/u.test(place)

/** A county lies in a prefecture that shares its first four digits and a province of its first two. */
export function lies(place: string, area: string): boolean {
  if (isDistricts(area)) return place.slice(0, 4) === area.slice(0, 4)
  if (area.endsWith('0000')) return place.slice(0, 2) === area.slice(0, 2)
  if (area.endsWith('00')) return place.slice(0, 4) === area.slice(0, 4)
  return place === area
}

function valueIn(fact: string, world: World): Value {
  if (fact.startsWith('interpretation.')) return world.readings.get(fact.slice(15)) ?? null
  if (fact === 'document.inForceFrom') return world.forceFrom
  const definition = world.definitions.get(fact)
  if (definition?.type === 'date') return dateOf(definition.value, world)
  const value = world.facts.get(fact) ?? null
  return world.events.has(fact) && value !== null && String(value) > world.today ? null : value
}

function operandOf(leaf: LeafFormat, world: World): Value {
  const { value } = leaf
  if (value === undefined) return null
  if (typeof value !== 'object' || Array.isArray(value)) return value
  if ('fact' in value) return valueIn(value.fact, world)
  if ('lookup' in value) return cellOf(value.lookup, world)
  const { columns, rows, aliases } = tableOf(value.register, world)
  const column = columns.indexOf(value.column)
  return [...rows.map((row) => row[column] ?? ''), ...Object.keys(aliases)]
}

type Lookup = Extract<LeafFormat['value'], { lookup: unknown }>['lookup']

function cellOf(lookup: Lookup, world: World): Value {
  const { columns, rows, aliases } = tableOf(lookup.register, world)
  const cell = (row: readonly string[], name: string) => row[columns.indexOf(name)] ?? ''
  const row = rows.find((one) =>
    Object.entries(lookup.where).every(([name, key]) => {
      const wanted = typeof key === 'string' ? key : valueIn(key.fact, world)
      return wanted !== null && cell(one, name) === (aliases[String(wanted)] ?? wanted)
    }),
  )
  if (row === undefined) return null
  const number = cell(row, lookup.column)
  const wan = lookup.unit !== undefined && cell(row, lookup.unit) === '万元'
  return wan ? textOf(product(exact(number), exact('10000'))) : number
}

function tableOf(id: string, { registers }: World): Table {
  const table = registers.get(id)
  if (table === undefined) throw new Error(`no register ${id}`)
  return table
}

function dateOf(format: DateFormat, world: World): string | null {
  if ('fact' in format) {
    const value = valueIn(format.fact, world)
    return value === null ? null : String(value)
  }
  if ('interpretation' in format) {
    const option = format.options[world.readings.get(format.interpretation) ?? '']
    if (option === undefined) throw new Error(`no reading of ${format.interpretation}`)
    return dateOf(option, world)
  }
  if ('yearsAfter' in format) return moved(format.yearsAfter, 12 * format.years, world)
  if ('monthsAfter' in format) return moved(format.monthsAfter, format.months, world)
  const date = dateOf(format.nextWorkingDay, world)
  return date === null ? null : workingDay(date, tableOf(format.register, world))
}

function moved(format: DateFormat, months: number, world: World): string | null {
  const date = dateOf(format, world)
  return date === null ? null : laterByMonths(date, months)
}

function workingDay(date: string, { rows }: Table): string {
  const kind = rows.find((row) => row[0] === date)?.[1]
  const rests = kind === 'holiday' || (kind !== 'workday' && isWeekendDay(date))
  return rests ? workingDay(dayAfter(date), { columns: [], aliases: {}, rows }) : date
}

/** What an amount comes to in a world with values for what the text leaves open. */
export function amountIn(
  format: AmountFormat,
  world: World,
  open: ReadonlyMap<string, string>,
): Exact {
  return amountAt(format, {
    number: (fact) => exact(String(valueIn(fact, world) ?? '0')),
    option: (fact) => String(valueIn(fact, world)),
    open: (term) => exact(open.get(term) ?? ''),
    met: (condition) => holds(condition, world, leafHolds),
    awards: [],
    rule: '',
    subject: null,
    asOf: world.today,
  })
}
