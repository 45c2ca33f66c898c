import { judge } from '../../src/condition/judged'
import { casesOf } from '../../src/evaluation/cases'
import { viewOf } from '../../src/evaluation/conclude'
import type { Finding } from '../../src/evaluation/finding'
import { findingOf } from '../../src/evaluation/finding-of'
import { type EvaluateOptions, readOptions } from '../../src/evaluation/options'
import { alternativesOf } from '../../src/evaluation/readings'
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
  const settings = readOptions(options, rulebook)
  if (settings.kind === 'rejected') return null
  const { asOf, readings } = settings.value
  const setting = { rulebook, profile, settings: settings.value }
  return casesOf(rulebook, profile, settings.value).map((one) => {
    const chosen = { readings, changed: [] }
    const tries = [chosen, ...alternativesOf(one.rule, readings, rulebook)].map((alternative) => {
      const view = viewOf(one, alternative.readings, setting)
      const judged = judge(
        one.rule.conditions,
        ({ fact, operand, type }) => ({
          left: view(fact),
          right: operandState(operand, type, view, rulebook),
        }),
        asOf,
      )
      return { alternative, judged }
    })
    return findingOf(one, tries, [], setting)
  })
}
