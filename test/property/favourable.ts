import { leavesIn, type Model } from './model'
import { holds, leafHolds, type Value, type World } from './naive'
import { endOfTime, presentsOf } from './worlds'

/**
 * Values under which a rule is met, found fact by fact: each takes the value under which most of the
 * rule is true. Without them nearly every random question would be answered with ineligible.
 */
export function favourable(model: Model): ReadonlyMap<string, Value> {
  const leaves = leavesIn(model.conditions, model.definitions)
  const met = (facts: ReadonlyMap<string, Value>): number => {
    const world = worldWith(model, facts)
    const truths = leaves.filter((leaf) => leafHolds(leaf, world)).length
    return truths + (holds(model.conditions, world, leafHolds) ? leaves.length : 0)
  }
  const start = new Map<string, Value>(model.facts.map(({ id, domain }) => [id, domain[0] ?? null]))
  const better = (found: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
    model.facts.reduce((best, { id, domain }) => {
      const tried = domain.map((value) => new Map(best).set(id, value))
      return tried.reduce((one, other) => (met(other) > met(one) ? other : one), best)
    }, found)
  return better(better(start))
}

/** The world of these facts after everything has happened. */
export function worldWith(model: Model, facts: ReadonlyMap<string, Value>): World {
  const question = { stated: facts, asOf: endOfTime, readings: {}, open: {} }
  const [world] = presentsOf(model, question)
  if (world === undefined) throw new Error('a rule without a world')
  return { ...world, facts }
}
