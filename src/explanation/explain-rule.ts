import type { Rule } from '../rulebook/rulebook'
import { ruleLines } from './rule-lines'
import type { ExplainOptions } from './speech'
import { written } from './written'

/** A rule in words, without any profile: what it gives, what it takes, how else it can be read. */
export function explainRule(rule: Rule, options: ExplainOptions): string {
  return written(
    (speech) => ({ title: speech.pick(rule.title), lines: ruleLines(rule, speech) }),
    options,
  )
}
