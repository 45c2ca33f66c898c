import type { Rulebook } from '../rulebook/rulebook'
import { type Evaluation, rejection } from './evaluation'
import type { EvaluateOptions } from './options'
import { answerOf, conditionsOf, planOf } from './plan'

/**
 * Evaluates the rules of a rulebook for an enterprise profile on a date, through json-rules-engine.
 *
 * The profile is plain data as from JSON, read and checked here. Bad input gives
 * `status: 'rejected'` with every issue, no findings and no totals; it is never half evaluated.
 *
 * @example
 * const { findings } = await evaluate(rulebook, profile, { asOf: '2020-06-01' })
 */
export async function evaluate(
  rulebook: Rulebook,
  profile: unknown,
  options: EvaluateOptions,
): Promise<Evaluation> {
  const plan = planOf(rulebook, profile, options)
  if (plan.kind === 'rejected') return rejection(rulebook, options, plan.issues)
  const { rulebook: book, settings } = plan.value.setting
  const { judgeAll } = await loaded()
  return answerOf(plan.value, await judgeAll(conditionsOf(plan.value), book, settings.asOf))
}

let loading: Promise<typeof import('../condition/reference')> | undefined

// only this executor needs json-rules-engine, so only its users load it
function loaded(): Promise<typeof import('../condition/reference')> {
  loading ??= import('../condition/reference')
  return loading
}
