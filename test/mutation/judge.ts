import { type Judged, judge } from '../../src/condition/judged'
import { casesOf, type RuleCase } from '../../src/evaluation/cases'
import { type Conclusion, conclude, type Setting, viewOf } from '../../src/evaluation/conclude'
import type { Finding } from '../../src/evaluation/finding'
import { findingOf } from '../../src/evaluation/finding-of'
import { type EvaluateOptions, readOptions } from '../../src/evaluation/options'
import { alternativesOf, type Readings } from '../../src/evaluation/readings'
import { operandState } from '../../src/fact/view'
import type { Profile } from '../../src/profile/profile'
import type { Rulebook } from '../../src/rulebook/rulebook'

/**
 * The findings that `evaluate` gives, without json-rules-engine and without reading the profile
 * again, so that thousands of mutants can be tried; null where the options are refused.
 */
export function quickFindings(
  rulebook: Rulebook,
  profile: Profile,
  options: EvaluateOptions,
): readonly Finding[] | null {
  const setting = settingOf(rulebook, profile, options)
  if (setting === null) return null
  const { readings } = setting.settings
  return casesOf(rulebook, profile, setting.settings).map((one) => {
    const chosen = { readings, changed: [] }
    const tries = [chosen, ...alternativesOf(one.rule, readings, rulebook)].map((alternative) => ({
      alternative,
      judged: judged(one, alternative.readings, setting),
    }))
    return findingOf(one, tries, [], setting)
  })
}

/** Only the verdicts and amounts of these findings, by the chosen readings. */
export function quickConclusions(
  rulebook: Rulebook,
  profile: Profile,
  options: EvaluateOptions,
): readonly Conclusion[] | null {
  const setting = settingOf(rulebook, profile, options)
  if (setting === null) return null
  const { readings } = setting.settings
  return casesOf(rulebook, profile, setting.settings).map((one) =>
    conclude(one, judged(one, readings, setting), readings, setting),
  )
}

function settingOf(rulebook: Rulebook, profile: Profile, options: EvaluateOptions): Setting | null {
  const settings = readOptions(options, rulebook)
  return settings.kind === 'rejected' ? null : { rulebook, profile, settings: settings.value }
}

function judged(one: RuleCase, readings: Readings, setting: Setting): Judged {
  const view = viewOf(one, readings, setting)
  return judge(
    one.rule.conditions,
    ({ fact, operand, type }) => ({
      left: view(fact),
      right: operandState(operand, type, view, setting.rulebook),
    }),
    setting.settings.asOf,
  )
}
