/** Numbers that look like chance and are the same for the same seed. */
export interface Dice {
  /** A whole number below a bound. */
  readonly below: (bound: number) => number
  readonly pick: <T>(values: readonly T[]) => T
  readonly happens: (chance: number) => boolean
}

export function diceOf(seed: number): Dice {
  let state = (seed * 2654435761 + 12345) >>> 0
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  return {
    below,
    pick: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError('nothing to pick from')
      return value
    },
    happens: (chance) => next() < chance,
  }
}
