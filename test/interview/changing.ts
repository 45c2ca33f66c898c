import fc from 'fast-check'
import type { Stated } from '../../src/profile/value'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { decide } from '../../src/screening/decide'
import { rulebookOf } from '../held-files'
import type { Model } from '../property/model'
import { contentsOf, filesOf } from '../property/random-files'
import { randomModel } from '../property/random-model'
import { type Dice, diceOf } from './dice'

/** How a fact can be changed, as a file of facts says it. */
export type Rule = 'never' | { by: 'enterprise'; only?: 'rise' | 'fall'; until?: string }

/** A random rule, a profile, and for each fact how it can be changed. */
export interface Changing {
  readonly rulebook: Rulebook
  readonly model: Model
  readonly asOf: string
  readonly stated: ReadonlyMap<string, Stated>
  readonly rules: ReadonlyMap<string, Rule>
}

const noneOf: Readonly<Record<string, number>> = { date: 0.5 }

/** A random case in which some share of the facts is not stated. */
export function changingOf(seed: number, left: number): Changing {
  const dice = diceOf(seed)
  const [model] = fc.sample(randomModel('some'), { seed, numRuns: 1 })
  if (model === undefined) throw new Error('no model')
  const rules = new Map(model.facts.map(({ id, type }) => [id, ruleOf(type, dice)] as const))
  const contents = new Map(contentsOf(model))
  for (const subject of ['enterprise', 'project']) {
    const path = `rules/facts/${subject}.yaml`
    contents.set(path, withRules(contents.get(path), subject, rules))
  }
  const stated = model.facts.flatMap(({ id, type, domain }) => {
    if (left > 0 && dice.happens(left)) return []
    const isNone = dice.happens(noneOf[type] ?? 0.1)
    return [[id, isNone ? null : dice.pick(domain)] as const]
  })
  return {
    rulebook: rulebookOf(filesOf(contents)),
    model,
    asOf: dice.pick(model.days),
    stated: new Map(stated),
    rules,
  }
}

function ruleOf(type: string, dice: Dice): Rule {
  if (dice.happens(0.2)) return 'never'
  const way = dice.below(4)
  const isDirected = !['date', 'choice', 'place'].includes(type)
  if (way === 0 && isDirected) return { by: 'enterprise', only: dice.pick(['rise', 'fall']) }
  return way === 1 ? { by: 'enterprise', until: 'date' } : { by: 'enterprise' }
}

function withRules(
  file: unknown,
  subject: string,
  rules: ReadonlyMap<string, Rule>,
): Record<string, unknown> {
  const plain: { facts: Record<string, object> } = Object(file)
  const facts = Object.entries(plain.facts).map(([name, fact]) => {
    const changeable = rules.get(`${subject}.${name}`)
    return [name, changeable === undefined ? fact : { ...fact, changeable }]
  })
  return { ...plain, facts: Object.fromEntries(facts) }
}

/** A profile with some facts as they are stated, or restated. */
export function profileWith(
  { model, stated }: Pick<Changing, 'model' | 'stated'>,
  restated: ReadonlyMap<string, Stated> = new Map(),
) {
  const all = [...new Map([...stated, ...restated])]
  const own = (type: string) =>
    Object.fromEntries(
      all
        .filter(([fact]) => fact.startsWith(`${type}.`))
        .map(([fact, value]) => [fact.slice(type.length + 1), value]),
    )
  const projects =
    model.subject === 'project' ? { projects: [{ id: 'one', ...own('project') }] } : {}
  return { enterprise: own('enterprise'), ...projects }
}

export const aimOf = ({ model }: Changing) => ({
  rule: model.rule,
  subject: { type: model.subject, id: model.subject === 'project' ? 'one' : 'enterprise' },
})

/** Whether a restated profile is eligible on the evaluation date, or on a day that it names. */
export function eligibleOnSomeDay(one: Changing, restated: ReadonlyMap<string, Stated>): boolean {
  const all = new Map([...one.stated, ...restated])
  const dated = one.model.facts.filter(({ type }) => type === 'date')
  const days = dated.map(({ id }) => String(all.get(id) ?? '')).filter((day) => day > one.asOf)
  return [one.asOf, ...days].some((asOf) => verdictOn(one, restated, asOf) === 'eligible')
}

export function verdictOn(
  one: Changing,
  restated: ReadonlyMap<string, Stated>,
  asOf: string,
): string {
  const only = ['eligible', 'pending', 'undetermined', 'ineligible', 'not-in-force'] as const
  const decided = decide(one.rulebook, profileWith(one, restated), { asOf, only: [...only] })
  if (decided.status === 'rejected') throw new Error(JSON.stringify(decided.issues))
  return decided.decisions[0]?.verdict ?? 'none'
}
