/** Random numbers that a seed repeats (mulberry32). */
export interface Random {
  /** From 0 up to but without 1. */
  next(): number
  below(limit: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** Some of them, each at most once, in their order. */
  some<T>(from: readonly T[], count: number): readonly T[]
}

export function randomBy(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <T>(from: readonly T[]): T => {
    const one = from[below(from.length)]
    if (one === undefined) throw new RangeError('nothing to pick from')
    return one
  }
  const some = <T>(from: readonly T[], count: number): readonly T[] => {
    const ranked = from.map((one, index) => ({ one, index, rank: next() }))
    const taken = ranked.sort((left, right) => left.rank - right.rank).slice(0, count)
    return taken.sort((left, right) => left.index - right.index).map(({ one }) => one)
  }
  return { next, below, chance: (probability) => next() < probability, pick, some }
}
