import type { ResolvedCitation } from '../document/citation'
import { excerptOf } from '../issue/excerpt'
import type { Bilingual, Issue, IssueCode } from '../issue/issue'
import { nearestOf } from '../issue/nearest'
import { enterprise, type Fact, type Vocabulary } from '../profile/vocabulary'
import { inForceFrom, interpretationOfFact } from './built-in-facts'
import type { DefinitionFormat } from './definition-format'
import type { Interpretation, Register } from './rulebook'
import { lineEntry } from './yaml'

/** What every file of a rulebook is linked against. */
export interface Library {
  readonly vocabulary: Vocabulary
  readonly facts: ReadonlyMap<string, Fact>
  readonly definitions: ReadonlyMap<string, DefinitionFormat>
  readonly registers: ReadonlyMap<string, Register>
  readonly interpretations: ReadonlyMap<string, Interpretation>
  /** The ids of all rules, linked or not. */
  readonly rules: ReadonlySet<string>
}

export const hasSubject = (subject: string, { vocabulary }: Library): boolean =>
  vocabulary.some((type) => type.subject === subject)

/** Where one file is being linked: what it can see, and where its issues go. */
export interface Scope {
  readonly library: Library
  readonly subject: string
  /** Where the document applies; none for a definition. */
  readonly jurisdiction: string | null
  readonly citations: readonly ResolvedCitation[]
  readonly usedInterpretations: Set<string>
  /** The definition that is being linked, if it is one. */
  readonly definition?: string
  readonly report: Report
}

/** What the linking of a tree carries down: the place, what stands above, whether words are due. */
export interface Position {
  readonly path: string
  readonly underNot: boolean
  /** Whether it stands under a declared reading, which may read a bound otherwise than usual. */
  readonly underReading: boolean
  readonly definitions: readonly string[]
}

/** Where a tree begins. */
export const rootAt = (path: string): Position => ({
  path,
  underNot: false,
  underReading: false,
  definitions: [],
})

export type Report = (
  code: IssueCode,
  path: string,
  expected: Bilingual | string,
  found: unknown,
) => void

/** A reporter that adds issues of one file, with their lines, to a common list. */
export function reporter(
  issues: Issue[],
  file: string,
  lineOf: (path: string) => number | undefined,
): Report {
  return (code, path, expected, found) => {
    const both = typeof expected === 'string' ? { zh: expected, en: expected } : expected
    const line = lineEntry(lineOf(path))
    issues.push({ code, file, ...line, path, expected: both, found: foundText(found) })
  }
}

/** The same reporter, silent on codes that would only echo what has been reported. */
export const without =
  (codes: readonly IssueCode[], report: Report): Report =>
  (code, path, expected, found) => {
    if (!codes.includes(code)) report(code, path, expected, found)
  }

/** The same reporter, and the codes that it was told. */
export function heard(report: Report): {
  readonly report: Report
  readonly codes: ReadonlySet<IssueCode>
} {
  const codes = new Set<IssueCode>()
  return {
    report: (code, ...fault) => {
      codes.add(code)
      report(code, ...fault)
    },
    codes,
  }
}

/** Says what was found in words that are a printable excerpt already. */
export interface Excerpt {
  readonly excerpt: string
}

const foundText = (found: unknown): string =>
  typeof found === 'object' && found !== null && 'excerpt' in found
    ? String(found.excerpt)
    : excerptOf(found)

/**
 * The fact of that id, if the scope's subject can see it: its own and the enterprise's, the date of
 * force, and the declared interpretations, whose options are those of a choice.
 */
export function factInScope(id: string, path: string, scope: Scope): Fact | undefined {
  const fact = builtInFact(id) ?? interpretationFact(id, scope) ?? scope.library.facts.get(id)
  if (fact === undefined) {
    reportUnknown(id, path, scope)
    return undefined
  }
  const seen = [...new Set([enterprise, scope.subject, 'document', 'interpretation'])]
  if (!seen.includes(fact.subject)) {
    const expected = { zh: `${seen.join('、')} 的事实`, en: `a fact of ${seen.join(', ')}` }
    scope.report('fact_out_of_scope', path, expected, id)
    return undefined
  }
  return fact
}

function builtInFact(id: string): Fact | undefined {
  const title = { zh: '文件施行日', en: 'first day of force of the document' }
  return id === inForceFrom
    ? { id, name: 'inForceFrom', subject: 'document', type: 'date', title, question: title }
    : undefined
}

function interpretationFact(id: string, { library }: Scope): Fact | undefined {
  const name = interpretationOfFact(id)
  const found = name === undefined ? undefined : library.interpretations.get(name)
  if (name === undefined || found === undefined) return undefined
  const { title } = found
  const options = Object.fromEntries(found.options.map((option) => [option.id, option.title]))
  return { id, name, subject: 'interpretation', type: 'choice', title, question: title, options }
}

function reportUnknown(id: string, path: string, { library, report }: Scope): void {
  if (interpretationOfFact(id) === undefined) {
    report('unknown_fact', path, nearestTo(id, [...library.facts.keys()]), id)
    return
  }
  const declared = [...library.interpretations.keys()].sort().join(', ')
  const expected = {
    zh: `已声明的解释${declared && `：${declared}`}`,
    en: `a declared interpretation${declared && `: ${declared}`}`,
  }
  report('unknown_interpretation', path, expected, id)
}

/** "a fact of the vocabulary, such as `x`": the one that was most likely meant. */
export function nearestTo(id: string, ids: readonly string[]): Bilingual {
  const nearest = nearestOf(id, ids)
  return {
    zh: `词表中的事实${nearest === undefined ? '' : `，如 \`${nearest}\``}`,
    en: `a fact of the vocabulary${nearest === undefined ? '' : `, such as \`${nearest}\``}`,
  }
}
