import type { LeanReasons } from './deciding-leaf'

/**
 * What leaves of a rule have come to, one after the other, so far as reasons depend on it: a way from
 * the first pattern of the rule. The reasons that profiles of one pattern share are kept with it.
 */
export interface Pattern {
  /** By what the next leaf comes to. */
  readonly next: (Pattern | undefined)[]
  /** Null where nobody has asked for them yet. */
  reasons: LeanReasons | null
}

/** How many more patterns are kept: an invented population must not fill the memory. */
export interface Supply {
  left: number
}

export const newPattern = (): Pattern => ({ next: [], reasons: null })

/** The pattern of whatever there is no room for; nothing is kept with it. */
export const forgotten: Pattern = newPattern()

/** The pattern after one more leaf. */
export function after(pattern: Pattern, came: number, supply: Supply): Pattern {
  const known = pattern.next[came]
  if (known !== undefined) return known
  if (pattern === forgotten || supply.left === 0) return forgotten
  supply.left -= 1
  const made = newPattern()
  pattern.next[came] = made
  return made
}
