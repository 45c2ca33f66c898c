import { type HeldDocument, holdDocument } from '../../src/document/citation'
import type { Issue } from '../../src/issue/issue'
import type { DefinitionFormat } from '../../src/rulebook/definition-format'
import { libraryOf } from '../../src/rulebook/library'
import { linkDefinition } from '../../src/rulebook/link-definition'
import { linkRule } from '../../src/rulebook/link-rule'
import { type Library, reporter } from '../../src/rulebook/link-scope'
import type { RuleFormat } from '../../src/rulebook/rule-format'
import type { Definition, Rule, Rulebook } from '../../src/rulebook/rulebook'
import { type Files, type RulebookFormat, readSource } from '../../src/rulebook/source'
import type { YamlFile } from '../../src/rulebook/yaml'

/** The held rulebook taken apart: the files of its rules, and what each of them is linked against. */
export interface Ground {
  readonly head: RulebookFormat
  readonly rules: ReadonlyMap<string, YamlFile<RuleFormat>>
  readonly definitions: readonly YamlFile<DefinitionFormat>[]
  readonly library: Library
  readonly documents: ReadonlyMap<string, HeldDocument>
}

/** Reads the files once, so that a single rule can be linked again in a moment. */
export function groundOf(files: Files): Ground {
  const issues: Issue[] = []
  const source = readSource(files, issues)
  const library = libraryOf(source, files, issues)
  const documents = source.documents.map(({ content, file }) => {
    const held = holdDocument(content, files.get(file.replace('document.yaml', 'text.txt')) ?? '')
    if (held.kind === 'rejected') throw new Error(`${file} is not held`)
    return [content.id, held.value] as const
  })
  const head = source.rulebook[0]?.content
  if (head === undefined || issues.length > 0) throw new Error(issues.map(textOf).join('\n'))
  return {
    head,
    rules: new Map(source.rules.map((yaml) => [yaml.content.id, yaml])),
    definitions: source.definitions,
    library,
    documents: new Map(documents),
  }
}

const textOf = ({ file, line, path, code, found }: Issue): string =>
  `${file}:${line}: ${path}: ${code}: ${found}`

/** The document that a rule belongs to by its id. */
export function documentOf(rule: string, { documents }: Ground): HeldDocument {
  const document = documents.get(rule.split('/')[0] ?? '')
  if (document === undefined) throw new Error(`no document of ${rule}`)
  return document
}

/** One rule linked by itself: a rulebook with nothing but it, or what the build has against it. */
export type Linked =
  | { readonly kind: 'linked'; readonly rule: Rule; readonly rulebook: Rulebook }
  | { readonly kind: 'refused'; readonly issues: readonly string[] }

/** Links a rule against the ground, or against a library that differs from the ground's own. */
export function linkedAlone(
  format: RuleFormat,
  ground: Ground,
  library: Library = ground.library,
): Linked {
  const issues: Issue[] = []
  const report = reporter(issues, `rules/${format.id}.yaml`, () => undefined)
  const rule = linkRule(format, documentOf(format.id, ground), library, report)
  const definitions = definitionsIn(library, issues)
  if (rule === null || issues.length > 0) return { kind: 'refused', issues: issues.map(textOf) }
  return { kind: 'linked', rule, rulebook: bookOf(rule, definitions, ground, library) }
}

const linkedDefinitions = new WeakMap<Library['definitions'], readonly Definition[]>()

/** The derived dates of a library; they are linked once for all rules. */
function definitionsIn(library: Library, issues: Issue[]): readonly Definition[] {
  const known = linkedDefinitions.get(library.definitions)
  if (known !== undefined) return known
  const own: Issue[] = []
  const linked = [...library.definitions.values()]
    .map((format) =>
      linkDefinition(
        format,
        library,
        reporter(own, format.id, () => undefined),
      ),
    )
    .filter((definition) => definition !== null)
  issues.push(...own)
  if (own.length === 0) linkedDefinitions.set(library.definitions, linked)
  return linked
}

function bookOf(
  rule: Rule,
  definitions: readonly Definition[],
  { head, documents }: Ground,
  { vocabulary, registers, interpretations }: Library,
): Rulebook {
  return {
    ...head,
    digest: '',
    vocabulary,
    documents: [...documents.values()].map(({ facts }) => facts),
    registers: [...registers.values()],
    definitions,
    interpretations: [...interpretations.values()],
    rules: [rule],
    bars: [],
    cumulations: [],
  }
}

/** The same rulebook with no other facts than these, because reading a profile costs by the fact. */
export function narrowed(rulebook: Rulebook, facts: ReadonlySet<string>): Rulebook {
  const vocabulary = rulebook.vocabulary.map((type) => ({
    ...type,
    facts: type.facts.filter(({ id }) => facts.has(id)),
  }))
  return { ...rulebook, vocabulary }
}
