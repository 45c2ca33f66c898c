import { isDeepStrictEqual } from 'node:util'
import { evaluate } from '../../../src/evaluation/evaluate'
import { evaluateSync } from '../../../src/evaluation/evaluate-sync'
import { decide } from '../../../src/screening/decide'
import { at } from '../contenders/contender'
import type { OwnWorkload } from '../contenders/ours'
import { asOf } from '../workload/facts'

/** On how many profiles the executors of this package do not give the same answer. */
export async function differencesAmong(
  { rulebook, profiles }: OwnWorkload,
  count: number,
): Promise<{ readonly evaluations: number; readonly decisions: number }> {
  let evaluations = 0
  let decisions = 0
  for (let index = 0; index < count; index += 1) {
    const profile = at(profiles, index)
    const reference = await evaluate(rulebook, profile, { asOf })
    if (!isDeepStrictEqual(evaluateSync(rulebook, profile, { asOf }), reference)) evaluations += 1
    const expected = reference.findings
      .filter(({ verdict }) => only.some((one) => one === verdict))
      .map(({ rule, subject: { type, id }, verdict, amount, pendingUntil }) => {
        const [low, high] = [amount?.low ?? null, amount?.high ?? null]
        return { rule, subject: { type, id }, verdict, low, high, pendingUntil }
      })
    const decided = decide(rulebook, profile, { asOf, only })
    const rows = decided.status === 'decided' ? decided.decisions : []
    if (!isDeepStrictEqual(rows, expected)) decisions += 1
  }
  return { evaluations, decisions }
}

const only = ['eligible', 'pending', 'undetermined'] as const
