import { judgeAll } from '../condition/reference'
import type { Evaluation } from '../evaluation/evaluation'
import { answerOf, conditionsOf, type Plan } from '../evaluation/plan'
import { firstDifference } from '../receipt/first-difference'
import type { DisputedClaim } from './audited-claim'

/** One way to answer a plan; all of them have to give the same answer. */
export interface Executor {
  readonly name: string
  readonly answer: (plan: Plan) => Evaluation | Promise<Evaluation>
}

/** Every executor that the library has, the reference first. */
export const executors: readonly Executor[] = [
  {
    name: 'reference',
    answer: async (plan) => {
      const { rulebook, settings } = plan.setting
      return answerOf(plan, await judgeAll(conditionsOf(plan), rulebook, settings.asOf))
    },
  },
]

/** The one answer of all executors, or where two of them differ. */
export type Answer =
  | { readonly kind: 'agreed'; readonly evaluation: Evaluation }
  | { readonly kind: 'disputed'; readonly difference: DisputedClaim['difference'] }

/** What all executors answer to a plan, if it is the same. */
export async function agreedAnswer(plan: Plan, all: readonly Executor[]): Promise<Answer> {
  const [first, ...others] = await Promise.all(all.map((executor) => executor.answer(plan)))
  if (first === undefined) throw new RangeError('there is no executor')
  for (const other of others) {
    const found = firstDifference(first, other)
    if (found === null) continue
    const { path, left, right } = found
    return { kind: 'disputed', difference: { path, reference: left, compiled: right } }
  }
  return { kind: 'agreed', evaluation: first }
}
