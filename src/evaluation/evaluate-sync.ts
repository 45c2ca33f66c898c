import type { Rulebook } from '../rulebook/rulebook'
import { type Evaluation, rejection } from './evaluation'
import { findingsOf } from './findings'
import type { EvaluateOptions } from './options'
import { evaluationOf, readProfileFor } from './plan'
import { withProfile } from './reading'
import { withSitting } from './sitting'

/**
 * Evaluates as `evaluate` does, with the same answer, but at once, by closures that are compiled once
 * for a rulebook. What is made for this answer alone is not frozen; what it shares with others is.
 *
 * @example
 * const { findings } = evaluateSync(rulebook, profile, { asOf: '2020-06-01' })
 */
export function evaluateSync(
  rulebook: Rulebook,
  profile: unknown,
  options: EvaluateOptions,
): Evaluation {
  const found = withSitting(rulebook, options, (sitting) =>
    withProfile(profile, sitting, (root) => {
      const findings = findingsOf(root, sitting)
      return findings && { findings, awards: root.awards, settings: sitting.settings }
    }),
  )
  if (found.kind === 'rejected') {
    const read = readProfileFor(rulebook, profile)
    const issues = read.kind === 'rejected' ? read.issues : []
    return rejection(rulebook, options, [...found.issues, ...issues])
  }
  if (found.value.kind === 'rejected') return rejection(rulebook, options, found.value.issues)
  const { findings, awards, settings } = found.value.value
  return evaluationOf(findings, { rulebook, settings, awards })
}
