import type { Finding } from '../evaluation/finding'
import { findingLines } from './finding-lines'
import type { ExplainOptions } from './speech'
import { written } from './written'

/**
 * A finding in words: the answer, the amount with its steps, the conditions that decided, each with
 * the words of its clause, what is missing, and what another reading would change. The rulebook is
 * the one that the finding was made with.
 */
export function explain(finding: Finding, options: ExplainOptions): string {
  return written(
    (speech) => ({ title: speech.pick(finding.title), lines: findingLines(finding, speech) }),
    options,
  )
}
