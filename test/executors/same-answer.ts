import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate'
import { evaluateSync } from '../../src/evaluation/evaluate-sync'
import type { Evaluation } from '../../src/evaluation/evaluation'
import type { EvaluateOptions } from '../../src/evaluation/options'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { sameDecisions, sameReasons } from './same-decisions'

/** Something to be evaluated. */
export interface Asked {
  readonly rulebook: Rulebook
  readonly profile: unknown
  readonly options: EvaluateOptions
}

/** The answer of the reference; the test fails where the compiled executor gives another. */
export async function sameAnswer({ rulebook, profile, options }: Asked): Promise<Evaluation> {
  const reference = await evaluate(rulebook, profile, options)
  const compiled = evaluateSync(rulebook, profile, options)
  // a full comparison by the test runner is slow, and needed only to show where they differ
  if (!isDeepStrictEqual(compiled, reference)) expect(compiled).toStrictEqual(reference)
  expect(JSON.stringify(compiled) === JSON.stringify(reference)).toBe(true)
  sameDecisions({ rulebook, profile, options }, reference)
  sameReasons({ rulebook, profile, options }, reference)
  return reference
}
