import type { Effort } from '../measure/rates'

/** How much of everything is measured. */
export interface Plan {
  readonly effort: Effort
  /** Profiles on which answers are compared before anything is timed. */
  readonly checked: number
  readonly starts: number
  readonly populations: readonly number[]
  readonly fileLines: number
}

/** The whole benchmark, and a short look at whether it works. */
export const plans = {
  full: {
    effort: { rounds: 9, slice: 250 },
    checked: 500,
    starts: 15,
    populations: [10_000, 100_000, 1_000_000],
    fileLines: 1_000_000,
  },
  quick: {
    effort: { rounds: 3, slice: 40 },
    checked: 50,
    starts: 3,
    populations: [1_000],
    fileLines: 50_000,
  },
} as const satisfies Record<string, Plan>
