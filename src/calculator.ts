export type { Amount, Step } from './amount/amount'
export { formatDate, type PlainDate, readPlainDate } from './calendar/plain-date'
export type { HeldDocument, ResolvedCitation } from './document/citation'
export { evaluateSync } from './evaluation/evaluate-sync'
export type { Evaluation } from './evaluation/evaluation'
export { type Finding, type LeafResult, type Verdict, verdicts } from './evaluation/finding'
export type { EvaluateOptions, OpenTermValue } from './evaluation/options'
export { type Totals, totalsOf } from './evaluation/totals'
export type { Curve, Drawn, Piece, Sample, Stretch } from './interview/curve'
export type { Settling } from './interview/gain'
export type {
  Aim,
  Alteration,
  Asking,
  Improved,
  Improvement,
  Proviso,
} from './interview/improvement'
export { improvements } from './interview/improvements'
export type { Bounds, Decides, Interview, Question } from './interview/question'
export { questions } from './interview/questions'
export type { Settlement, Settlements } from './interview/settlement'
export { settlements } from './interview/settlements'
export { type Variable, whatIf } from './interview/what-if'
export { describeIssue, type Locale } from './issue/describe'
export type { Bilingual, Issue } from './issue/issue'
export { repeatedKeys } from './issue/repeated-keys'
export { formatInterval, formatMoney, formatRate } from './money/format-money'
export type { Interval } from './money/interval'
export { readMoney } from './money/read-money'
export { checkProfile } from './profile/read-profile'
export type { FactValue } from './profile/value'
export type { Fact, FactType, SubjectType, Vocabulary } from './profile/vocabulary'
export type { Rule, Rulebook } from './rulebook/rulebook'
