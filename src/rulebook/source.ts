import * as z from 'zod'
import type { DocumentFacts } from '../document/document-facts'
import { documentFacts } from '../document/document-format'
import type { Issue } from '../issue/issue'
import { saying } from '../issue/zod-text'
import { bilingual, type SubjectFile, subjectFormat } from '../profile/subject-format'
import { type CumulationFormat, cumulationFormat } from './cumulation-format'
import { type DefinitionFormat, definitionFormat } from './definition-format'
import { type LedgerFormat, ledgerFormat } from './ledger-format'
import { type RegisterFormat, registerFormat } from './register-format'
import { type BarsFormat, barsFormat, type RuleFormat, ruleFormat } from './rule-format'
import { readYaml, type YamlFile } from './yaml'

/** The files of a rulebook: paths with `/` below its folder, such as `rules/facts/project.yaml`. */
export type Files = ReadonlyMap<string, string>

/** The format of `rules/rulebook.yaml`: the name and version under which answers quote it. */
export const rulebookFormat = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*$/u,
      saying('小写字母、数字与连字符的编号', 'a name of small letters, digits and hyphens'),
    ),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/u, saying('版本号，如 1.0.0', 'a version such as 1.0.0')),
  title: bilingual,
})

export type RulebookFormat = z.infer<typeof rulebookFormat>

/** The files of a rulebook by kind, read by their schemas but not yet linked. */
export interface Source {
  readonly rulebook: readonly YamlFile<RulebookFormat>[]
  readonly subjects: readonly YamlFile<SubjectFile>[]
  readonly definitions: readonly YamlFile<DefinitionFormat>[]
  readonly registers: readonly YamlFile<RegisterFormat>[]
  readonly documents: readonly YamlFile<DocumentFacts>[]
  readonly rules: readonly YamlFile<RuleFormat>[]
  readonly bars: readonly YamlFile<BarsFormat>[]
  readonly cumulations: readonly YamlFile<CumulationFormat>[]
  readonly ledgers: readonly YamlFile<LedgerFormat>[]
}

/** Where each kind of file stands. The first that fits counts. */
const places = {
  rulebook: /^rules\/rulebook\.yaml$/u,
  subjects: /^rules\/facts\/[^/]+\.yaml$/u,
  definitions: /^rules\/definitions\/[^/]+\.yaml$/u,
  registers: /^seeds\/registers\/[^/]+\.yaml$/u,
  ledgers: /^rules\/[^/]+\/ledger\.yaml$/u,
  bars: /^rules\/[^/]+\/bars\.yaml$/u,
  cumulations: /^rules\/[^/]+\/cumulation\.yaml$/u,
  documents: /^seeds\/documents\/[^/]+\/document\.yaml$/u,
  rules:
    /^rules\/(?!facts\/|definitions\/|schema\/)[^/]+\/(?!(?:ledger|bars|cumulation)\.yaml$)[^/]+\.yaml$/u,
} as const

/** Reads every file that belongs to a rulebook; what cannot be read goes to the issues. */
export function readSource(files: Files, issues: Issue[]): Source {
  issues.push(...misplaced(files))
  const read = <T>(kind: keyof typeof places, schema: z.ZodType<T>): readonly YamlFile<T>[] =>
    [...files]
      .filter(([path]) => places[kind].test(path))
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .flatMap(([path, text]) => {
        const file = readYaml(path, text, schema)
        if (file.kind === 'accepted') return [file.value]
        issues.push(...file.issues)
        return []
      })
  return {
    rulebook: read('rulebook', rulebookFormat),
    subjects: read('subjects', subjectFormat),
    definitions: read('definitions', definitionFormat),
    registers: read('registers', registerFormat),
    documents: read('documents', documentFacts),
    rules: read('rules', ruleFormat),
    bars: read('bars', barsFormat),
    cumulations: read('cumulations', cumulationFormat),
    ledgers: read('ledgers', ledgerFormat),
  }
}

/** A YAML file that fits no place would be left out in silence, and its rules with it. */
function misplaced(files: Files): readonly Issue[] {
  const patterns: readonly RegExp[] = Object.values(places)
  return [...files.keys()]
    .filter((path) => /\.ya?ml$/iu.test(path) && !patterns.some((place) => place.test(path)))
    .map((file) => ({
      code: 'misplaced_file',
      file,
      line: 1,
      path: '',
      expected: known,
      found: file,
    }))
}

const known = {
  zh: '规则集中的位置，如 rules/<文件>/<规则>.yaml',
  en: 'a place that a rulebook has, such as rules/<document>/<rule>.yaml',
}
