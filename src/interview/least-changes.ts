import type { PlainDate } from '../calendar/plain-date'
import type { Movable, Move } from './movable'
import { isAsNear } from './nearness'

/** A way that works: some facts moved, and the first day on which it does. */
export interface Way {
  readonly moved: ReadonlyMap<number, Move>
  readonly on: PlainDate
}

/** Says for some facts moved, by their numbers, on which day that is enough; null: on none. */
export type Works = (moved: ReadonlyMap<number, Move>) => PlainDate | null

/**
 * Says whether nothing can be enough any more: some facts moved, others open to any value. No event
 * to come changes what is missed whatever the open facts are.
 */
export type Hopeless = (moved: ReadonlyMap<number, Move>, open: readonly number[]) => boolean

/** What says of facts moved whether that is enough. */
export interface Judge {
  readonly works: Works
  readonly isHopeless: Hopeless
}

// more tries than these would take too long for an answer to a click
const mostTries = 60_000

/**
 * Every least way that works: in none of them a change can be left out or be smaller. Those of few
 * changes are tried first; where there are too many to try, the rest is missing.
 */
export function leastWays(
  movables: readonly Movable[],
  asOf: string,
  required: ReadonlySet<number>,
  judge: Judge,
): { readonly ways: readonly Way[]; readonly complete: boolean } {
  const found: Way[] = []
  const leftOver = (complete: boolean) => ({ ways: leastOf(found, movables, asOf), complete })
  if (judge.isHopeless(new Map(), [...movables.keys()])) return leftOver(true)
  const free = [...movables.keys()].filter((index) => !required.has(index))
  let tries = 0
  for (let size = 0; size <= free.length; size += 1) {
    for (const extra of subsetsOf(free, size)) {
      // what is changed comes before the events that have to be open for it
      const chosen = [...required, ...extra].sort((left, right) => left - right)
      for (const moved of choicesOf(new Map(), chosen, movables, judge)) {
        tries += 1
        if (tries > mostTries) return leftOver(false)
        if (moved === null) continue
        if (found.some((one) => isCovered(moved, one.moved, movables, asOf))) continue
        const on = judge.works(moved)
        if (on !== null) found.push({ moved, on })
      }
    }
  }
  return leftOver(true)
}

/** The ways of which no other does with less; of two that are alike the first stays. */
function leastOf(
  found: readonly Way[],
  movables: readonly Movable[],
  asOf: string,
): readonly Way[] {
  return found.filter((one, index) =>
    found.every((other, place) => {
      if (place === index || !isCovered(one.moved, other.moved, movables, asOf)) return true
      return isCovered(other.moved, one.moved, movables, asOf) && index < place
    }),
  )
}

/** Whether every change of the less is one of the more, and none there is smaller. */
function isCovered(
  more: ReadonlyMap<number, Move>,
  less: ReadonlyMap<number, Move>,
  movables: readonly Movable[],
  asOf: string,
): boolean {
  for (const [index, move] of less) {
    const [other, movable] = [more.get(index), movables[index]]
    if (other === undefined || movable === undefined || !isAsNear(move, other, movable, asOf))
      return false
  }
  return true
}

/** The subsets of some size. */
function* subsetsOf(all: readonly number[], size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let at = from; at <= all.length - size; at += 1) {
    const one = all[at]
    if (one === undefined) return
    for (const rest of subsetsOf(all, size - 1, at + 1)) yield [one, ...rest]
  }
}

/** Every choice of one move for each of some facts; null in place of those that are hopeless. */
function* choicesOf(
  moved: ReadonlyMap<number, Move>,
  open: readonly number[],
  movables: readonly Movable[],
  judge: Judge,
): Generator<ReadonlyMap<number, Move> | null> {
  const [first, ...others] = open
  if (first === undefined) {
    yield moved
    return
  }
  if (judge.isHopeless(moved, open)) {
    yield null
    return
  }
  for (const move of movables[first]?.moves ?? []) {
    if (!isAllowed(move, first, moved, others, movables)) continue
    yield* choicesOf(new Map([...moved, [first, move]]), others, movables, judge)
  }
}

/** What an event may put an end to is changed only where it is opened, and it is opened for that. */
function isAllowed(
  { as }: Move,
  index: number,
  moved: ReadonlyMap<number, Move>,
  others: readonly number[],
  movables: readonly Movable[],
): boolean {
  const guard = movables[index]?.guard ?? null
  if (as === 'changed') return guard === null || others.includes(guard)
  const isAsked = [...moved].some(
    ([other, move]) => move.as === 'changed' && movables[other]?.guard === index,
  )
  return isAsked === (as === 'opened')
}
