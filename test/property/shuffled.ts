/** A source of whole numbers below a limit that is the same for the same seed (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

type Dice = (sides: number) => number

/** The same items in another order. */
export function shuffled<T>(items: readonly T[], roll: Dice): readonly T[] {
  return items
    .map((item) => ({ item, rank: roll(1_000_000) }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ item }) => item)
}

/** The same data with the keys of every object in another order; lists stay as they are. */
export function withKeysShuffled(data: unknown, roll: Dice): unknown {
  if (Array.isArray(data)) return data.map((item) => withKeysShuffled(item, roll))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    shuffled(Object.entries(data), roll).map(([key, value]) => [
      key,
      withKeysShuffled(value, roll),
    ]),
  )
}

/** The same data with the members of every `all` and `any` in another order. */
export function withMembersShuffled(data: unknown, roll: Dice): unknown {
  if (Array.isArray(data)) return data.map((item) => withMembersShuffled(item, roll))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const members = (key === 'all' || key === 'any') && Array.isArray(value)
      const inner = withMembersShuffled(value, roll)
      return [key, members && Array.isArray(inner) ? shuffled(inner, roll) : inner]
    }),
  )
}
