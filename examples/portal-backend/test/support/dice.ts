/** Numbers that look like chance and are the same for the same seed. */
export interface Dice {
  /** A whole number below a bound. */
  readonly below: (bound: number) => number
  readonly pick: <T>(values: readonly T[]) => T
  readonly happens: (chance: number) => boolean
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    // xorshift
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
  state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0 || 1
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
