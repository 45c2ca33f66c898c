/** What was found for whole numbers of at most 31 bits, each found once; so many at most. */
export interface Memo<T> {
  readonly get: (key: number) => T | undefined
  readonly set: (key: number, value: T) => void
  readonly clear: () => void
}

// options and truth values are small, and a list finds them without hashing
const few = 64

/**
 * A memory of so many numbers at most; beyond that nothing more is remembered. Those below `small` are
 * found fastest, and always remembered.
 */
export function memoOf<T>(most: number, small: number = few): Memo<T> {
  // a list that grew in leaps would become a hash table
  const first = Array<T | undefined>(small).fill(undefined)
  const others = new Map<number, T>()
  return {
    get: (key) => {
      // a number from a typed list may be no small integer to an engine until it is made one
      const whole = key | 0
      return whole >= 0 && whole < small ? first[whole] : others.get(whole)
    },
    set: (key, value) => {
      const whole = key | 0
      if (whole >= 0 && whole < small) first[whole] = value
      else if (others.size < most) others.set(whole, value)
    },
    clear: () => {
      first.fill(undefined)
      others.clear()
    },
  }
}
