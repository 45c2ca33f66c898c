import { pathTo } from '../issue/path'
import { readFact } from '../profile/fact-schema'
import type { Fact, FactType } from '../profile/vocabulary'
import type { OperandFormat } from './condition-format'
import { entriesByName } from './entries'
import { cellsOf, checkColumns } from './link-register'
import { factInScope, type Scope } from './link-scope'
import type { LookupKey, Operand, Register } from './rulebook'

type LookupFormat = Extract<OperandFormat, { lookup: unknown }>['lookup']
type Lookup = Extract<Operand, { kind: 'lookup' }>

/** A value from a row of a register: its columns are there, its keys fit rows, its cells can be read. */
export function linkLookup(format: LookupFormat, fact: Fact, path: string, scope: Scope): Operand {
  const { register, column, unit = null } = format
  const where = entriesByName(format.where).map(([name, value]) => ({ column: name, value }))
  const named = [
    { column, at: `${path}.column` },
    ...(unit === null ? [] : [{ column: unit, at: `${path}.unit` }]),
    ...where.map((key) => ({ column: key.column, at: pathTo(`${path}.where`, key.column) })),
  ]
  checkColumns(register, named, path, scope)
  for (const key of where) checkKey(key, register, pathTo(`${path}.where`, key.column), scope)
  const lookup: Lookup = { kind: 'lookup', register, column, unit, where }
  checkCells(lookup, fact, `${path}.column`, scope)
  return lookup
}

// a place may be stated too coarsely to find its row
const keyTypes: readonly FactType[] = ['choice']
const mostCells = 20

/** A key that no row can fit would be met by nobody, so its text or its options have to be cells. */
function checkKey({ column, value }: LookupKey, id: string, path: string, scope: Scope): void {
  const fact = typeof value === 'string' ? undefined : factInScope(value.fact, path, scope)
  if (fact !== undefined && !keyTypes.includes(fact.type)) {
    const types = keyTypes.join(', ')
    const expected = { zh: `${types} 类型的事实`, en: `a fact of type ${types}` }
    scope.report('wrong_type', path, expected, { excerpt: `${fact.id} (${fact.type})` })
  }
  const names = typeof value === 'string' ? [value] : Object.keys(fact?.options ?? {})
  const register = scope.library.registers.get(id)
  if (register === undefined || !register.columns.includes(column)) return
  const cells = new Set(cellsOf(register, column))
  for (const name of names.filter((given) => !cells.has(cellNamed(register, given)))) {
    scope.report('wrong_value', path, [...cells].slice(0, mostCells).join('、'), name)
  }
}

const cellNamed = (register: Register, value: string): string => register.aliases[value] ?? value

const valueTypes: readonly FactType[] = ['money', 'count', 'decimal', 'date']

/** Whatever row the facts lead to, its cell with its unit has to be a value of the fact's type. */
function checkCells(lookup: Lookup, fact: Fact, path: string, scope: Scope): void {
  const expected = { zh: `${fact.type} 类型的值`, en: `values of type ${fact.type}` }
  if (!valueTypes.includes(fact.type)) {
    const types = valueTypes.join(', ')
    const only = { zh: `查表用于 ${types}`, en: `a lookup for a fact of type ${types} only` }
    scope.report('wrong_type', path, only, { excerpt: `${fact.id} (${fact.type})` })
    return
  }
  const register = scope.library.registers.get(lookup.register)
  const wrong = reachable(lookup, register).find((cell) => !isValue(cell, fact))
  if (wrong !== undefined) scope.report('wrong_type', path, expected, wrong)
}

function reachable(lookup: Lookup, register: Register | undefined): readonly string[] {
  const columns = lookup.unit === null ? [lookup.column] : [lookup.column, lookup.unit]
  if (register === undefined || columns.some((name) => !register.columns.includes(name))) return []
  const at = (row: readonly string[], column: string): string =>
    row[register.columns.indexOf(column)] ?? ''
  return register.rows
    .filter((row) =>
      lookup.where.every(
        ({ column, value }) =>
          typeof value !== 'string' || at(row, column) === cellNamed(register, value),
      ),
    )
    .map((row) => columns.map((column) => at(row, column)).join(''))
}

/** Money is read with its unit; what else stands in a cell is taken as it is, so in canonical form. */
function isValue(cell: string, fact: Fact): boolean {
  const read = readFact(cell, fact)
  return read.kind === 'accepted' && (fact.type === 'money' || read.value === cell)
}
