import type { Fact } from '../../src/profile/vocabulary'
import type { LeafFormat } from '../../src/rulebook/condition-format'
import type { FactModel } from './model'
import type { Table } from './naive'

/** Days around the two years after 14 March 2018, a Saturday at their end, and the day of force. */
const eventDays = ['2017-03-30', '2018-03-13', '2018-03-14', '2018-03-15']
const endDays = ['2020-03-13', '2020-03-14', '2020-03-15', '2020-03-16', '2020-03-17']

/** Days on which the held rules are asked. */
export const heldDays = [
  '2017-03-30',
  '2017-03-31',
  '2019-01-01',
  '2020-03-14',
  '2020-03-15',
  '2021-06-01',
]

/** 康定, one of the 88 counties; a county that is not; one elsewhere; a prefecture, a province. */
const places = ['513301', '510104', '530824', '513300', '510000']

/** The values of a fact at which the leaves of a rule can change, and their neighbours. */
export function domainOf(
  { id, type, options = {} }: Fact,
  leaves: readonly LeafFormat[],
  registers: ReadonlyMap<string, Table>,
): FactModel['domain'] {
  const own = leaves.filter((leaf) => leaf.fact === id)
  const literals = own.flatMap(({ value }) => (isLiteral(value) ? [value].flat().map(String) : []))
  const names = Object.keys(options)
  const others = names.filter((name) => !literals.includes(name)).slice(0, 1)
  switch (type) {
    case 'boolean':
      return [true, false]
    case 'date':
      return [...eventDays, ...endDays]
    case 'place':
      return [...new Set([...literals.map((area) => area.replace(/0000$/u, '0102')), ...places])]
    case 'choice':
      return [...(literals.length > 0 ? literals : names.slice(0, 2)), ...others]
    case 'choices':
      return [[], literals, literals.slice(0, 1), others]
    default: {
      const bounds = [...literals, ...own.flatMap((leaf) => cellsOf(leaf, registers))]
      const step = type === 'count' ? '1' : '0.01'
      return [...new Set(['0', ...bounds.flatMap((bound) => around(bound, step))])]
    }
  }
}

const isLiteral = (value: LeafFormat['value']): value is string | boolean | string[] =>
  value !== undefined && (typeof value !== 'object' || Array.isArray(value))

/** The bounds of industry (工业) in a table by which a leaf compares. */
function cellsOf({ value }: LeafFormat, registers: ReadonlyMap<string, Table>): readonly string[] {
  if (typeof value !== 'object' || !('lookup' in value)) return []
  const { register, column, unit, where } = value.lookup
  const { columns = [], rows = [] } = registers.get(register) ?? {}
  const cell = (row: readonly string[], name: string) => row[columns.indexOf(name)] ?? ''
  const literal = Object.entries(where).filter(([, key]) => typeof key === 'string')
  return rows
    .filter(
      (row) => row.includes('工业') && literal.every(([name, key]) => cell(row, name) === key),
    )
    .map((row) => {
      const wan = unit !== undefined && cell(row, unit) === '万元'
      return wan ? `${cell(row, column)}0000` : cell(row, column)
    })
}

/** A number of a rule with its neighbours; thresholds of rules have few decimals, so this is exact. */
function around(bound: string, step: string): readonly string[] {
  const places = step === '1' ? 0 : 2
  const units = BigInt(Math.round(Number(bound) * 10 ** places))
  const [below, above] = [units - 1n, units + 1n]
  return [below, units, above].filter((one) => one >= 0n).map((one) => text(one, places))
}

function text(units: bigint, places: number): string {
  const digits = String(units).padStart(places + 1, '0')
  const fraction = places === 0 ? '' : digits.slice(-places).replace(/0+$/u, '')
  const whole = digits.slice(0, digits.length - places)
  return fraction === '' ? whole : `${whole}.${fraction}`
}
