import type { Judged } from '../condition/judged'
import type { Case } from '../condition/reference'
import type { FactView } from '../fact/fact-state'
import { quickProfile } from '../fact/quick-profile'
import { excerptOf } from '../issue/excerpt'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import type { Profile } from '../profile/profile'
import { readProfile } from '../profile/read-profile'
import { freeze } from '../rulebook/freeze'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Bar, Rulebook } from '../rulebook/rulebook'
import { adjustedFindings } from './adjustments'
import { warningsOf } from './bars'
import { casesOf, type ProfileCase, type RuleCase, viewOf } from './cases'
import type { Setting } from './conclude'
import type { Evaluation } from './evaluation'
import type { Finding } from './finding'
import { findingOf, type JudgedTry } from './finding-of'
import { type EvaluateOptions, readOptions } from './options'
import { type Alternative, alternativesOf } from './readings'
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
  const settings = readOptions(options, rulebook)
  const quick = quickProfile(rulebook.vocabulary, input)
  const profile = quick === null ? readProfile(rulebook.vocabulary, input) : accepted(quick)
  if (settings.kind === 'rejected' || profile.kind === 'rejected') {
    return rejected([settings, profile].flatMap((read) => ('issues' in read ? read.issues : [])))
  }
  const strangers = unknownAwards(profile.value, rulebook)
  if (strangers.length > 0) return rejected(strangers)
  const setting = { rulebook, settings: settings.value, awards: profile.value.awards }
  const tries = triesOf(profile.value, setting)
  const documents = new Set(tries.map(({ one }) => one.rule.document))
  const barred = rulebook.bars.filter((bar) => documents.has(bar.document))
  const bars = barred.map((bar) => ({ bar, view: barView(bar, profile.value, setting) }))
  return accepted({ setting, tries, bars })
}

/** Each case under the chosen readings, then under the others that can make a difference to it. */
function triesOf(profile: Profile, { rulebook, settings }: Setting): readonly Try[] {
  const { readings, asOf } = settings
  const views = new Map<string, FactView>()
  // the rules of a document see the same of a subject
  const chosenView = (one: ProfileCase): FactView => {
    const key = JSON.stringify([one.document.id, one.subject.type, one.stated, one.subject.id])
    const view = views.get(key) ?? viewOf(one, readings, profile, { rulebook, asOf })
    views.set(key, view)
    return view
  }
  return casesOf(rulebook, profile, settings).flatMap((one) => [
    { one, alternative: { readings, changed: [] }, view: chosenView(one) },
    ...alternativesOf(one.rule, readings, rulebook).map((alternative) => ({
      one,
      alternative,
      view: viewOf(one, alternative.readings, profile, { rulebook, asOf }),
    })),
  ])
}

/** The facts of the enterprise as a bar sees them. */
function barView(bar: Bar, profile: Profile, { rulebook, settings }: Setting): FactView {
  const document = partOf(indexOf(rulebook).documents, bar.document)
  const { readings, asOf } = settings
  return viewOf({ subject: profile.enterprise, document }, readings, profile, { rulebook, asOf })
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
  const byCase = new Map<RuleCase, JudgedTry[]>()
  for (const [index, { one, alternative, view }] of tries.entries()) {
    const results = byCase.get(one) ?? []
    results.push({ alternative, view, judged: at(judged, index) })
    byCase.set(one, results)
  }
  const findings = [...byCase].map(([one, results]) =>
    findingOf(one, results, warningsOf(one.rule.document, bars), setting),
  )
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
