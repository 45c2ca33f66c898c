import type { Evaluation } from '../evaluation/evaluation'
import { evaluationLines, type Selection } from './evaluation-lines'
import type { ExplainOptions } from './speech'
import { written } from './written'

/** What to explain of an evaluation, in which language. */
export interface ExplainEvaluationOptions extends ExplainOptions, Selection {}

/**
 * An evaluation in words: counts and total, then what the enterprise gets at length, what it can
 * still get, what has to be stated first, and in a line each why the rest is not met.
 */
export function explainEvaluation(
  evaluation: Evaluation,
  options: ExplainEvaluationOptions,
): string {
  return written(
    (speech) => ({
      title: speech.say('evaluation'),
      lines: evaluationLines(evaluation, options, speech),
    }),
    options,
  )
}
