import type { Judged } from '../condition/judged'
import type { Case } from '../condition/reference'
import { accepted, type Checked, rejected } from '../issue/issue'
import { readProfile } from '../profile/read-profile'
import { freeze } from '../rulebook/freeze'
import type { Rulebook } from '../rulebook/rulebook'
import { casesOf, type RuleCase } from './cases'
import { type Setting, viewOf } from './conclude'
import type { Evaluation } from './evaluation'
import { findingOf } from './finding-of'
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
}

/** Reads profile and options against the rulebook, every fault at once, and lists what to judge. */
export function planOf(
  rulebook: Rulebook,
  input: unknown,
  options: EvaluateOptions,
): Checked<Plan> {
  const settings = readOptions(options, rulebook)
  const profile = readProfile(rulebook.vocabulary, input)
  if (settings.kind === 'rejected' || profile.kind === 'rejected') {
    return rejected([settings, profile].flatMap((read) => ('issues' in read ? read.issues : [])))
  }
  const setting = { rulebook, profile: profile.value, settings: settings.value }
  const { readings } = settings.value
  const chosen: Alternative = { readings, changed: [] }
  const tries = casesOf(rulebook, profile.value, settings.value).flatMap((one) =>
    [chosen, ...alternativesOf(one.rule, readings, rulebook)].map((alternative) => ({
      one,
      alternative,
    })),
  )
  return accepted({ setting, tries })
}

/** The condition trees of a plan and the facts to judge them by, one a try. */
export function conditionsOf({ setting, tries }: Plan): readonly Case[] {
  return tries.map(({ one, alternative }) => ({
    condition: one.rule.conditions,
    view: viewOf(one, alternative.readings, setting),
  }))
}

/** The answer to a plan from its judged conditions, one a try, in the order of the tries. */
export function answerOf({ setting, tries }: Plan, judged: readonly Judged[]): Evaluation {
  const byCase = new Map<RuleCase, { alternative: Alternative; judged: Judged }[]>()
  for (const [index, { one, alternative }] of tries.entries()) {
    const result = judged[index]
    if (result === undefined) throw new RangeError('a case was not judged')
    byCase.set(one, [...(byCase.get(one) ?? []), { alternative, judged: result }])
  }
  const findings = [...byCase].map(([one, results]) => findingOf(one, results, setting))
  return freeze({
    status: 'evaluated',
    asOf: setting.settings.asOf,
    rulebook: { version: setting.rulebook.version, digest: setting.rulebook.digest },
    findings,
    totals: totalsOf(findings),
    issues: [],
  })
}
