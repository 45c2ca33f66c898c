import type { PlainDate } from '../calendar/plain-date'
import { type Frame, stated, statedNull, unstated } from '../fact/frame'
import type { Slot } from '../fact/slots'
import { compare, decimalOf } from '../money/decimal'
import type { FactValue, Stated } from '../profile/value'
import type { Changeable } from '../profile/vocabulary'
import { type Entry, entryAt, entryOf, putEntry } from './entries'
import type { LeafTree } from './tree'
import { type Ground, valuesToTry } from './values-to-try'

/** A value that a fact could have instead, with others that no leaf tells from it. */
export interface Move {
  readonly entry: Entry
  readonly value: FactValue
  readonly or: readonly FactValue[]
}

/** A fact that could become another, or that is not stated. */
export interface Movable {
  readonly slot: Slot
  /** What stands there now. */
  readonly kept: Entry
  /** How it can be changed; null where it is not stated and would have to be found so. */
  readonly change: Changeable | null
  /** What it could become, the least first. */
  readonly moves: readonly Move[]
}

/** The facts of some leaves that could become another by lawful means, or are not stated. */
export function movablesOf(leaves: readonly LeafTree[], ground: Ground): readonly Movable[] {
  const slots = [...new Set(leaves.flatMap((leaf) => leaf.slots))]
  return slots.flatMap((slot): readonly Movable[] => {
    const kept = entryAt(ground.frame, slot.at)
    const change = kept.state === unstated ? null : changeOf(slot, ground)
    if (kept.state !== unstated && change === null) return []
    return [{ slot, kept, change, moves: movesOf(slot, change, leaves, ground) }]
  })
}

/** How a stated fact can still be changed; null where it cannot. */
function changeOf({ at, fact }: Slot, { frame, slots }: Ground): Changeable | null {
  const { changeable } = fact
  if (typeof changeable !== 'object') return null
  // what has happened cannot be undone
  if (fact.type === 'date') return hasHappened(at, frame) ? null : changeable
  if (changeable.until === undefined) return changeable
  const end = slots.byFact.get(`${fact.subject}.${changeable.until}`)
  // where it is not stated whether the time is over, it may be
  const isOpen = end !== undefined && frame.states[end.at] !== unstated
  return isOpen && !hasHappened(end.at, frame) ? changeable : null
}

const hasHappened = (at: number, { states, values, asOf }: Frame): boolean =>
  states[at] === stated && String(values[at]) <= asOf

function movesOf(
  slot: Slot,
  change: Changeable | null,
  leaves: readonly LeafTree[],
  ground: Ground,
): readonly Move[] {
  const { frame, scratch } = ground
  const { at, fact } = slot
  const now = frame.states[at] === unstated ? null : (frame.values[at] ?? null)
  const concerned = leaves.filter((leaf) => leaf.slots.includes(slot))
  const values = valuesToTry(slot, concerned, ground)
    .filter((value) => change === null || isLawful(value, now, change, fact.type, frame.asOf))
    .filter((value) => frame.states[at] !== stated || !isSame(value, now))
  const kept = entryAt(frame, at)
  const before = concerned.map(({ test }) => test(frame)).join()
  const found = new Map<string, { readonly move: Move; readonly or: FactValue[] }>()
  for (const value of values) {
    const entry = entryOf(value, 1, slot, scratch)
    putEntry(frame, at, entry)
    // other facts may move as well, so only what rests on this one alone can be told by its outcome
    const isTold = isOption(fact.type) && concerned.every((leaf) => leaf.slots.length === 1)
    const key = isTold ? concerned.map(({ test }) => test(frame)).join() : JSON.stringify(value)
    const same = found.get(key)
    if (isTold && key === before) continue
    if (same === undefined) {
      const or: FactValue[] = []
      found.set(key, { move: { entry, value, or }, or })
    } else if (![same.move.value, ...same.or].some((one) => isWithin(one, value, now))) {
      same.or.push(value)
    }
  }
  putEntry(frame, at, kept)
  return [...found.values()].map(({ move }) => move)
}

const isOption = (type: Slot['fact']['type']): boolean =>
  type === 'choice' || type === 'choices' || type === 'place'

/** Whether a list that is chosen changes less than another does. */
function isWithin(less: FactValue, more: FactValue, now: Stated): boolean {
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

const isSame = (value: FactValue, now: Stated): boolean =>
  JSON.stringify(value) === JSON.stringify(now)

function isLawful(
  value: FactValue,
  now: Stated,
  { only }: Changeable,
  type: Slot['fact']['type'],
  asOf: PlainDate,
): boolean {
  // what has not happened yet can happen today at the earliest
  if (type === 'date') return String(value) >= asOf
  if (only === undefined) return true
  return only === 'rise' ? isMore(value, now) : now !== null && isMore(now, value)
}

function isMore(value: FactValue, than: Stated): boolean {
  if (than === null) return true
  if (typeof value === 'object') {
    return typeof than === 'object' && than.every((one) => value.includes(one))
  }
  if (typeof value === 'boolean') return value
  return compare(decimalOf(value), decimalOf(String(than))) > 0
}

/** Whether a value is as near to what stands now as another one, or nearer, on the same side. */
export function isAsNear(near: Move, far: Move, { slot, kept }: Movable, asOf: string): boolean {
  const { type } = slot.fact
  const now = kept.state === unstated || kept.state === statedNull ? null : kept.value
  if (type === 'choices') return isWithin(near.value, far.value, now)
  if (type === 'date') return isEarlier(String(near.value), String(far.value), kept, asOf)
  if (type === 'money' || type === 'count' || type === 'decimal') {
    const [one, other] = [decimalOf(String(near.value)), decimalOf(String(far.value))]
    // from no number at all the least one is the nearest
    if (now === null) return compare(one, other) <= 0
    const start = decimalOf(String(now))
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
