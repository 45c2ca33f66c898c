export type { Amount, BandLimits, Figures, OpenValue, Operation, Step } from './amount/amount'
export { audit, type Claims } from './audit/audit'
export type { ApplicationWindow, AuditOptions, ClaimDate } from './audit/audit-options'
export {
  type AuditedClaim,
  type ClaimReason,
  type ClaimVerdict,
  claimVerdicts,
  type DisputedClaim,
  type JudgedClaim,
  type Recomputed,
  type RejectedClaim,
  type Unproved,
} from './audit/audited-claim'
export type {
  Claim,
  ClaimEvidence,
  ClaimEvidenceInput,
  ClaimedRule,
  ClaimInput,
} from './audit/claim'
export { readClaim } from './audit/read-claim'
export type { Profiles } from './audit/read-profiles'
export {
  type AuditSummary,
  counted,
  emptySummary,
  summaryOf,
  type VerdictCount,
} from './audit/summary'
export { formatDate, type PlainDate, readPlainDate } from './calendar/plain-date'
export {
  citationOf,
  type HeldDocument,
  holdDocument,
  type ResolvedCitation,
} from './document/citation'
export type { DocumentFacts } from './document/document-facts'
export { provisionsOf } from './document/parse'
export type { Provision } from './document/provision'
export type { DecidingLeaf } from './evaluation/deciding-leaf'
export { evaluate } from './evaluation/evaluate'
export { evaluateSync } from './evaluation/evaluate-sync'
export type { Evaluation } from './evaluation/evaluation'
export {
  type Adjustment,
  type BarWarning,
  type ConditionResult,
  type Expected,
  type Finding,
  type FindingNote,
  type Gap,
  type LeafResult,
  type Sensitivity,
  type Verdict,
  verdicts,
} from './evaluation/finding'
export type { EvaluateOptions, OpenTermValue } from './evaluation/options'
export type { Silence, TotalGroup } from './evaluation/total-groups'
export { type Totals, totalsOf } from './evaluation/totals'
export type { Selection } from './explanation/evaluation-lines'
export { explain } from './explanation/explain'
export {
  type ExplainEvaluationOptions,
  explainEvaluation,
} from './explanation/explain-evaluation'
export { explainRule } from './explanation/explain-rule'
export {
  explainedEvaluationLines,
  explainedLines,
  type LinesOptions,
} from './explanation/explained-lines'
export type { ExplanationFormat } from './explanation/formats'
export type { Line as ExplanationLine } from './explanation/page'
export type { ExplainOptions } from './explanation/speech'
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
export type { Bilingual, Checked, Issue, IssueCode } from './issue/issue'
export type { Parsed, Refusal } from './issue/parsed'
export { repeatedKeys } from './issue/repeated-keys'
export type { Criterion, Item, Level } from './items/item'
export { itemsOf } from './items/items-of'
export { formatInterval, formatMoney, formatRate } from './money/format-money'
export type { Interval } from './money/interval'
export { readMoney } from './money/read-money'
export { type Evidence, type EvidenceLevel, evidenceLevels } from './profile/evidence'
export { checkProfile } from './profile/read-profile'
export type { FactValue } from './profile/value'
export type { Fact, FactType, SubjectType, Vocabulary } from './profile/vocabulary'
export type { PartChange } from './receipt/changed-parts'
export { checkReceipt, type ReceiptFault } from './receipt/check-receipt'
export {
  type ComparedAnswer,
  type DiffSubject,
  diff,
  type FindingChange,
  type SubjectDiff,
} from './receipt/diff'
export { readReceipt } from './receipt/read-receipt'
export { type ReceiptSources, receipt, receiptText } from './receipt/receipt'
export type { Receipt, RulebookSeal, Sealed } from './receipt/receipt-format'
export { subjectOfReceipt } from './receipt/receipt-subject'
export {
  type ReceiptDifference,
  type Recheck,
  type RecheckSources,
  recheck,
} from './receipt/recheck'
export { type ChainFault, recheckChain, type SeriesEnds } from './receipt/recheck-chain'
export type { OperatorName } from './rulebook/condition-format'
export type { Cumulation } from './rulebook/cumulation'
export type { Entitlement, RuleClass } from './rulebook/rule-kinds'
export type {
  Bar,
  Condition,
  Departments,
  Document,
  Formula,
  Interpretation,
  Leaf,
  OpenTerm,
  Pointer,
  Quota,
  Register,
  Rule,
  Rulebook,
  Words,
} from './rulebook/rulebook'
export { decide } from './screening/decide'
export type { DecideOptions, ReasonsAsked } from './screening/decide-options'
export type { Decided, Decision } from './screening/decision'
export { leafResults } from './screening/leaf-results'
export { type Screened, screen } from './screening/screen'
export type { DialectName } from './screening/sql/dialect'
export { sqlScript } from './screening/sql/script'
export type { SqlTable } from './screening/sql/tables'
export { type RulebookSql, type SqlOptions, type SqlQuery, toSql } from './screening/sql/to-sql'
