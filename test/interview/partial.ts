import fc from 'fast-check'
import { questions } from '../../src/interview/questions'
import type { Stated } from '../../src/profile/value'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { decide } from '../../src/screening/decide'
import { type Model, profileOf } from '../property/model'
import { randomModel } from '../property/random-model'
import { rulebookFor } from '../property/random-question'

/** A random rule of any shape over few facts, each of which is stated or not. */
export interface Partial {
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
): Partial | null {
  const [model] = fc.sample(randomModel(events), { seed, numRuns: 1 })
  if (model === undefined || model.facts.length === 0 || model.facts.length > mostFacts) return null
  const asOf = model.days[seed % model.days.length] ?? '2021-06-15'
  return { rulebook: rulebookFor(model), model, asOf }
}

const profileWith = (model: Model, stated: Known) =>
  profileOf(model, { stated, asOf: '', readings: {}, open: {} })

const only = ['eligible', 'pending', 'undetermined', 'ineligible', 'not-in-force'] as const

function answer({ rulebook, model, asOf }: Partial, stated: Known): string {
  const decided = decide(rulebook, profileWith(model, stated), { asOf, only: [...only] })
  if (decided.status === 'rejected') throw new Error(JSON.stringify(decided.issues))
  return JSON.stringify(decided.decisions)
}

/** The facts that are asked for a partial profile. */
export function askedFor({ rulebook, model, asOf }: Partial, stated: Known): readonly string[] {
  const asked = questions(rulebook, profileWith(model, stated), { asOf })
  return asked.questions.map((one) => (one.kind === 'fact' ? one.fact : one.kind))
}

/** For every partial profile the facts that, stated now or after others, change the answer. */
export function mattering(one: Partial): ReadonlyMap<Known, ReadonlySet<string>> {
  const found = new Map<string, { readonly stated: Known; readonly facts: ReadonlySet<string> }>()
  const visit = (stated: Known): ReadonlySet<string> => {
    const key = JSON.stringify([...stated].sort())
    const known = found.get(key)
    if (known !== undefined) return known.facts
    const facts = new Set<string>()
    for (const { id, domain } of one.model.facts.filter((fact) => !stated.has(fact.id))) {
      for (const value of [null, ...domain]) {
        const next = new Map([...stated, [id, value]])
        if (answer(one, next) !== answer(one, stated)) facts.add(id)
        for (const other of visit(next)) facts.add(other)
      }
    }
    found.set(key, { stated, facts })
    return facts
  }
  visit(new Map())
  return new Map([...found.values()].map(({ stated, facts }) => [stated, facts]))
}
