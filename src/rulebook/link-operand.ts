import { readFact } from '../profile/fact-schema'
import { isPlaceCode } from '../profile/place'
import type { FactValue } from '../profile/value'
import type { Fact } from '../profile/vocabulary'
import { type LeafFormat, type OperandFormat, operatorSignatures } from './condition-format'
import { factInScope, type Scope } from './link-scope'
import type { LookupKey, Operand } from './rulebook'

type Given = OperandFormat | undefined

/** The right side of a leaf, of the kind that its operator wants. */
export function linkOperand(leaf: LeafFormat, fact: Fact, path: string, scope: Scope): Operand {
  const given = leaf.value
  const place = `${path}.value`
  const wanted = operatorSignatures[leaf.operator].operand
  if (wanted === 'none') return nothing(given, place, scope)
  if (given === undefined) return missing(place, scope)
  if (typeof given === 'object' && 'fact' in given)
    return factOperand(given.fact, fact, place, scope)
  if (typeof given === 'object' && 'register' in given) return registerOperand(given, place, scope)
  if (typeof given === 'object' && 'lookup' in given) return lookupOperand(given, place, scope)
  if (wanted === 'area') return areaOperand(given, place, scope)
  return literalOperand(given, wanted === 'options', fact, place, scope)
}

const none: Operand = { kind: 'none' }

function nothing(given: Given, path: string, scope: Scope): Operand {
  if (given !== undefined) {
    scope.report(
      'wrong_value',
      path,
      { zh: '此运算不带值', en: 'no value for this operator' },
      given,
    )
  }
  return none
}

function missing(path: string, scope: Scope): Operand {
  scope.report(
    'missing_key',
    path,
    { zh: '与之比较的值', en: 'a value to compare with' },
    undefined,
  )
  return none
}

function factOperand(id: string, left: Fact, path: string, scope: Scope): Operand {
  const right = factInScope(id, `${path}.fact`, scope)
  if (right !== undefined && right.type !== left.type) {
    const expected = { zh: `${left.type} 类型的事实`, en: `a fact of type ${left.type}` }
    scope.report('wrong_type', `${path}.fact`, expected, `${id} (${right.type})`)
  }
  return { kind: 'fact', fact: id }
}

function literalOperand(
  given: string | boolean | string[],
  many: boolean,
  fact: Fact,
  path: string,
  scope: Scope,
): Operand {
  const shaped = many && !Array.isArray(given) ? [given] : given
  const asFact: Fact = many ? { ...fact, type: 'choices' } : fact
  const reading = readFact(shaped, asFact)
  if (reading.kind === 'accepted') return { kind: 'value', value: reading.value }
  scope.report(reading.code, path, reading.expected, { excerpt: reading.found })
  return none
}

function areaOperand(given: string | boolean | string[], path: string, scope: Scope): Operand {
  const codes: FactValue = Array.isArray(given) ? given : [String(given)]
  const wrong = codes.find((code) => !isPlaceCode(code))
  if (wrong !== undefined) {
    const expected = { zh: '行政区划代码或名录', en: 'place codes or a register' }
    scope.report('wrong_value', path, expected, wrong)
  }
  return { kind: 'value', value: codes }
}

function registerOperand(
  given: { register: string; column: string },
  path: string,
  scope: Scope,
): Operand {
  checkColumns(given.register, [given.column], path, scope)
  return { kind: 'register', register: given.register, column: given.column }
}

function lookupOperand(
  given: Extract<OperandFormat, { lookup: unknown }>,
  path: string,
  scope: Scope,
): Operand {
  const { register, column, unit = null, where } = given.lookup
  const keys = Object.entries(where).map(([name, value]): LookupKey => ({ column: name, value }))
  checkColumns(
    register,
    [column, ...(unit === null ? [] : [unit]), ...keys.map((key) => key.column)],
    `${path}.lookup`,
    scope,
  )
  for (const key of keys) checkKey(key, register, `${path}.lookup.where.${key.column}`, scope)
  return { kind: 'lookup', register, column, unit, where: keys }
}

/** A key that no row can fit would be met by nobody, so its text or its options have to be cells. */
function checkKey({ column, value }: LookupKey, id: string, path: string, scope: Scope): void {
  const fact = typeof value === 'string' ? undefined : factInScope(value.fact, path, scope)
  const names = typeof value === 'string' ? [value] : Object.keys(fact?.options ?? {})
  const register = scope.library.registers.get(id)
  const at = register?.columns.indexOf(column) ?? -1
  if (register === undefined || at === -1) return
  const cells = new Set(register.rows.map((row) => row[at]))
  for (const name of names.filter((given) => !cells.has(register.aliases[given] ?? given))) {
    scope.report('wrong_value', path, [...cells].join('、'), name)
  }
}

function checkColumns(
  id: string,
  columns: readonly string[],
  path: string,
  { library, report }: Scope,
): void {
  const register = library.registers.get(id)
  if (register === undefined) {
    const held = [...library.registers.keys()].join(', ')
    report('unknown_register', path, held, id)
    return
  }
  for (const column of columns.filter((name) => !register.columns.includes(name))) {
    report('unknown_column', path, register.columns.join(', '), column)
  }
}
