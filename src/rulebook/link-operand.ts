import { readFact } from '../profile/fact-schema'
import { isPlaceCode } from '../profile/place'
import type { Fact } from '../profile/vocabulary'
import {
  type LeafFormat,
  type OperandFormat,
  type OperandKind,
  operatorSignatures,
} from './condition-format'
import { linkLookup } from './link-lookup'
import { cellsOf, checkColumns } from './link-register'
import { factInScope, type Scope } from './link-scope'
import type { Operand } from './rulebook'

type Given = OperandFormat | undefined

/** The right side of a leaf, of the kind that its operator wants. */
export function linkOperand(leaf: LeafFormat, fact: Fact, path: string, scope: Scope): Operand {
  const given = leaf.value
  const place = `${path}.value`
  const wanted = operatorSignatures[leaf.operator].operand
  if (wanted === 'none') return nothing(given, place, scope)
  if (given === undefined) return missing(place, scope)
  if (typeof given === 'string' || typeof given === 'boolean' || Array.isArray(given)) {
    if (wanted === 'area') return areaOperand(given, place, scope)
    return literalOperand(given, wanted === 'options', fact, place, scope)
  }
  if ('fact' in given) {
    return wanted === 'area'
      ? noArea(given, place, scope)
      : factOperand(given.fact, fact, place, scope)
  }
  if ('register' in given) return registerOperand(given, wanted, place, scope)
  return linkLookup(given.lookup, fact, `${place}.lookup`, scope)
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

/** A stated place may be coarser than the place itself, so it cannot be the area of another. */
function noArea(given: Given, path: string, scope: Scope): Operand {
  scope.report('wrong_value', path, areas, given)
  return none
}

const areas = { zh: '行政区划代码或名录', en: 'place codes or a register' }

function factOperand(id: string, left: Fact, path: string, scope: Scope): Operand {
  const right = factInScope(id, `${path}.fact`, scope)
  const isDerived = scope.library.definitions.get(id)?.type === 'boolean'
  if (right !== undefined && (right.type !== left.type || isDerived)) {
    const expected = { zh: `${left.type} 类型的事实`, en: `a stated fact of type ${left.type}` }
    const found = isDerived ? `${id} (definition)` : `${id} (${right.type})`
    scope.report('wrong_type', `${path}.fact`, expected, { excerpt: found })
  }
  return { kind: 'fact', fact: id }
}

function literalOperand(
  given: string | boolean | readonly string[],
  many: boolean,
  fact: Fact,
  path: string,
  scope: Scope,
): Operand {
  if (many) return optionsOperand(given, fact, path, scope)
  const reading = readFact(given, fact)
  if (reading.kind === 'accepted') return { kind: 'value', value: reading.value }
  scope.report(reading.code, path, reading.expected, { excerpt: reading.found })
  return none
}

function optionsOperand(
  given: string | boolean | readonly string[],
  fact: Fact,
  path: string,
  scope: Scope,
): Operand {
  const options = itemsOf(given, path)
  for (const { item, at } of options) {
    const reading = readFact(item, { ...fact, type: 'choice' })
    if (reading.kind === 'accepted') continue
    scope.report(reading.code, at, reading.expected, { excerpt: reading.found })
  }
  return { kind: 'value', value: [...new Set(options.map(({ item }) => item))].sort() }
}

function areaOperand(
  given: string | boolean | readonly string[],
  path: string,
  scope: Scope,
): Operand {
  const codes = itemsOf(given, path)
  for (const { item, at } of codes) {
    if (isPlaceCode(item)) continue
    const expected = { zh: '行政区划代码或名录', en: 'place codes or a register' }
    scope.report('wrong_value', at, expected, item)
  }
  return { kind: 'value', value: codes.map(({ item }) => item) }
}

interface Item {
  readonly item: string
  readonly at: string
}

/** A list, or the one value that stands for a list of one, with the place of each item. */
function itemsOf(given: string | boolean | readonly string[], path: string): readonly Item[] {
  return typeof given === 'object'
    ? given.map((item, index) => ({ item, at: `${path}[${index}]` }))
    : [{ item: String(given), at: path }]
}

function registerOperand(
  given: { register: string; column: string },
  wanted: OperandKind,
  path: string,
  scope: Scope,
): Operand {
  const { register, column } = given
  checkColumns(register, [{ column, at: `${path}.column` }], path, scope)
  const places = cellsOf(scope.library.registers.get(register), column)
  if (wanted !== 'area') {
    const expected = { zh: '值、事实或查表', en: 'a value, a fact or a lookup' }
    scope.report('wrong_value', path, expected, given)
  } else if (!places.every(isPlaceCode)) {
    const expected = { zh: '行政区划代码的列', en: 'a column of place codes' }
    scope.report('wrong_type', `${path}.column`, expected, column)
  }
  return { kind: 'register', register, column }
}
