/** Chance that is the same each time: made from a seed, never from the machine. */
export interface Dice {
  /** A whole number from low to high, both included. */
  readonly between: (low: number, high: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  readonly chance: (percent: number) => boolean
  readonly shuffled: <T>(list: readonly T[]) => readonly T[]
}

/** Dice for the n-th thing of a series; neighbours have nothing to do with each other. */
export function diceOf(seed: number, index: number): Dice {
  let state = Math.imul(seed + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    const once = Math.imul(state ^ (state >>> 15), state | 1)
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61))
    return ((twice ^ (twice >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    pick: (list) => at(list, between(0, list.length - 1)),
    chance: (percent) => next() * 100 < percent,
    shuffled: (list) => {
      const order = [...list]
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = between(0, last)
        const held = at(order, last)
        order[last] = at(order, other)
        order[other] = held
      }
      return order
    },
  }
}

/** The member of a list at that place; there has to be one. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list.slice(index, index + 1)
  for (const one of found) return one
  throw new RangeError(`nothing at ${index} of ${list.length}`)
}
