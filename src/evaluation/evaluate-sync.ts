import { judgeBy } from '../condition/direct'
import type { Rulebook } from '../rulebook/rulebook'
import { type Evaluation, rejection } from './evaluation'
import type { EvaluateOptions } from './options'
import { answerOf, conditionsOf, planOf } from './plan'

/**
 * Evaluates as `evaluate` does, with the same answer, but at once and without json-rules-engine.
 *
 * @example
 * const { findings } = evaluateSync(rulebook, profile, { asOf: '2020-06-01' })
 */
export function evaluateSync(
  rulebook: Rulebook,
  profile: unknown,
  options: EvaluateOptions,
): Evaluation {
  const plan = planOf(rulebook, profile, options)
  if (plan.kind === 'rejected') return rejection(rulebook, options, plan.issues)
  const { asOf } = plan.value.setting.settings
  const judged = conditionsOf(plan.value).map(({ condition, view }) =>
    judgeBy(view, rulebook, asOf)(condition),
  )
  return answerOf(plan.value, judged)
}
