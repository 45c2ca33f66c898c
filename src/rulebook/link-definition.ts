import type { DefinitionFormat } from './definition-format'
import { linkCondition } from './link-condition'
import { linkDate } from './link-date'
import { hasSubject, heard, type Library, type Report, rootAt, type Scope } from './link-scope'
import type { Definition } from './rulebook'

/** Checks a definition by itself; a derived date comes back linked, a condition is inlined by its users. */
export function linkDefinition(
  format: DefinitionFormat,
  library: Library,
  report: Report,
): Definition | null {
  const subject = format.id.split('.')[0] ?? ''
  const definition = format.id
  const usedInterpretations = new Set<string>()
  const told = heard(report)
  const scope: Scope = {
    library,
    subject,
    jurisdiction: null,
    citations: [],
    usedInterpretations,
    definition,
    report: told.report,
  }
  checkId(format, library, report)
  if (format.type === 'boolean') {
    const position = { ...rootAt('conditions'), definitions: [format.id] }
    linkCondition(format.conditions, position, scope)
  } else linkDate(format.value, 'value', format.id, scope)
  if (!told.codes.has('unknown_interpretation')) checkUsed(format, scope)
  if (format.type === 'boolean') return null
  const { id, title, source, value } = format
  return { id, title, source, value }
}

/** A derived fact is one of a subject that there is, and has a name that no stated fact has. */
function checkId({ id }: DefinitionFormat, library: Library, report: Report): void {
  const [subject = ''] = id.split('.')
  if (!hasSubject(subject, library)) {
    const subjects = library.vocabulary.map((type) => type.subject).join(', ')
    const expected = {
      zh: `词表中的对象：${subjects}`,
      en: `a subject of the vocabulary: ${subjects}`,
    }
    report('unknown_subject', 'id', expected, id)
  }
  if (library.vocabulary.some(({ facts }) => facts.some((fact) => fact.id === id))) {
    const expected = { zh: '词表中的事实所没有的编号', en: 'an id that no stated fact has' }
    report('duplicate_id', 'id', expected, id)
  }
}

function checkUsed({ interpretations = [] }: DefinitionFormat, scope: Scope): void {
  for (const [index, { id }] of interpretations.entries()) {
    if (scope.usedInterpretations.has(id)) continue
    const expected = { zh: '定义中用到它', en: 'a definition that uses it' }
    scope.report('unused_interpretation', `interpretations[${index}]`, expected, id)
  }
}
