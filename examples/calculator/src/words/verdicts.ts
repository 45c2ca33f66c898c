import type { Verdict } from 'incentive-rules/calculator'

/** The verdicts in the order in which the page shows them, the best first. */
export const shownVerdicts = [
  'eligible',
  'pending',
  'undetermined',
  'ineligible',
  'not-in-force',
] as const satisfies readonly Verdict[]
