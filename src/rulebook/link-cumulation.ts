import type { HeldDocument } from '../document/citation'
import type { IssueCode } from '../issue/issue'
import { ruleLike } from '../issue/nearest'
import { enterprise } from '../profile/vocabulary'
import type { Cumulation } from './cumulation'
import type { CumulationFormat, RelationFormat } from './cumulation-format'
import { linkCitations } from './link-citations'
import { hasSubject, type Library, type Report, type Scope, without } from './link-scope'
import { linkWords } from './link-words'
import { checkNumberInWords } from './numbers'

/** The kind of subject of each rule, by the rule's id. */
export type RuleSubjects = ReadonlyMap<string, string>

/** What a file of relations is linked against. */
export interface CumulationScope {
  readonly document: HeldDocument
  readonly subjects: RuleSubjects
  readonly library: Library
  readonly report: Report
}

/** A linked relation with the place where its faults are told. */
export interface PlacedCumulation {
  readonly cumulation: Cumulation
  readonly path: string
  readonly report: Report
}

/** The relations of a document with every name resolved and every word found. */
export function linkCumulations(
  { cumulations }: CumulationFormat,
  scope: CumulationScope,
): readonly PlacedCumulation[] {
  const ids = cumulations.map(({ id }) => id)
  return cumulations.flatMap((format, index) => {
    const path = `cumulations[${index}]`
    if (ids.indexOf(format.id) !== index) {
      const expected = { zh: '本文件内唯一的编号', en: 'an id that is unique in its document' }
      scope.report('duplicate_id', `${path}.id`, expected, format.id)
    }
    const cumulation = linkRelation(format, path, scope)
    return cumulation === null ? [] : [{ cumulation, path, report: scope.report }]
  })
}

function linkRelation(
  format: RelationFormat,
  path: string,
  scope: CumulationScope,
): Cumulation | null {
  const { document, library } = scope
  const citations = linkCitations(format.citations, `${path}.citations`, document, scope.report)
  const echoes: readonly IssueCode[] =
    citations.length < format.citations.length ? ['words_not_quoted'] : []
  const report = without(echoes, scope.report)
  const inner: Scope = {
    library,
    subject: enterprise,
    jurisdiction: document.facts.jurisdiction,
    citations,
    usedInterpretations: new Set(),
    report,
  }
  const words = linkWords(format.words, `${path}.words`, inner)
  if (format.kind === 'jointCap') {
    checkNumberInWords(format.cap, 'yuan', format.words, `${path}.cap`, inner)
  }
  const isKnown = checkRules(format, path, scope)
  if (words === null || !isKnown) return null
  const { facts } = document
  const { title } = format
  const base = { id: `${facts.id}/${format.id}`, document: facts.id, title, citations, words }
  return withRules(format, base, path, scope)
}

type Base = Omit<Extract<Cumulation, { kind: 'deduct' }>, 'kind' | 'per' | 'paid' | 'from'>

function withRules(
  format: RelationFormat,
  base: Base,
  path: string,
  scope: CumulationScope,
): Cumulation {
  if (format.kind === 'deduct') {
    const { kind, paid, from } = format
    checkDeduction(paid, from, path, scope)
    return { ...base, kind, per: scope.subjects.get(from) ?? enterprise, paid, from }
  }
  const { kind, rules, per } = format
  checkPer(format, path, scope)
  return kind === 'jointCap'
    ? { ...base, kind, per, rules, cap: format.cap }
    : { ...base, kind, per, rules }
}

/** The rules that a relation names, each with its place. */
function namedRules(format: RelationFormat): readonly (readonly [string, string])[] {
  if (format.kind !== 'deduct') return format.rules.map((id, index) => [`rules[${index}]`, id])
  const paid = format.paid.map((id, index) => [`paid[${index}]`, id] as const)
  return [...paid, ['from', format.from]]
}

function checkRules(
  format: RelationFormat,
  path: string,
  { subjects, report }: CumulationScope,
): boolean {
  const named = namedRules(format)
  const ids = named.map(([, id]) => id)
  for (const [index, [place, id]] of named.entries()) {
    if (!subjects.has(id)) {
      report('unknown_rule', `${path}.${place}`, ruleLike(id, subjects.keys()), id)
    } else if (ids.indexOf(id) !== index) {
      const expected = { zh: '每条规则只列一次', en: 'each rule once' }
      report('duplicate_id', `${path}.${place}`, expected, id)
    }
  }
  return ids.every((id, index) => subjects.has(id) && ids.indexOf(id) === index)
}

const periods: readonly string[] = ['year', 'lifetime']

type AmongRules = Exclude<RelationFormat, { kind: 'deduct' }>

/** Awards for a kind of subject are told apart by it, so all of the rules have to be of that kind. */
function checkPer({ kind, rules, per }: AmongRules, path: string, scope: CumulationScope): void {
  const { subjects, library, report } = scope
  if (periods.includes(per)) return
  if (!hasSubject(per, library)) {
    const names = [...periods, ...library.vocabulary.map((type) => type.subject)].join(', ')
    report('unknown_subject', `${path}.per`, names, per)
    return
  }
  const others = rules.filter((id) => subjects.get(id) !== per)
  if (per !== enterprise && others.length > 0) {
    const expected = { zh: `对象为 ${per} 的规则`, en: `rules whose subject is ${per}` }
    report('wrong_value', `${path}.per`, expected, per)
  } else if (kind === 'oncePer' && rules.length === 1 && others.length === 0) {
    const expected = {
      zh: `比规则的对象更宽的范围（每一${per}本来只有一项）`,
      en: `wider than the rule's own subject: there is only one award for each ${per}`,
    }
    report('wrong_value', `${path}.per`, expected, per)
  }
}

/** What was paid for one subject is taken off what is paid for the same one, and off no other. */
function checkDeduction(
  paid: readonly string[],
  from: string,
  path: string,
  { subjects, report }: CumulationScope,
): void {
  const subject = subjects.get(from)
  for (const [index, id] of paid.entries()) {
    if (subjects.get(id) === subject) continue
    const expected = {
      zh: `与 ${from} 同一对象的规则`,
      en: `a rule with the subject of ${from}`,
    }
    report('wrong_value', `${path}.paid[${index}]`, expected, subjects.get(id))
  }
}
