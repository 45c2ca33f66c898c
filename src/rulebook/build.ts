import { type HeldDocument, holdDocument } from '../document/citation'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import type { Cumulation } from './cumulation'
import { checkedCumulations } from './cumulations'
import { digestOf } from './digest'
import { withoutEchoes } from './echoes'
import { freeze } from './freeze'
import type { Ledger } from './ledger'
import { checkUnique, libraryOf } from './library'
import { linkBars } from './link-bar'
import { linkCumulations } from './link-cumulation'
import { linkDefinition } from './link-definition'
import { linkLedger } from './link-ledger'
import { linkRule } from './link-rule'
import { type Library, reporter } from './link-scope'
import type { Bar, Rule, Rulebook } from './rulebook'
import { type Files, type RulebookFormat, readSource, type Source } from './source'
import type { YamlFile } from './yaml'

/** A rulebook with the held texts that its citations point into. */
export interface BuiltRulebook {
  readonly rulebook: Rulebook
  readonly texts: ReadonlyMap<string, string>
  /** The accounts of the documents that have one. */
  readonly ledgers: ReadonlyMap<string, Ledger>
}

/**
 * Builds a rulebook from the files of its folder: reads, links and checks them, and gives either
 * the whole frozen rulebook or every fault at once. The order of the files does not matter.
 */
export function buildRulebook(files: Files): Checked<BuiltRulebook> {
  const issues: Issue[] = []
  const source = readSource(files, issues)
  const unread = new Set(issues.flatMap((issue) => issue.file ?? []))
  const library = libraryOf(source, files, issues)
  const documents = holdDocuments(source, files, issues)
  const definitions = source.definitions
    .map(({ content, file, lineOf }) =>
      linkDefinition(content, library, reporter(issues, file, lineOf)),
    )
    .filter((definition) => definition !== null)
  const rules = linkRules(source, documents, library, issues)
  const bars = barsOf(source, documents, library, issues)
  const cumulations = cumulationsOf(source, documents, library, issues)
  const ledgers = ledgersOf(source, documents, { rules, bars }, issues)
  const head = headOf(source, files, issues)
  if (head === undefined || issues.length > 0) {
    return rejected(inOrder(withoutEchoes(issues, unread)))
  }
  const content = {
    ...head,
    vocabulary: library.vocabulary,
    documents: [...documents.values()].map(({ facts }) => facts),
    registers: [...library.registers.values()],
    definitions,
    interpretations: [...library.interpretations.values()].sort(byId),
    rules,
    bars,
    cumulations,
  }
  const texts = new Map([...documents].map(([id, document]) => [id, document.text]))
  return accepted({ rulebook: freeze({ digest: digestOf(content), ...content }), texts, ledgers })
}

const headFile = 'rules/rulebook.yaml'

function headOf(source: Source, files: Files, issues: Issue[]): RulebookFormat | undefined {
  if (!files.has(headFile)) {
    const expected = { zh: '名称与版本', en: 'the name and version of the rulebook' }
    issues.push({ code: 'unreadable', file: headFile, path: '', expected, found: 'no such file' })
  }
  return source.rulebook[0]?.content
}

function holdDocuments(
  source: Source,
  files: Files,
  issues: Issue[],
): ReadonlyMap<string, HeldDocument> {
  checkUnique(source.documents, (facts) => facts.id, 'id', issues)
  const held = source.documents.flatMap(({ content, file, lineOf }) => {
    const folder = file.split('/').at(-2) ?? ''
    const report = reporter(issues, file, lineOf)
    if (folder !== content.id) report('id_is_not_path', 'id', folder, content.id)
    const text = files.get(file.replace(/document\.yaml$/, 'text.txt'))
    if (text === undefined) {
      const expected = { zh: '同一目录下的 text.txt', en: 'text.txt in the same folder' }
      report('unreadable', '', expected, undefined)
      return []
    }
    const document = holdDocument(content, text)
    if (document.kind === 'accepted') return [document.value]
    for (const { code, path, expected, found } of document.issues) {
      report(code, path, expected, { excerpt: found })
    }
    return []
  })
  return new Map(held.map((document) => [document.facts.id, document]))
}

function linkRules(
  source: Source,
  documents: ReadonlyMap<string, HeldDocument>,
  library: Library,
  issues: Issue[],
): readonly Rule[] {
  checkUnique(source.rules, (rule) => rule.id, 'id', issues)
  return source.rules
    .flatMap(({ content, file, lineOf }) => {
      const report = reporter(issues, file, lineOf)
      const path = file.replace(/^rules\//, '').replace(/\.yaml$/, '')
      if (content.id !== path) report('id_is_not_path', 'id', path, content.id)
      const name = content.id.split('/')[0] ?? ''
      const document = documents.get(name)
      if (document === undefined) {
        report('unknown_document', 'id', [...documents.keys()].join(', '), name)
        return []
      }
      const rule = linkRule(content, document, library, report)
      return rule === null ? [] : [rule]
    })
    .sort(byId)
}

function barsOf(
  source: Source,
  documents: ReadonlyMap<string, HeldDocument>,
  library: Library,
  issues: Issue[],
): readonly Bar[] {
  return source.bars
    .flatMap((yaml) => {
      const { document, report } = documentOf(yaml, documents, issues)
      return document === undefined ? [] : linkBars(yaml.content, document, library, report)
    })
    .sort(byId)
}

function cumulationsOf(
  source: Source,
  documents: ReadonlyMap<string, HeldDocument>,
  library: Library,
  issues: Issue[],
): readonly Cumulation[] {
  const subjects = new Map(source.rules.map(({ content }) => [content.id, content.subject]))
  const placed = source.cumulations.flatMap((yaml) => {
    const { document, report } = documentOf(yaml, documents, issues)
    if (document === undefined) return []
    return linkCumulations(yaml.content, { document, subjects, library, report })
  })
  return checkedCumulations(placed)
}

function ledgersOf(
  source: Source,
  documents: ReadonlyMap<string, HeldDocument>,
  carriers: { readonly rules: readonly Rule[]; readonly bars: readonly Bar[] },
  issues: Issue[],
): ReadonlyMap<string, Ledger> {
  const ledgers = source.ledgers.flatMap((yaml) => {
    const { document, report } = documentOf(yaml, documents, issues)
    if (document === undefined) return []
    const own = (one: Rule | Bar): boolean => one.document === document.facts.id
    const base = {
      document,
      rules: carriers.rules.filter(own),
      bars: carriers.bars.filter(own),
    }
    return [linkLedger(yaml.content, base, report)]
  })
  return new Map(ledgers.map((ledger) => [ledger.document, ledger]))
}

/** The document that a file belongs to by its folder. */
function documentOf(
  { file, lineOf }: YamlFile<unknown>,
  documents: ReadonlyMap<string, HeldDocument>,
  issues: Issue[],
) {
  const report = reporter(issues, file, lineOf)
  const name = file.split('/').at(-2) ?? ''
  const document = documents.get(name)
  if (document === undefined) {
    report('unknown_document', '', [...documents.keys()].join(', '), name)
  }
  return { document, report }
}

const byId = (left: { readonly id: string }, right: { readonly id: string }): number =>
  left.id < right.id ? -1 : 1

function inOrder(issues: readonly Issue[]): readonly Issue[] {
  const key = ({ file = '', line = 0, path, code, found }: Issue): string =>
    [file, String(line).padStart(6, '0'), path, code, found].join('\n')
  return [...issues].sort((left, right) => {
    if (key(left) === key(right)) return 0
    return key(left) < key(right) ? -1 : 1
  })
}
