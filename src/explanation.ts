export type { Selection } from './explanation/evaluation-lines'
export { explain } from './explanation/explain'
export { type ExplainEvaluationOptions, explainEvaluation } from './explanation/explain-evaluation'
export { explainRule } from './explanation/explain-rule'
export {
  explainedEvaluationLines,
  explainedLines,
  type LinesOptions,
} from './explanation/explained-lines'
export type { ExplanationFormat } from './explanation/formats'
export type { Line as ExplanationLine } from './explanation/page'
export type { ExplainOptions } from './explanation/speech'
export type { Locale } from './issue/describe'
