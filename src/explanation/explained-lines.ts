import type { Evaluation } from '../evaluation/evaluation'
import type { Finding } from '../evaluation/finding'
import { evaluationLines, type Selection } from './evaluation-lines'
import { findingLines } from './finding-lines'
import type { Line } from './page'
import { type ExplainOptions, speechOf } from './speech'

/** In which language to explain, and the rulebook that the findings are of. */
export type LinesOptions = Pick<ExplainOptions, 'locale' | 'rulebook'>

/**
 * What `explain` says of a finding, as lines for a page that lays them out itself: how deep each
 * stands, what marks it, and the words of the law that it rests on.
 */
export function explainedLines(finding: Finding, options: LinesOptions): readonly Line[] {
  return findingLines(finding, speechOf(options))
}

/** What `explainEvaluation` says, as lines for a page that lays them out itself. */
export function explainedEvaluationLines(
  evaluation: Evaluation,
  options: LinesOptions & Selection,
): readonly Line[] {
  return evaluationLines(evaluation, options, speechOf(options))
}
