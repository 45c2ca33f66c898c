import { placeRelation } from '../../src/profile/place'
import type { Stated } from '../../src/profile/value'
import type { Changing } from './changing'

/**
 * What a way makes of a fact: changed from what is stated, found to be so where it is not stated,
 * or, of an event, found not to have happened yet and then brought about.
 */
export interface Step {
  readonly as: 'changed' | 'found' | 'brought'
  readonly to: Stated
}

/** Some facts with what becomes of them. */
export type LawfulWay = ReadonlyMap<string, Step>

const mostWays = 6000

/** Every choice of steps of which each is lawful beside the others; null where there are too many. */
export function lawfulWays(one: Changing): readonly LawfulWay[] | null {
  const ids = new Set(one.model.facts.map(({ id }) => id))
  const guards = [...ids].flatMap((id) => guardOf(id, one) ?? []).filter((id) => !ids.has(id))
  const choices = [...new Set([...ids, ...guards])].map((id) => [id, stepsOf(id, one)] as const)
  if (choices.reduce((count, [, steps]) => count * (steps.length + 1), 1) > mostWays) return null
  let ways: readonly LawfulWay[] = [new Map()]
  for (const [id, steps] of choices) {
    ways = ways.flatMap((way) => [way, ...steps.map((step) => new Map([...way, [id, step]]))])
  }
  return ways.filter((way) => isLawful(way, one))
}

/** The event after which a fact cannot be changed. */
export function guardOf(id: string, { rules }: Changing): string | null {
  const rule = rules.get(id) ?? 'never'
  return rule === 'never' || rule.until === undefined ? null : `${id.split('.')[0]}.${rule.until}`
}

/** Whether every event that would put an end to what is changed is known not to have happened. */
export function isLawful(way: LawfulWay, one: Changing): boolean {
  return [...way].every(([id, { as }]) => {
    const guard = guardOf(id, one)
    return as === 'found' || guard === null || isOpen(guard, way, one)
  })
}

function isOpen(event: string, way: LawfulWay, { stated, asOf }: Changing): boolean {
  const step = way.get(event)
  // what is brought about, or put off, had not happened
  if (step !== undefined && step.as !== 'found') return true
  const day = step === undefined ? stated.get(event) : step.to
  return day !== undefined && (day === null || String(day) > asOf)
}

/** All that may become of a fact, of the values of its domain. */
function stepsOf(id: string, one: Changing): readonly Step[] {
  const { model, stated, asOf } = one
  const { domain = [], type = 'date' } = model.facts.find((fact) => fact.id === id) ?? {}
  const now = stated.get(id)
  const days = domain.filter((day) => String(day) >= asOf)
  const values = type === 'date' ? [...new Set([...domain, asOf])] : domain
  if (now === undefined) {
    const brought = type === 'date' && one.rules.get(id) !== 'never' && domain.length > 0
    return [
      ...[null, ...(domain.length > 0 ? values : [])].map((to) => ({ as: 'found', to }) as const),
      ...(brought ? [...new Set([...days, asOf])] : []).map(
        (to) => ({ as: 'brought', to }) as const,
      ),
    ]
  }
  const finer = type === 'place' && now !== null ? domain.filter((to) => isFiner(to, now)) : []
  return [
    ...finer.map((to) => ({ as: 'found', to }) as const),
    ...values.filter((to) => isDirected(id, to, one)).map((to) => ({ as: 'changed', to }) as const),
  ]
}

/** Whether a place lies within another and says more. */
export const isFiner = (fine: Stated, coarse: Stated): boolean =>
  placeRelation(String(fine), String(coarse)) === 'inside' &&
  placeRelation(String(coarse), String(fine)) !== 'inside'

/** Whether a fact that is stated may become a value as far as the fact itself goes. */
export function isDirected(
  id: string,
  to: Stated,
  { model, stated, rules, asOf }: Changing,
): boolean {
  const rule = rules.get(id) ?? 'never'
  const now = stated.get(id) ?? null
  if (rule === 'never' || JSON.stringify(to) === JSON.stringify(now)) return false
  if (model.facts.find((fact) => fact.id === id)?.type === 'date') {
    return String(to) >= asOf && (now === null || String(now) > asOf)
  }
  if (rule.only === undefined) return true
  return rule.only === 'rise' ? exceeds(to, now) : now !== null && exceeds(now, to)
}

function exceeds(more: Stated, less: Stated): boolean {
  if (less === null) return true
  if (typeof more === 'object' && typeof less === 'object') {
    return more !== null && less.every((one) => more.includes(one))
  }
  return typeof more === 'boolean' ? more : Number(more) > Number(less)
}
