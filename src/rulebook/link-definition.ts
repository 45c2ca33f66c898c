import type { DateDefinition, DefinitionFormat } from './definition-format'
import { datesOf } from './definition-parts'
import { linkCondition } from './link-condition'
import { factInScope, type Library, type Report, type Scope } from './link-scope'
import type { Definition } from './rulebook'

/** Checks a definition by itself; a derived date comes back linked, a condition is inlined by its users. */
export function linkDefinition(
  format: DefinitionFormat,
  library: Library,
  report: Report,
): Definition | null {
  const subject = format.id.split('.')[0] ?? ''
  const scope: Scope = { library, subject, citations: [], usedInterpretations: new Set(), report }
  if (format.type === 'boolean') {
    const position = { path: 'conditions', underNot: false, definitions: [format.id] }
    linkCondition(format.conditions, position, scope)
    return null
  }
  checkDate(format, scope)
  const { id, title, source, value } = format
  return { id, title, source, value }
}

function checkDate(format: DateDefinition, scope: Scope): void {
  const { facts, interpretations, registers } = datesOf(format)
  for (const id of [...facts, ...interpretations]) factInScope(id, 'value', scope)
  for (const id of registers.filter((name) => !scope.library.registers.has(name))) {
    scope.report('unknown_register', 'value', [...scope.library.registers.keys()].join(', '), id)
  }
  const cycle = cycleFrom(format.id, [], scope.library)
  if (cycle !== undefined) {
    const expected = { zh: '不引用自身的定义', en: 'a definition that does not rest on itself' }
    scope.report('cyclic_definition', 'value', expected, cycle.join(' → '))
  }
}

function cycleFrom(
  id: string,
  trail: readonly string[],
  library: Library,
): readonly string[] | undefined {
  if (trail.includes(id)) return [...trail, id]
  const definition = library.definitions.get(id)
  if (definition?.type !== 'date') return undefined
  return datesOf(definition)
    .facts.map((fact) => cycleFrom(fact, [...trail, id], library))
    .find((cycle) => cycle !== undefined)
}
