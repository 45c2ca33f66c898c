import type { Judged } from '../condition/judged'
import type { Case } from '../condition/reference'
import type { FactView } from '../fact/fact-state'
import { quickProfile } from '../fact/quick-profile'
import { excerptOf } from '../issue/excerpt'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { acceptedFacts } from '../profile/accepted-facts'
import type { Profile, Subject } from '../profile/profile'
import { readProfile } from '../profile/read-profile'
import { freeze } from '../rulebook/freeze'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Bar, Document, Rule, Rulebook } from '../rulebook/rulebook'
import { adjustedFindings } from './adjustments'
import { warningsOf } from './bars'
import { casesOf, type ProfileCase, type RuleCase, type ViewOf, viewsOf } from './cases'
import type { Setting } from './conclude'
import type { Evaluation } from './evaluation'
import type { Finding } from './finding'
import { findingOf, type JudgedTry } from './finding-of'
import type { EvaluateOptions, Settings } from './options'
import { type Alternative, alternativesOf } from './readings'
import { settingsFor } from './settings-for'
import { totalsOf } from './totals'

/** One case under one choice of readings, with the facts that it sees. */
export interface Try {
  readonly one: RuleCase
  readonly alternative: Alternative
  readonly view: FactView
}

/** All that has to be judged for an answer: each case under the chosen readings, then the others. */
export interface Plan {
  readonly setting: Setting
  readonly tries: readonly Try[]
  /** The bars of the documents whose rules are tried; they are judged after the tries. */
  readonly bars: readonly { readonly bar: Bar; readonly view: FactView }[]
}

/** Reads profile and options against the rulebook, every fault at once, and lists what to judge. */
export function planOf(
  rulebook: Rulebook,
  input: unknown,
  options: EvaluateOptions,
): Checked<Plan> {
  const settings = settingsFor(options, rulebook)
  const profile = readProfileFor(rulebook, input)
  if (settings.kind === 'rejected' || profile.kind === 'rejected') {
    return rejected([settings, profile].flatMap((read) => ('issues' in read ? read.issues : [])))
  }
  return accepted(planFor({ rulebook, profile: profile.value, settings: settings.value }))
}

/** Reads a profile whose earlier awards have to be of rules of the rulebook. */
export function readProfileFor(rulebook: Rulebook, input: unknown): Checked<Profile> {
  const quick = quickProfile(rulebook.vocabulary, input)
  const profile = quick === null ? readProfile(rulebook.vocabulary, input) : accepted(quick)
  if (profile.kind === 'rejected') return profile
  const strangers = unknownAwards(profile.value, rulebook)
  return strangers.length > 0 ? rejected(strangers) : profile
}

/** What is asked, with everything read and checked. */
export interface Asked {
  readonly rulebook: Rulebook
  readonly profile: Profile
  readonly settings: Settings
}

/** All that an answer has, or the verdict and the amount under the chosen readings and no more. */
export type Extent = 'whole' | 'brief'

/** What to judge of a question; facts without accepted evidence are not seen. */
export function planFor({ rulebook, profile, settings }: Asked, extent: Extent = 'whole'): Plan {
  const seen = acceptedFacts(profile, settings.evidence)
  const setting = { rulebook, settings, awards: seen.awards }
  const viewOf = viewsOf({ rulebook, profile: seen, asOf: settings.asOf })
  const tries = triesOf(seen, setting, viewOf, extent)
  if (extent === 'brief') return { setting, tries, bars: [] }
  const documents = new Set(tries.map(({ one }) => one.rule.document))
  const barred = rulebook.bars.filter((bar) => documents.has(bar.document))
  const bars = barred.map((bar) => ({ bar, view: barView(bar, seen, setting, viewOf) }))
  return { setting, tries, bars }
}

/** Each case under the chosen readings, then under the others that can make a difference to it. */
function triesOf(
  profile: Profile,
  { rulebook, settings }: Setting,
  viewOf: ViewOf,
  extent: Extent,
): readonly Try[] {
  const { readings } = settings
  const views = new Map<Document, Map<Subject, FactView>>()
  // the rules of a document see the same of a subject
  const chosenView = (one: ProfileCase): FactView => {
    const ofDocument = views.get(one.document) ?? new Map<Subject, FactView>()
    const view = ofDocument.get(one.subject) ?? viewOf(one, readings)
    views.set(one.document, ofDocument.set(one.subject, view))
    return view
  }
  const others = (rule: Rule) =>
    extent === 'brief' ? [] : alternativesOf(rule, readings, rulebook)
  const chosen: Alternative = { readings, changed: [] }
  const tries: Try[] = []
  for (const one of casesOf(rulebook, profile, settings)) {
    tries.push({ one, alternative: chosen, view: chosenView(one) })
    for (const alternative of others(one.rule)) {
      tries.push({ one, alternative, view: viewOf(one, alternative.readings) })
    }
  }
  return tries
}

/** The facts of the enterprise as a bar sees them. */
function barView(
  bar: Bar,
  { enterprise }: Profile,
  { rulebook, settings }: Setting,
  viewOf: ViewOf,
): FactView {
  const document = partOf(indexOf(rulebook).documents, bar.document)
  return viewOf({ subject: enterprise, document }, settings.readings)
}

/** A misspelt rule would leave an award out of account, and pay it twice. */
export function unknownAwards(
  { awards }: Pick<Profile, 'awards'>,
  rulebook: Rulebook,
): readonly Issue[] {
  const { rules } = indexOf(rulebook)
  return (awards ?? []).flatMap(({ rule }, index): readonly Issue[] => {
    if (rules.has(rule)) return []
    const expected = { zh: '规则集中的规则', en: 'a rule of the rulebook' }
    const path = `awards[${index}].rule`
    return [{ code: 'unknown_rule', path, expected, found: excerptOf(rule) }]
  })
}

/** The condition trees of a plan and the facts to judge them by: each try, then each bar. */
export function conditionsOf({ tries, bars }: Plan): readonly Case[] {
  const tried = tries.map(({ one, view }) => ({ condition: one.rule.conditions, view }))
  const barred = bars.map(({ bar, view }) => ({ condition: bar.conditions, view }))
  return [...tried, ...barred]
}

/** The answer to a plan from its judged conditions, in the order of `conditionsOf`. */
export function answerOf(plan: Plan, judged: readonly Judged[]): Evaluation {
  const { setting, tries } = plan
  const bars = plan.bars.map(({ bar }, index) => {
    const { outcome } = at(judged, tries.length + index)
    return { bar, outcome }
  })
  const findings: Finding[] = []
  let results: JudgedTry[] = []
  for (const [index, { one, alternative, view }] of tries.entries()) {
    results.push({ alternative, view, judged: at(judged, index) })
    // the tries of a case follow one another
    if (tries[index + 1]?.one === one) continue
    findings.push(findingOf(one, results, warningsOf(one.rule.document, bars), setting))
    results = []
  }
  return freeze(evaluationOf(findings, setting))
}

/** The answer that findings make. */
export function evaluationOf(
  findings: readonly Finding[],
  { rulebook: { version, digest, cumulations }, settings }: Setting,
): Evaluation {
  return {
    status: 'evaluated',
    asOf: settings.asOf,
    rulebook: { version, digest },
    findings: adjustedFindings(findings, cumulations),
    totals: totalsOf(findings, cumulations),
    issues: [],
  }
}

function at(judged: readonly Judged[], index: number): Judged {
  const found = judged[index]
  if (found === undefined) throw new RangeError('a case was not judged')
  return found
}
