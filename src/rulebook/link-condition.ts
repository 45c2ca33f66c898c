import type { Fact, FactType } from '../profile/vocabulary'
import { type ConditionFormat, type LeafFormat, operatorSignatures } from './condition-format'
import type { ConditionDefinition, DefinitionFormat } from './definition-format'
import { datesOf, periodsOf } from './definition-parts'
import { linkOperand } from './link-operand'
import { factInScope, interpretationOfFact, type Scope } from './link-scope'
import { linkWords } from './link-words'
import { type Counted, checkNumberInWords } from './numbers'
import type { Condition, Leaf, Operand, Words } from './rulebook'

/** What the linking of a tree carries down: the place, what stands above, whether words are due. */
export interface Position {
  readonly path: string
  readonly underNot: boolean
  readonly definitions: readonly string[]
}

/** Links one node; what is wrong goes to the scope's report, and `null` comes back. */
export function linkCondition(
  format: ConditionFormat,
  position: Position,
  scope: Scope,
): Condition | null {
  if ('all' in format) return linkGroup('all', format.all, position, scope)
  if ('any' in format) return linkGroup('any', format.any, position, scope)
  if ('not' in format) return linkNot(format.not, position, scope)
  const definition = scope.library.definitions.get(format.fact)
  return definition?.type === 'boolean'
    ? linkDefined(format, definition, position, scope)
    : linkLeaf(format, definition, position, scope)
}

function linkGroup(
  kind: 'all' | 'any',
  formats: readonly ConditionFormat[],
  position: Position,
  scope: Scope,
): Condition | null {
  const members = formats.map((format, index) =>
    linkCondition(format, { ...position, path: `${position.path}.${kind}[${index}]` }, scope),
  )
  const linked = members.filter((member) => member !== null)
  return linked.length === members.length ? { kind, members: linked } : null
}

function linkNot(format: ConditionFormat, position: Position, scope: Scope): Condition | null {
  const below = { ...position, path: `${position.path}.not`, underNot: true }
  const member = linkCondition(format, below, scope)
  return member === null ? null : { kind: 'not', member }
}

/** A derived condition stands in the tree itself, under its name, so that its parts can be seen. */
function linkDefined(
  format: LeafFormat,
  definition: ConditionDefinition,
  position: Position,
  scope: Scope,
): Condition | null {
  const { id, title, source } = definition
  if (position.definitions.includes(id)) {
    const cycle = [...position.definitions, id].join(' → ')
    const expected = { zh: '不引用自身的定义', en: 'a definition that does not rest on itself' }
    scope.report('cyclic_definition', position.path, expected, cycle)
    return null
  }
  if (format.operator !== 'is' || typeof format.value !== 'boolean') {
    const expected = { zh: '`is` 与 true 或 false', en: '`is` with true or false' }
    scope.report('wrong_operator', position.path, expected, format.operator)
    return null
  }
  const words = wordsOf(format, position, scope)
  const below = {
    path: position.path,
    underNot: position.underNot || !format.value,
    definitions: [...position.definitions, id],
  }
  const member = linkCondition(definition.conditions, below, scope)
  if (member === null) return null
  const defined: Condition = { kind: 'defined', definition: id, title, source, words, member }
  return format.value ? defined : { kind: 'not', member: defined }
}

function linkLeaf(
  format: LeafFormat,
  definition: DefinitionFormat | undefined,
  position: Position,
  scope: Scope,
): Leaf | null {
  const fact = factInScope(format.fact, `${position.path}.fact`, scope)
  if (fact === undefined) return null
  noteInterpretations([fact.id], scope)
  checkOperator(format, fact, position, scope)
  const operand = linkOperand(format, fact, position.path, scope)
  const right = operand.kind === 'fact' ? scope.library.definitions.get(operand.fact) : undefined
  for (const used of [definition, right]) {
    if (used?.type === 'date') noteInterpretations(datesOf(used).interpretations, scope)
  }
  checkNumbers(format, fact, operand, right, position, scope)
  const words = wordsOf(format, position, scope)
  const basis = basisOf(format, fact, position)
  return {
    kind: 'leaf',
    fact: fact.id,
    type: fact.type,
    operator: format.operator,
    operand,
    words,
    basis,
  }
}

function noteInterpretations(facts: readonly string[], scope: Scope): void {
  for (const fact of facts) {
    const interpretation = interpretationOfFact(fact)
    if (interpretation !== undefined) scope.usedInterpretations.add(interpretation)
  }
}

function checkOperator(format: LeafFormat, fact: Fact, position: Position, scope: Scope): void {
  const types: readonly string[] = operatorSignatures[format.operator].types
  if (!types.includes(fact.type)) {
    const expected = {
      zh: `${types.join('、')} 类型的事实`,
      en: `a fact of type ${types.join(', ')}`,
    }
    scope.report('wrong_operator', position.path, expected, `${format.operator} on ${fact.type}`)
  }
  if (fact.type === 'date' && position.underNot) {
    const expected = {
      zh: '不在“非”之下：尚未发生的事件，其否定没有定论',
      en: 'no event under `not`: the negation of what may still happen is not settled',
    }
    scope.report('event_under_not', position.path, expected, fact.id)
  }
}

const countedOf: Partial<Readonly<Record<FactType, Counted>>> = {
  money: 'yuan',
  count: 'number',
  decimal: 'number',
}

function checkNumbers(
  format: LeafFormat,
  fact: Fact,
  operand: Operand,
  right: DefinitionFormat | undefined,
  position: Position,
  scope: Scope,
): void {
  const path = `${position.path}.value`
  const counted = countedOf[fact.type]
  if (counted !== undefined && operand.kind === 'value' && typeof operand.value === 'string') {
    checkNumberInWords(operand.value, counted, format.words, path, scope)
  }
  for (const period of right?.type === 'date' ? periodsOf(right.value) : []) {
    checkNumberInWords(period.count, period.counted, format.words, path, scope)
  }
}

function wordsOf(format: LeafFormat, position: Position, scope: Scope): Words | null {
  if (format.words !== undefined) return linkWords(format.words, `${position.path}.words`, scope)
  const free =
    format.basis === 'jurisdiction' ||
    interpretationOfFact(format.fact) !== undefined ||
    position.definitions.length > 0
  if (!free) {
    const expected = { zh: '所依据的原文', en: 'the words that it rests on' }
    scope.report('words_missing', position.path, expected, undefined)
  }
  return null
}

function basisOf(format: LeafFormat, fact: Fact, position: Position): Leaf['basis'] {
  if (position.definitions.length > 0) return 'definition'
  if (fact.subject === 'interpretation') return 'interpretation'
  return format.basis ?? 'words'
}
