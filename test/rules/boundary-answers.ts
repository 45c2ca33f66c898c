import { evaluate } from '../../src/evaluation/evaluate'
import type { Finding } from '../../src/evaluation/finding'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { factsOfAmount, type Model, optionsOf, profileOf, type Question } from '../property/model'
import type { Boundary } from './boundaries'
import { naiveAmount, naiveVerdict, sameExact } from './naive-verdict'

/** The generated cases that `evaluate` and the naive evaluator answer differently, in words. */
export async function differences(
  model: Model,
  cases: readonly Boundary[],
  rulebook: Rulebook,
): Promise<readonly string[]> {
  const found = []
  for (const { name, question } of cases) {
    const input = profileOf(model, question)
    const { findings, issues } = await evaluate(rulebook, input, optionsOf(model, question))
    const [finding] = findings
    if (finding === undefined) throw new Error(`${name}: ${JSON.stringify(issues)}`)
    const expected = naiveVerdict(model, question)
    if (finding.verdict !== expected) found.push(`${name}: ${finding.verdict}, not ${expected}`)
    else if (!sameAmount(model, question, finding)) found.push(`${name}: another amount`)
  }
  return found
}

function sameAmount(model: Model, question: Question, { verdict, amount }: Finding): boolean {
  const stated = factsOfAmount(model.amount).every((fact) => question.stated.has(fact))
  if (!stated) return true
  const none = verdict === 'ineligible' || verdict === 'not-in-force'
  const expected = none ? null : naiveAmount(model, question)
  if (expected === null || amount === null) return expected === amount
  const { low, high } = expected
  if (!sameExact(low, amount.low)) return false
  // an open term without a bound may still be held by a cap
  return high === null || (amount.high !== null && sameExact(high, amount.high))
}
