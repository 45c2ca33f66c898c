import fc from 'fast-check'
import type { Improvement } from '../../src/interview/improvement'
import type { Stated } from '../../src/profile/value'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { decide } from '../../src/screening/decide'
import { rulebookOf } from '../held-files'
import type { Model } from '../property/model'
import { contentsOf, filesOf } from '../property/random-files'
import { randomModel } from '../property/random-model'
import { type Dice, diceOf } from './dice'

/** How a fact can be changed, as a file of facts says it. */
type Rule = 'never' | { by: 'enterprise'; only?: 'rise' | 'fall'; until?: string }

/** A random rule, a complete profile, and for each fact how it can be changed. */
export interface Changing {
  readonly rulebook: Rulebook
  readonly model: Model
  readonly asOf: string
  readonly stated: ReadonlyMap<string, Stated>
  readonly rules: ReadonlyMap<string, Rule>
}

const noneOf: Readonly<Record<string, number>> = { date: 0.5 }

export function changingOf(seed: number): Changing {
  const dice = diceOf(seed)
  const [model] = fc.sample(randomModel('some'), { seed, numRuns: 1 })
  if (model === undefined) throw new Error('no model')
  const rules = new Map(model.facts.map(({ id, type }) => [id, ruleOf(type, dice)] as const))
  const contents = new Map(contentsOf(model))
  for (const subject of ['enterprise', 'project']) {
    const path = `rules/facts/${subject}.yaml`
    contents.set(path, withRules(contents.get(path), subject, rules))
  }
  const stated = model.facts.map(({ id, type, domain }) => {
    const isNone = dice.happens(noneOf[type] ?? 0.1)
    return [id, isNone ? null : dice.pick(domain)] as const
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
  return way === 1 && type !== 'date' ? { by: 'enterprise', until: 'date' } : { by: 'enterprise' }
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
  const days = dated
    .map(({ id }) => String(all.get(id)))
    .filter((day) => day > one.asOf && day !== 'null')
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

/** What a fact may lawfully become, of the values of its domain; what it is now is not among them. */
export function lawfulValues(one: Changing, id: string): readonly Exclude<Stated, null>[] {
  const { model, stated, rules, asOf } = one
  const fact = model.facts.find((other) => other.id === id)
  const rule = rules.get(id) ?? 'never'
  const now = stated.get(id) ?? null
  if (fact === undefined || rule === 'never') return []
  const has = (event: string): boolean | undefined => {
    const day = stated.get(event)
    return day === undefined ? undefined : day !== null && String(day) <= asOf
  }
  if (fact.type === 'date') {
    return has(id) ? [] : [...fact.domain, asOf].filter((day) => String(day) >= asOf && day !== now)
  }
  if (rule.until !== undefined && has(`${id.split('.')[0]}.${rule.until}`) !== false) return []
  return fact.domain.filter((value) => {
    if (JSON.stringify(value) === JSON.stringify(now)) return false
    if (rule.only === undefined) return true
    return rule.only === 'rise' ? exceeds(value, now) : now !== null && exceeds(now, value)
  })
}

function exceeds(more: Stated, less: Stated): boolean {
  if (less === null) return true
  if (typeof more === 'object' && typeof less === 'object') {
    return more !== null && less.every((one) => more.includes(one))
  }
  return typeof more === 'boolean' ? more : Number(more) > Number(less)
}

/** Whether a change to one value goes as far as that to another, or less far, the same way. */
export function isAsNear(near: Stated, far: Stated, now: Stated, type: string): boolean {
  if (typeof near === 'object' && typeof far === 'object' && near !== null && far !== null) {
    const before = typeof now === 'object' && now !== null ? now : []
    const moved = (value: readonly string[]) => [
      ...value.filter((one) => !before.includes(one)),
      ...before.filter((one) => !value.includes(one)),
    ]
    return moved(near).every((one) => moved(far).includes(one))
  }
  if (type === 'date') return String(near) <= String(far)
  if (['money', 'count', 'decimal'].includes(type)) {
    if (now === null) return Number(near) <= Number(far)
    const [one, other, start] = [Number(near), Number(far), Number(now)]
    return start < other ? start < one && one <= other : other <= one && one < start
  }
  return JSON.stringify(near) === JSON.stringify(far)
}

/** Whether an improvement does with a part of what is changed, or with smaller changes. */
export function covers(
  { changes }: Improvement,
  restated: ReadonlyMap<string, Stated>,
  { model, stated }: Changing,
): boolean {
  return changes.every(({ fact, to, or }) => {
    const other = restated.get(fact)
    const type = model.facts.find(({ id }) => id === fact)?.type ?? ''
    const now = stated.get(fact) ?? null
    // of places that no leaf tells apart the improvement names one, and those that a rule names
    if (type === 'place') return other !== undefined
    return other !== undefined && [to, ...or].some((value) => isAsNear(value, other, now, type))
  })
}

/** Every choice of lawful values for some of the facts; null where there are too many. */
export function lawfulWays(one: Changing): readonly ReadonlyMap<string, Stated>[] | null {
  const choices = one.model.facts.map(({ id }) => [id, lawfulValues(one, id)] as const)
  if (choices.reduce((count, [, values]) => count * (values.length + 1), 1) > 4000) return null
  let ways: readonly ReadonlyMap<string, Stated>[] = [new Map()]
  for (const [id, values] of choices) {
    ways = ways.flatMap((way) => [way, ...values.map((value) => new Map([...way, [id, value]]))])
  }
  return ways
}
