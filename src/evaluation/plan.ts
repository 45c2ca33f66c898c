import type { Judged } from '../condition/judged'
import type { Case } from '../condition/reference'
import { excerptOf } from '../issue/excerpt'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { acceptedFacts } from '../profile/accepted-facts'
import type { Profile } from '../profile/profile'
import { readProfile } from '../profile/read-profile'
import { freeze } from '../rulebook/freeze'
import { indexOf } from '../rulebook/index-of'
import type { Bar, Rulebook } from '../rulebook/rulebook'
import { adjusted } from './adjustments'
import { warningsOf } from './bars'
import { casesOf, type RuleCase } from './cases'
import { barView, type Setting, viewOf } from './conclude'
import type { Evaluation } from './evaluation'
import { findingOf, type JudgedTry } from './finding-of'
import { type EvaluateOptions, readOptions } from './options'
import { type Alternative, alternativesOf } from './readings'
import { totalsOf } from './totals'

/** One case under one choice of readings. */
export interface Try {
  readonly one: RuleCase
  readonly alternative: Alternative
}

/** All that has to be judged for an answer: each case under the chosen readings, then the others. */
export interface Plan {
  readonly setting: Setting
  readonly tries: readonly Try[]
  /** The bars of the documents whose rules are tried; they are judged after the tries. */
  readonly bars: readonly Bar[]
}

/** Reads profile and options against the rulebook, every fault at once, and lists what to judge. */
export function planOf(
  rulebook: Rulebook,
  input: unknown,
  options: EvaluateOptions,
): Checked<Plan> {
  const settings = readOptions(options, rulebook)
  const profile = readProfileFor(rulebook, input)
  if (settings.kind === 'rejected' || profile.kind === 'rejected') {
    return rejected([settings, profile].flatMap((read) => ('issues' in read ? read.issues : [])))
  }
  return accepted(planFor({ rulebook, profile: profile.value, settings: settings.value }))
}

/** Reads a profile whose earlier awards have to be of rules of the rulebook. */
export function readProfileFor(rulebook: Rulebook, input: unknown): Checked<Profile> {
  const profile = readProfile(rulebook.vocabulary, input)
  if (profile.kind === 'rejected') return profile
  const strangers = unknownAwards(profile.value, rulebook)
  return strangers.length > 0 ? rejected(strangers) : profile
}

/**
 * What to judge of a profile and settings that were read; facts without accepted evidence are not
 * seen. A brief plan asks for the verdict and the amount under the chosen readings and for no more.
 */
export function planFor(
  { rulebook, profile: stated, settings }: Setting,
  extent: 'whole' | 'brief' = 'whole',
): Plan {
  const profile = acceptedFacts(stated, settings.evidence)
  const setting = { rulebook, profile, settings }
  const { readings } = settings
  const chosen: Alternative = { readings, changed: [] }
  const cases = casesOf(rulebook, profile, settings)
  if (extent === 'brief') {
    return { setting, tries: cases.map((one) => ({ one, alternative: chosen })), bars: [] }
  }
  const tries = cases.flatMap((one) =>
    [chosen, ...alternativesOf(one.rule, readings, rulebook)].map((alternative) => ({
      one,
      alternative,
    })),
  )
  const documents = new Set(tries.map(({ one }) => one.rule.document))
  const bars = rulebook.bars.filter((bar) => documents.has(bar.document))
  return { setting, tries, bars }
}

/** A misspelt rule would leave an award out of account, and pay it twice. */
function unknownAwards({ awards }: Profile, rulebook: Rulebook): readonly Issue[] {
  const { rules } = indexOf(rulebook)
  return (awards ?? []).flatMap(({ rule }, index): readonly Issue[] => {
    if (rules.has(rule)) return []
    const expected = { zh: '规则集中的规则', en: 'a rule of the rulebook' }
    const path = `awards[${index}].rule`
    return [{ code: 'unknown_rule', path, expected, found: excerptOf(rule) }]
  })
}

/** The condition trees of a plan and the facts to judge them by: each try, then each bar. */
export function conditionsOf({ setting, tries, bars }: Plan): readonly Case[] {
  const tried = tries.map(({ one, alternative }) => ({
    condition: one.rule.conditions,
    view: viewOf(one, alternative.readings, setting),
  }))
  const barred = bars.map((bar) => ({ condition: bar.conditions, view: barView(bar, setting) }))
  return [...tried, ...barred]
}

/** The answer to a plan from its judged conditions, in the order of `conditionsOf`. */
export function answerOf(plan: Plan, judged: readonly Judged[]): Evaluation {
  const { setting, tries } = plan
  const bars = plan.bars.map((bar, index) => ({ bar, judged: at(judged, tries.length + index) }))
  const byCase = new Map<RuleCase, JudgedTry[]>()
  for (const [index, { one, alternative }] of tries.entries()) {
    const results = byCase.get(one) ?? []
    results.push({ alternative, judged: at(judged, index) })
    byCase.set(one, results)
  }
  const findings = [...byCase].map(([one, results]) =>
    findingOf(one, results, warningsOf(one.rule.document, bars), setting),
  )
  const { digest, version, cumulations } = setting.rulebook
  return freeze({
    status: 'evaluated',
    asOf: setting.settings.asOf,
    rulebook: { version, digest },
    findings: adjusted(findings, cumulations),
    totals: totalsOf(findings, cumulations),
    issues: [],
  })
}

function at(judged: readonly Judged[], index: number): Judged {
  const found = judged[index]
  if (found === undefined) throw new RangeError('a case was not judged')
  return found
}
