import type { Formula } from '../rulebook/formula'
import type { Rule } from '../rulebook/rulebook'
import type { Line } from './page'
import type { Speech } from './speech'

/** What every construct is worded with: the rule for its open terms, and the way down. */
export interface Wording {
  readonly rule: Rule
  readonly speech: Speech
  readonly linesOf: (formula: Formula) => readonly Line[]
}
