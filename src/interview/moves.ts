import { type Frame, stated, unstated } from '../fact/frame'
import type { Slot } from '../fact/slots'
import { placeRelation } from '../profile/place'
import type { FactValue, Stated } from '../profile/value'
import type { Changeable } from '../profile/vocabulary'
import { isLawful, type Latitude, latitudeOf } from './changeable'
import { type Entry, entryAt, entryOf, putEntry } from './entries'
import type { Movable, Move } from './movable'
import { isSame, isWithin } from './nearness'
import type { LeafTree } from './tree'
import { type Ground, valuesToTry } from './values-to-try'

/**
 * The facts of some leaves that could become another by lawful means, or are not stated, and the
 * events of which it is not stated whether they put an end to that; these last.
 */
export function movablesOf(
  leaves: readonly LeafTree[],
  denied: ReadonlySet<LeafTree>,
  ground: Ground,
): readonly Movable[] {
  const isStated = ({ at }: Slot): boolean => ground.frame.states[at] !== unstated
  const slots = [...new Set(leaves.flatMap((leaf) => leaf.slots))]
  const known = slots.filter(isStated).flatMap((slot) => {
    const latitude = latitudeOf(slot, ground)
    const moves = movesOfStated(slot, latitude, leaves, ground)
    return latitude === null && moves.length === 0 ? [] : [{ slot, latitude, moves }]
  })
  const guards = new Set(known.flatMap(({ latitude }) => latitude?.guard ?? []))
  const lacking = [...new Set([...slots.filter((slot) => !isStated(slot)), ...guards])]
  const numberOf = (guard: Slot | null): number | null =>
    guard === null ? null : known.length + lacking.indexOf(guard)
  const kept = (slot: Slot): Entry => entryAt(ground.frame, slot.at)
  return [
    ...known.map(({ slot, latitude, moves }) => {
      const guard = numberOf(latitude?.guard ?? null)
      return { slot, kept: kept(slot), change: latitude?.change ?? null, guard, moves }
    }),
    ...lacking.map((slot) => {
      const change = changeIfOpen(slot, ground)
      const found = movesOfLacking(slot, leaves, denied, ground)
      const opened = guards.has(slot) ? openingsOf(slot, change, ground) : []
      return { slot, kept: kept(slot), change, guard: null, moves: [...found, ...opened] }
    }),
  ]
}

function changeIfOpen(slot: Slot, ground: Ground): Changeable | null {
  if (slot.fact.type !== 'date') return null
  const latitude = latitudeOf(slot, ground)
  if (latitude === null) return null
  // an event may be said to be its own end
  return latitude.guard === null || latitude.guard === slot ? latitude.change : null
}

/** What a stated fact can be changed to, and, of a place that is too coarse, found to be. */
function movesOfStated(
  slot: Slot,
  latitude: Latitude | null,
  leaves: readonly LeafTree[],
  ground: Ground,
): readonly Move[] {
  const { frame } = ground
  const now = frame.states[slot.at] === stated ? (frame.values[slot.at] ?? null) : null
  const isFiner = (value: FactValue): boolean =>
    now !== null && placeRelation(String(value), String(now)) === 'inside'
  const isCoarse = slot.fact.type === 'place' && (latitude === null || latitude.guard !== null)
  const found = isCoarse ? movesTo('found', isFiner, slot, leaves, ground) : []
  if (latitude === null) return found
  const { type } = slot.fact
  const isOpen = (value: FactValue): boolean =>
    isLawful(value, now, latitude.change, type, frame.asOf)
  return [...found, ...movesTo('changed', isOpen, slot, leaves, ground)]
}

/** What a fact that is not stated may be found to be; nothing where leaves have to be missed. */
function movesOfLacking(
  slot: Slot,
  leaves: readonly LeafTree[],
  denied: ReadonlySet<LeafTree>,
  ground: Ground,
): readonly Move[] {
  const found = movesTo('found', () => true, slot, leaves, ground)
  const isDenied = [...denied].some((leaf) => leaf.slots.includes(slot))
  return isDenied ? [...found, moveTo(null, 'found', slot, ground)] : found
}

/** An event that has not happened, and, where it is to come, the days on which it then can. */
function openingsOf(slot: Slot, change: Changeable | null, ground: Ground): readonly Move[] {
  const { asOf } = ground.frame
  const days = ground.days.get(slot.at) ?? []
  const open = days.filter((day) => (change === null ? day > asOf : day >= asOf))
  return [null, ...open].map((value) => moveTo(value, 'opened', slot, ground))
}

const moveTo = (value: Stated, as: Move['as'], slot: Slot, { scratch }: Ground): Move => ({
  entry: entryOf(value, 1, slot, scratch),
  value,
  or: [],
  as,
})

function movesTo(
  as: Move['as'],
  isOpen: (value: FactValue) => boolean,
  slot: Slot,
  leaves: readonly LeafTree[],
  ground: Ground,
): readonly Move[] {
  const { frame } = ground
  const { at, fact } = slot
  const now = valueAt(at, frame)
  const concerned = leaves.filter((leaf) => leaf.slots.includes(slot))
  const kept = entryAt(frame, at)
  const outcomes = (): string => concerned.map(({ test }) => test(frame)).join()
  const before = outcomes()
  // other facts may move as well, so only what rests on this one alone can be told by its outcome
  const isTold = isOption(fact.type) && concerned.every((leaf) => leaf.slots.length === 1)
  const found = new Map<string, { readonly move: Move; readonly or: FactValue[] }>()
  for (const value of valuesToTry(slot, concerned, ground).filter(isOpen)) {
    if (frame.states[at] === stated && isSame(value, now)) continue
    const move = moveTo(value, as, slot, ground)
    putEntry(frame, at, move.entry)
    const key = isTold ? outcomes() : JSON.stringify(value)
    const same = found.get(key)
    if (isTold && key === before) continue
    if (same === undefined) {
      const or: FactValue[] = []
      found.set(key, { move: { ...move, or }, or })
    } else if (![same.move.value ?? [], ...same.or].some((one) => isWithin(one, value, now))) {
      same.or.push(value)
    }
  }
  putEntry(frame, at, kept)
  return [...found.values()].map(({ move }) => move)
}

const valueAt = (at: number, { states, values }: Frame): Stated =>
  states[at] === unstated ? null : (values[at] ?? null)

const isOption = (type: Slot['fact']['type']): boolean =>
  type === 'choice' || type === 'choices' || type === 'place'
