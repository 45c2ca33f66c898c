import { answerSync } from '../evaluation/answer-sync'
import type { Evaluation } from '../evaluation/evaluation'
import { type Asked, answerOf, conditionsOf, type Extent, planFor } from '../evaluation/plan'
import { firstDifference } from '../receipt/first-difference'
import type { DisputedClaim } from './audited-claim'

/** One way to answer what is asked; all of them have to give the same answer. */
export interface Executor {
  readonly name: string
  readonly answer: (asked: Asked, extent: Extent) => Evaluation | Promise<Evaluation>
}

/** Every executor that the library has, the reference first. */
export const executors: readonly Executor[] = [
  {
    name: 'reference',
    answer: async (asked, extent) => {
      const { rulebook, settings } = asked
      const { judgeAll } = await import('../condition/reference')
      const plan = planFor(asked, extent)
      return answerOf(plan, await judgeAll(conditionsOf(plan), rulebook, settings.asOf))
    },
  },
  { name: 'compiled', answer: answerSync },
]

/** The one answer of all executors, or where two of them differ. */
export type Answer =
  | { readonly kind: 'agreed'; readonly evaluation: Evaluation }
  | { readonly kind: 'disputed'; readonly difference: DisputedClaim['difference'] }

/** What all executors answer, if it is the same. */
export async function agreedAnswer(
  asked: Asked,
  extent: Extent,
  all: readonly Executor[],
): Promise<Answer> {
  const [first, ...others] = await Promise.all(all.map(({ answer }) => answer(asked, extent)))
  if (first === undefined) throw new RangeError('there is no executor')
  for (const other of others) {
    const found = firstDifference(first, other)
    if (found === null) continue
    const { path, left, right } = found
    return { kind: 'disputed', difference: { path, reference: left, compiled: right } }
  }
  return { kind: 'agreed', evaluation: first }
}
