import type { Verdict } from '../../src/evaluation/finding'
import { type Exact, exact } from '../property/exact'
import type { Model, Question } from '../property/model'
import { amountIn, holds, leafHolds, type World } from '../property/naive'
import { endOfTime, isCoarse, presentsOf, worldsOf } from '../property/worlds'

/**
 * The verdict that follows from every world that agrees with a question: eligible if the conditions
 * are met today in all of them, ineligible if they are never met in any, pending if they can still
 * be met whatever the facts are that are not stated.
 */
export function naiveVerdict(model: Model, question: Question): Verdict {
  if (question.asOf < model.forceFrom) return 'not-in-force'
  const met = (world: World): boolean => holds(model.conditions, world, leafHolds)
  if (presentsOf(model, question).every(met)) return 'eligible'
  const everMet = new Map<string, boolean>()
  for (const world of worldsOf(model, question)) {
    const unstated = keyOf(world, model, question)
    const ever = everMet.get(unstated) ?? false
    everMet.set(unstated, ever || met({ ...world, today: endOfTime }))
  }
  const outcomes = [...everMet.values()]
  if (!outcomes.includes(true)) return 'ineligible'
  return outcomes.includes(false) ? 'undetermined' : 'pending'
}

/** A world by what is not stated of it, or too coarsely; what is to come is no lack of a statement. */
function keyOf({ facts }: World, model: Model, { stated }: Question): string {
  const lacking = model.facts.filter(({ id, type }) => {
    const value = stated.get(id)
    return value === undefined || (type === 'place' && value !== null && isCoarse(value))
  })
  return JSON.stringify(lacking.map(({ id }) => facts.get(id)))
}

/** The bounds of the amount, with all facts stated; an open term without an upper bound has none. */
export function naiveAmount(
  model: Model,
  question: Question,
): { readonly low: Exact; readonly high: Exact | null } | null {
  const [world] = presentsOf(model, question)
  if (model.amount === null || world === undefined) return null
  const values = (bound: 'low' | 'high') =>
    new Map(
      model.open.flatMap((term): [string, string][] => {
        const value = question.open[term.id] ?? term[bound]
        return value === null ? [] : [[term.id, value]]
      }),
    )
  const high = values('high')
  return {
    low: amountIn(model.amount, world, values('low')),
    high: high.size < model.open.length ? null : amountIn(model.amount, world, high),
  }
}

export const sameExact = (value: Exact, text: string): boolean => {
  const other = exact(text)
  const places = Math.max(value.places, other.places)
  const units = (one: Exact): bigint => one.units * 10n ** BigInt(places - one.places)
  return units(value) === units(other)
}
