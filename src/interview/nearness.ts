import { unstated } from '../fact/frame'
import { compare, decimalOf } from '../money/decimal'
import type { FactValue, Stated } from '../profile/value'
import type { Entry } from './entries'
import type { Movable, Move } from './movable'

/** Whether a value is as near to what stands now as another one, or nearer, on the same side. */
export function isAsNear(near: Move, far: Move, { slot, kept }: Movable, asOf: string): boolean {
  // that there is nothing is less than that it is still to come, and is said where no value will do
  if (near.value === null) return far.value === null || far.as === 'opened'
  if (far.value === null) return far.as === 'found'
  const { type } = slot.fact
  if (type === 'choices') return isWithin(near.value, far.value, kept.value)
  if (type === 'date') return isEarlier(String(near.value), String(far.value), kept, asOf)
  if (type === 'money' || type === 'count' || type === 'decimal') {
    const [one, other] = [decimalOf(String(near.value)), decimalOf(String(far.value))]
    // from no number at all the least one is the nearest
    if (kept.value === null) return compare(one, other) <= 0
    const start = decimalOf(String(kept.value))
    const side = compare(other, start)
    return compare(one, start) === side && compare(one, other) * side <= 0
  }
  return isSame(near.value, far.value)
}

/** What is to come may as well come early; what is not stated, about the day of the evaluation. */
function isEarlier(near: string, far: string, { state }: Entry, asOf: string): boolean {
  if (state !== unstated || far >= asOf) return near <= far && (state !== unstated || near >= asOf)
  return near >= far && near <= asOf
}

/** Whether a list that is chosen changes less than another does. */
export function isWithin(less: FactValue, more: FactValue, now: Stated): boolean {
  if (typeof less !== 'object' || typeof more !== 'object') return false
  const differing = (value: readonly string[]): readonly string[] => {
    const before = typeof now === 'object' && now !== null ? now : []
    return [
      ...value.filter((one) => !before.includes(one)),
      ...before.filter((one) => !value.includes(one)),
    ]
  }
  const all = differing(more)
  return differing(less).every((one) => all.includes(one))
}

/** Whether a value is what stands there. */
export const isSame = (value: FactValue, now: Stated): boolean =>
  JSON.stringify(value) === JSON.stringify(now)
