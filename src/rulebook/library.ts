import type { Issue } from '../issue/issue'
import type { SubjectFile } from '../profile/subject-format'
import type { Fact, Vocabulary } from '../profile/vocabulary'
import { vocabularyOf } from '../profile/vocabulary-of'
import type { DefinitionFormat } from './definition-format'
import { interpretationOf } from './link-interpretation'
import { type Library, type Report, reporter } from './link-scope'
import { registerOf } from './register-format'
import type { InterpretationFormat } from './rule-format'
import type { Interpretation, Register } from './rulebook'
import type { Files, Source } from './source'
import type { YamlFile } from './yaml'

/** Everything that rules can name, gathered from the files, each name once. */
export function libraryOf(source: Source, files: Files, issues: Issue[]): Library {
  checkUnique(source.subjects, (file) => file.subject, 'subject', issues)
  const subjects = new Map(source.subjects.map((file) => [file.content.subject, file]))
  checkUnique([...subjects.values()], listOf, 'collection', issues)
  checkUnique(source.definitions, (file) => file.id, 'id', issues)
  const vocabulary = vocabularyOf(source.subjects.map((file) => file.content))
  const definitions = new Map(source.definitions.map(({ content }) => [content.id, content]))
  return {
    vocabulary,
    facts: factsOf(vocabulary, [...definitions.values()]),
    definitions,
    registers: registersOf(source, files, issues),
    interpretations: interpretationsOf(source, issues),
    rules: new Set(source.rules.map(({ content }) => content.id)),
  }
}

/** Where a profile states the subjects of a kind. */
const listOf = (file: SubjectFile): string => file.collection ?? file.subject

/** Reports every file whose id another file has already. */
export function checkUnique<T>(
  files: readonly YamlFile<T>[],
  idOf: (content: T) => string,
  path: string,
  issues: Issue[],
): void {
  const owners = new Map<string, string>()
  for (const { file, content, lineOf } of files) {
    const id = idOf(content)
    const owner = owners.get(id)
    if (owner === undefined) owners.set(id, file)
    else reportRepeated(reporter(issues, file, lineOf), path, owner, id)
  }
}

function reportRepeated(report: Report, path: string, owner: string, id: string): void {
  const expected = { zh: `与 ${owner} 不同的编号`, en: `an id that ${owner} does not have` }
  report('duplicate_id', path, expected, id)
}

function factsOf(
  vocabulary: Vocabulary,
  definitions: readonly DefinitionFormat[],
): ReadonlyMap<string, Fact> {
  const stated = vocabulary.flatMap((type) => type.facts)
  const derived = definitions.map(({ id, title, type }): Fact => {
    const [subject = '', name = ''] = id.split('.')
    return { id, name, subject, type, title, question: title }
  })
  return new Map([...stated, ...derived].map((fact) => [fact.id, fact]))
}

function registersOf(source: Source, files: Files, issues: Issue[]): ReadonlyMap<string, Register> {
  const registers = source.registers.flatMap((yaml) => {
    const csv = files.get(yaml.file.replace(/yaml$/, 'csv'))
    const report = reporter(issues, yaml.file, yaml.lineOf)
    const name = yaml.file.replace(/^.*\/|\.yaml$/g, '')
    if (yaml.content.id !== name) report('id_is_not_path', 'id', name, yaml.content.id)
    if (csv === undefined) {
      const expected = { zh: '同名 CSV 文件', en: 'a CSV file of the same name' }
      report('unreadable', '', expected, undefined)
      return []
    }
    const register = registerOf(yaml, csv)
    if (register.kind === 'accepted') return [register.value]
    issues.push(...register.issues)
    return []
  })
  return new Map(registers.map((register) => [register.id, register]))
}

interface Declared {
  readonly yaml: YamlFile<unknown>
  readonly format: InterpretationFormat
  readonly index: number
}

function interpretationsOf(source: Source, issues: Issue[]): ReadonlyMap<string, Interpretation> {
  const declared = [...source.definitions, ...source.rules].flatMap((yaml): readonly Declared[] =>
    (yaml.content.interpretations ?? []).map((format, index) => ({ yaml, format, index })),
  )
  const found = new Map<string, Interpretation>()
  for (const { yaml, format, index } of declared) {
    const report = reporter(issues, yaml.file, yaml.lineOf)
    const path = `interpretations[${index}]`
    if (found.has(format.id)) {
      const expected = { zh: '全书唯一的编号', en: 'an id that is unique in the rulebook' }
      report('duplicate_id', `${path}.id`, expected, format.id)
      continue
    }
    found.set(format.id, interpretationOf(format, path, report))
  }
  return found
}
