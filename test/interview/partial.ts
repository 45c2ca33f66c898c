import fc from 'fast-check'
import { questions } from '../../src/interview/questions'
import { placeRelation } from '../../src/profile/place'
import type { Stated } from '../../src/profile/value'
import type { FactType } from '../../src/profile/vocabulary'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { decide } from '../../src/screening/decide'
import { type FactModel, type Model, profileOf } from '../property/model'
import { randomModel } from '../property/random-model'
import { rulebookFor } from '../property/random-question'

/** A random rule of any shape over few facts, each of which is stated or not. */
export interface PartialCase {
  readonly rulebook: Rulebook
  readonly model: Model
  readonly asOf: string
}

type Known = ReadonlyMap<string, Stated>

/** A random rule that rests on few facts; null where it rests on more. */
export function partialOf(
  seed: number,
  events: 'some' | 'only',
  mostFacts: number,
): PartialCase | null {
  const [model] = fc.sample(randomModel(events), { seed, numRuns: 1 })
  if (model === undefined || model.facts.length === 0 || model.facts.length > mostFacts) return null
  const asOf = model.days[seed % model.days.length] ?? '2021-06-15'
  return { rulebook: rulebookFor(model), model, asOf }
}

const profileWith = (model: Model, stated: Known) =>
  profileOf(model, { stated, asOf: '', readings: {}, open: {} })

const only = ['eligible', 'pending', 'undetermined', 'ineligible', 'not-in-force'] as const

function answer({ rulebook, model, asOf }: PartialCase, stated: Known): string {
  const decided = decide(rulebook, profileWith(model, stated), { asOf, only: [...only] })
  if (decided.status === 'rejected') throw new Error(JSON.stringify(decided.issues))
  return JSON.stringify(decided.decisions)
}

/** The facts that are asked for a partial profile. */
export function askedFor({ rulebook, model, asOf }: PartialCase, stated: Known): readonly string[] {
  const asked = questions(rulebook, profileWith(model, stated), { asOf })
  return asked.questions.map((one) => (one.kind === 'fact' ? one.fact : one.kind))
}

// of nothing an amount is nothing, and dates may lie long before and after those of a rule, which
// the values at which its conditions change do not show
const beyond: Partial<Readonly<Record<FactType, readonly string[]>>> = {
  money: ['0'],
  count: ['0'],
  decimal: ['0'],
  date: ['2017-02-27', '2024-06-03'],
}

/** What a fact that is not stated may be found to be; of a place that is, the finer ones within it. */
function valuesFor({ id, type, domain }: FactModel, stated: Known): readonly Stated[] {
  const now = stated.get(id)
  if (now === undefined) return [null, ...(beyond[type] ?? []), ...domain]
  if (type !== 'place' || now === null) return []
  const isWithin = (one: Stated, other: Stated): boolean =>
    placeRelation(String(one), String(other)) === 'inside'
  return domain.filter((place) => isWithin(place, now) && !isWithin(now, place))
}

/** For every partial profile the facts that, stated now or after others, change the answer. */
export function mattering(one: PartialCase): ReadonlyMap<Known, ReadonlySet<string>> {
  const found = new Map<string, { readonly stated: Known; readonly facts: ReadonlySet<string> }>()
  const visit = (stated: Known): ReadonlySet<string> => {
    const key = JSON.stringify([...stated].sort())
    const known = found.get(key)
    if (known !== undefined) return known.facts
    const facts = new Set<string>()
    for (const fact of one.model.facts) {
      for (const value of valuesFor(fact, stated)) {
        const next = new Map([...stated, [fact.id, value]])
        if (answer(one, next) !== answer(one, stated)) facts.add(fact.id)
        for (const other of visit(next)) facts.add(other)
      }
    }
    found.set(key, { stated, facts })
    return facts
  }
  visit(new Map())
  return new Map([...found.values()].map(({ stated, facts }) => [stated, facts]))
}
