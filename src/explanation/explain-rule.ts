import type { Rule } from '../rulebook/rulebook'
import { plainText } from './page'
import { ruleLines } from './rule-lines'
import { type ExplainOptions, speechOf } from './speech'

/** A rule in words, without any profile: what it gives, what it takes, how else it can be read. */
export function explainRule(rule: Rule, options: ExplainOptions): string {
  return plainText(ruleLines(rule, speechOf(options)))
}
