import type { IssueCode } from '../issue/issue'
import { interpretationOfFact } from './built-in-facts'
import type { ConditionFormat, LeafFormat } from './condition-format'
import type { ConditionDefinition } from './definition-format'
import { linkLeaf, wordsOf } from './link-leaf'
import { factInScope, type Position, type Report, type Scope } from './link-scope'
import type { Condition } from './rulebook'

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
  const underReading = position.underReading || hasReading(kind, formats)
  const members = formats.map((format, index) => {
    const below = { ...position, path: `${position.path}.${kind}[${index}]`, underReading }
    return linkCondition(format, below, scope)
  })
  const linked = members.filter((member) => member !== null)
  return linked.length === members.length ? { kind, members: linked } : null
}

/** Whether one reading stands beside its condition, or one way beside another that has a reading. */
function hasReading(kind: 'all' | 'any', formats: readonly ConditionFormat[]): boolean {
  return formats.some((format) => {
    if ('fact' in format) return interpretationOfFact(format.fact) !== undefined
    return kind === 'any' && 'all' in format && hasReading('all', format.all)
  })
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
  if (factInScope(id, `${position.path}.fact`, scope) === undefined) return null
  if (position.definitions.includes(id)) {
    reportCycle(id, position, scope)
    return null
  }
  if (format.operator !== 'is' || typeof format.value !== 'boolean') {
    const expected = { zh: '`is` 与 true 或 false', en: '`is` with true or false' }
    scope.report('wrong_operator', `${position.path}.operator`, expected, format.operator)
    return null
  }
  const words = wordsOf(format, position, scope)
  const below = {
    path: position.path,
    underNot: position.underNot || !format.value,
    underReading: position.underReading,
    definitions: [...position.definitions, id],
  }
  const member = linkCondition(definition.conditions, below, insideOf(position, scope))
  if (member === null) return null
  const defined: Condition = { kind: 'defined', definition: id, title, source, words, member }
  return format.value ? defined : { kind: 'not', member: defined }
}

/** A cycle that this very definition is not part of is the fault of those that are. */
function reportCycle(id: string, { path, definitions }: Position, scope: Scope): void {
  if (id !== scope.definition) return
  const expected = { zh: '不引用自身的定义', en: 'a definition that does not rest on itself' }
  const cycle = [...definitions, id].join(' → ')
  scope.report('cyclic_definition', path, expected, { excerpt: cycle })
}

/**
 * Inside a definition the reporter says only what its use makes wrong, at the place of the use: the
 * definition's own faults are told where it stands.
 */
function insideOf({ path }: Position, scope: Scope): Scope {
  const ofUse: readonly IssueCode[] = ['cyclic_definition', 'event_under_not']
  const report: Report = (code, _, expected, found) => {
    if (ofUse.includes(code)) scope.report(code, path, expected, found)
  }
  return { ...scope, report }
}
