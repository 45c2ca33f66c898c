import { judgeBy } from '../../src/condition/direct'
import { casesOf, type ProfileCase, viewsOf } from '../../src/evaluation/cases'
import { type Conclusion, conclude, type Setting } from '../../src/evaluation/conclude'
import type { Finding } from '../../src/evaluation/finding'
import { findingOf } from '../../src/evaluation/finding-of'
import { type EvaluateOptions, readOptions } from '../../src/evaluation/options'
import { alternativesOf, type Readings } from '../../src/evaluation/readings'
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
      ...judged(one, alternative.readings, profile, setting),
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
  return casesOf(rulebook, profile, setting.settings).map((one) => {
    const { judged: root, view } = judged(one, readings, profile, setting)
    return conclude(one, root.outcome, view, setting)
  })
}

function settingOf(
  rulebook: Rulebook,
  { awards }: Profile,
  options: EvaluateOptions,
): Setting | null {
  const settings = readOptions(options, rulebook)
  return settings.kind === 'rejected' ? null : { rulebook, awards, settings: settings.value }
}

function judged(
  one: ProfileCase,
  readings: Readings,
  profile: Profile,
  { rulebook, settings: { asOf } }: Setting,
) {
  const view = viewsOf({ rulebook, profile, asOf })(one, readings)
  return { judged: judgeBy(view, rulebook, asOf)(one.rule.conditions), view }
}
