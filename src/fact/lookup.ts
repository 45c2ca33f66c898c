import { readMoney } from '../money/read-money'
import type { FactValue } from '../profile/value'
import type { FactType } from '../profile/vocabulary'
import type { Operand, Register } from '../rulebook/rulebook'
import { absent, type FactState, type FactView, known, missingOf, unknown } from './fact-state'

type Lookup = Extract<Operand, { kind: 'lookup' }>

/** A value from the one row of a register that fits; absent where no row does. */
export function lookUp(
  lookup: Lookup,
  register: Register,
  type: FactType,
  view: FactView,
): FactState {
  const keys = lookup.where.map(({ column, value }) => ({
    column,
    state: typeof value === 'string' ? known(value) : view(value.fact),
  }))
  const missing = missingOf(...keys.map((key) => key.state))
  if (missing.length > 0) return unknown(missing)
  const row = register.rows.find((cells) =>
    keys.every(
      ({ column, state }) =>
        state.kind === 'known' &&
        cellOf(register, cells, column) === cellNamed(register, state.value),
    ),
  )
  if (row === undefined) return absent
  const value = cellOf(register, row, lookup.column)
  const unit = lookup.unit === null ? '' : cellOf(register, row, lookup.unit)
  return type === 'money' ? moneyOf(value + unit) : known(value)
}

/** What a value is called in the register: an option of a fact cannot be written in Chinese. */
function cellNamed(register: Register, value: FactValue): FactValue {
  return typeof value === 'string' ? (register.aliases[value] ?? value) : value
}

function cellOf(register: Register, row: readonly string[], column: string): string {
  return row[register.columns.indexOf(column)] ?? ''
}

function moneyOf(text: string): FactState {
  const money = readMoney(text)
  if (money.kind === 'accepted') return known(money.value)
  throw new RangeError(`a register holds ${text} where money is due`)
}

/** The places of a register: its codes and the former codes of the same places. */
export function placesOf(register: Register, column: string): FactState {
  const codes = register.rows.map((row) => cellOf(register, row, column))
  return known([...codes, ...Object.keys(register.aliases)])
}
