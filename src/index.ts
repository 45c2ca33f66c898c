export type { Amount, OpenValue, Step } from './amount/amount'
export type { PlainDate } from './calendar/plain-date'
export {
  citationOf,
  type HeldDocument,
  holdDocument,
  type ResolvedCitation,
} from './document/citation'
export { provisionsOf } from './document/parse'
export type { Provision } from './document/provision'
export { evaluate } from './evaluation/evaluate'
export type { Evaluation } from './evaluation/evaluation'
export type {
  Adjustment,
  ConditionResult,
  Expected,
  Finding,
  FindingNote,
  Gap,
  LeafResult,
  Sensitivity,
  Verdict,
} from './evaluation/finding'
export type { EvaluateOptions, OpenTermValue } from './evaluation/options'
export type { Silence, TotalGroup } from './evaluation/total-groups'
export type { Totals } from './evaluation/totals'
export type { Selection } from './explanation/evaluation-lines'
export { explain } from './explanation/explain'
export {
  type ExplainEvaluationOptions,
  explainEvaluation,
} from './explanation/explain-evaluation'
export { explainRule } from './explanation/explain-rule'
export type { ExplainOptions } from './explanation/speech'
export { describeIssue, type Locale } from './issue/describe'
export type { Bilingual, Checked, Issue, IssueCode } from './issue/issue'
export { formatInterval, formatMoney } from './money/format-money'
export { readMoney } from './money/read-money'
export { readProfile } from './profile/read-profile'
export type { Fact, SubjectType, Vocabulary } from './profile/vocabulary'
export type { Cumulation } from './rulebook/cumulation'
export type { Entitlement, RuleClass } from './rulebook/rule-format'
export type { Rule, Rulebook } from './rulebook/rulebook'
