import type { HeldDocument } from '../document/citation'
import type { IssueCode } from '../issue/issue'
import { entriesByName } from './entries'
import { checkFidelity } from './fidelity'
import { linkAmount, linkOpenTerm } from './link-amount'
import { linkCitations } from './link-citations'
import { linkCondition } from './link-condition'
import { linkDetails } from './link-details'
import { checkInterpretations } from './link-interpretation'
import {
  hasSubject,
  heard,
  type Library,
  type Report,
  rootAt,
  type Scope,
  without,
} from './link-scope'
import { linkWords } from './link-words'
import type { RuleFormat } from './rule-format'
import type { Formula, OpenTerm, Rule } from './rulebook'

/** A rule with every name resolved and every word found; `null` where anything is wrong with it. */
export function linkRule(
  format: RuleFormat,
  document: HeldDocument,
  library: Library,
  report: Report,
): Rule | null {
  const told = heard(report)
  const scope = scopeOf(format, document, library, told.report)
  const { citations, usedInterpretations } = scope
  const conditions = linkCondition(format.conditions, rootAt('conditions'), scope)
  const openTerms = linkOpenTerms(format, scope)
  const amount = linkAmountOf(format, openTerms, scope)
  checkInterpretations(format.interpretations ?? [], told.codes, scope)
  checkNames(format, document, scope)
  const entitlementWords = linkWords(format.entitlement.words, 'entitlement.words', scope)
  const details = linkDetails(format, scope)
  if (conditions === null || entitlementWords === null) return null
  const rule: Rule = {
    id: format.id,
    document: document.facts.id,
    title: format.title,
    benefit: format.benefit,
    subject: format.subject,
    class: format.class,
    entitlement: format.entitlement.level,
    entitlementWords,
    citations,
    conditions,
    amount,
    openTerms,
    ...details,
    fund: format.fund ?? [],
    departments: departmentsOf(format),
    schedule: format.schedule ?? null,
    interpretations: [...usedInterpretations].sort(),
    notes: format.notes ?? [],
  }
  // what could not be linked is not carried either
  if (told.codes.size === 0) checkFidelity(rule, format, library, report)
  return rule
}

/** What a rule can see. What follows from an unknown subject or a quote not found is not said again. */
function scopeOf(
  format: RuleFormat,
  document: HeldDocument,
  library: Library,
  report: Report,
): Scope {
  const citations = linkCitations(format.citations, 'citations', document, report)
  checkSubject(format, library, report)
  const echoes: readonly IssueCode[] = [
    ...(citations.length < format.citations.length ? (['words_not_quoted'] as const) : []),
    ...(hasSubject(format.subject, library) ? [] : (['fact_out_of_scope'] as const)),
  ]
  return {
    library,
    subject: format.subject,
    citations,
    jurisdiction: document.facts.jurisdiction,
    usedInterpretations: new Set(),
    report: without(echoes, report),
  }
}

function checkSubject(format: RuleFormat, library: Library, report: Report): void {
  const subjects = library.vocabulary.map((type) => type.subject)
  if (!hasSubject(format.subject, library)) {
    report('unknown_subject', 'subject', subjects.join(', '), format.subject)
  }
  if (format.once !== undefined && !hasSubject(format.once.per, library)) {
    report('unknown_subject', 'once.per', subjects.join(', '), format.once.per)
  }
}

function linkOpenTerms(format: RuleFormat, scope: Scope): readonly OpenTerm[] {
  return entriesByName(format.open ?? {})
    .map(([id, term]) => linkOpenTerm(id, term, scope))
    .filter((term) => term !== null)
}

function linkAmountOf(
  format: RuleFormat,
  openTerms: readonly OpenTerm[],
  scope: Scope,
): Formula | null {
  const usedOpenTerms = new Set<string>()
  const terms = new Map(openTerms.map((term) => [term.id, term]))
  const declared = new Set(Object.keys(format.open ?? {}))
  const amount =
    format.amount === undefined
      ? null
      : linkAmount(format.amount, {
          ...scope,
          rule: format.id,
          openTerms: terms,
          declared,
          usedOpenTerms,
        })
  const isMisspelt = [...usedOpenTerms].some((name) => !declared.has(name))
  if (!isMisspelt) checkOpenTerms(format, usedOpenTerms, scope.report)
  return amount
}

function checkOpenTerms(format: RuleFormat, used: ReadonlySet<string>, report: Report): void {
  for (const id of Object.keys(format.open ?? {}).filter((name) => !used.has(name))) {
    const expected = { zh: '金额中用到它', en: 'an amount that uses it' }
    report('unused_open_term', `open.${id}`, expected, id)
  }
}

function departmentsOf({ departments }: RuleFormat): Rule['departments'] {
  return departments === undefined
    ? null
    : { lead: departments.lead ?? null, with: departments.with }
}

/** Funds, departments and schedules are names: each stands in a provision that the rule cites. */
function checkNames(format: RuleFormat, document: HeldDocument, scope: Scope): void {
  const texts = scope.citations.map((citation) => {
    const provision = document.byId.get(citation.provision)
    return provision === undefined ? '' : document.text.slice(provision.start, provision.end)
  })
  const { lead, with: others = [] } = format.departments ?? { lead: undefined }
  const names: readonly (readonly [string, string | undefined])[] = [
    ['departments.lead', lead],
    ...others.map((name, index) => [`departments.with[${index}]`, name] as const),
    ...(format.fund ?? []).map((name, index) => [`fund[${index}]`, name] as const),
    ['schedule', format.schedule],
  ]
  for (const [path, name] of names) {
    if (name === undefined || texts.some((text) => text.includes(name))) continue
    const expected = { zh: '所引条款中的名称', en: 'a name that stands in a cited provision' }
    scope.report('words_not_quoted', path, expected, name)
  }
}
