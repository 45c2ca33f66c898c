import type { Improvement } from '../../src/interview/improvement'
import type { FactValue, Stated } from '../../src/profile/value'
import type { Changing } from './changing'
import { guardOf, type LawfulWay, type Step } from './lawful-ways'

/** The steps of an improvement. */
export function stepsIn({ changes, provided }: Improvement): LawfulWay {
  const found = provided.map(({ fact, to }) => [fact, { as: 'found', to } as const] as const)
  const isProvided = (fact: string): boolean => provided.some((one) => one.fact === fact)
  const changed = changes.map(
    ({ fact, to }) =>
      [fact, { as: isProvided(fact) ? 'brought' : 'changed', to } as const] as const,
  )
  return new Map<string, Step>([...found, ...changed])
}

/** Whether an improvement does with a part of the steps of a way, or with smaller ones. */
export function covers(improvement: Improvement, way: LawfulWay, one: Changing): boolean {
  const own = stepsIn(improvement)
  const others = [...improvement.changes, ...improvement.provided]
  const guarded = (steps: LawfulWay): ReadonlySet<string | null> =>
    new Set([...steps].flatMap(([id, { as }]) => (as === 'changed' ? guardOf(id, one) : [])))
  const [opens, isOpened] = [guarded(own), guarded(way)]
  return [...own].every(([fact, { to }]) => {
    const far = way.get(fact)
    if (far === undefined) return false
    // that it has not happened yet is all that is asked
    if (to === null) return far.to === null || far.as === 'brought' || opens.has(fact)
    // that there is nothing at all is only said where no value will do
    if (far.to === null) return !isOpened.has(fact)
    const type = one.model.facts.find(({ id }) => id === fact)?.type ?? ''
    // of places that no leaf tells apart the improvement names one, and those that a rule names
    if (type === 'place') return true
    const alike = others.flatMap((step) => (step.fact === fact ? step.or : []))
    return [to, ...alike].some((value) => isAsNear(value, far.to, fact, type, one))
  })
}

/** Whether one value goes as far from what is stated as another, or less far, the same way. */
function isAsNear(
  near: FactValue,
  far: Stated,
  fact: string,
  type: string,
  { stated, asOf }: Changing,
): boolean {
  const now = stated.get(fact) ?? null
  if (typeof near === 'object' && typeof far === 'object' && far !== null) {
    const before = typeof now === 'object' && now !== null ? now : []
    const moved = (value: readonly string[]) => [
      ...value.filter((one) => !before.includes(one)),
      ...before.filter((one) => !value.includes(one)),
    ]
    return moved(near).every((one) => moved(far).includes(one))
  }
  if (type === 'date') {
    if (stated.has(fact)) return String(near) <= String(far)
    // what is not stated may have happened; the day of the evaluation is the nearest
    return String(far) >= asOf
      ? String(near) >= asOf && String(near) <= String(far)
      : String(near) <= asOf && String(near) >= String(far)
  }
  if (['money', 'count', 'decimal'].includes(type)) {
    if (now === null) return Number(near) <= Number(far)
    const [one, other, start] = [Number(near), Number(far), Number(now)]
    return start < other ? start < one && one <= other : other <= one && one < start
  }
  return JSON.stringify(near) === JSON.stringify(far)
}
