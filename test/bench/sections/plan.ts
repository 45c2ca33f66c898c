import type { Effort } from '../measure/rates'

/** How much of everything is measured. */
export interface Plan {
  readonly effort: Effort
  /** Profiles on which answers are compared before anything is timed. */
  readonly checked: number
  /** Different profiles, so many that nobody gains from having seen the same one before. */
  readonly profiles: number
  /** Processes started of each kind. */
  readonly starts: number
  readonly populations: readonly number[]
  /** Profiles in the file that is screened. */
  readonly fileLines: number
}

/** The whole benchmark, and a short look at whether it works. */
export const plans = {
  full: {
    effort: { rounds: 9, slice: 250 },
    checked: 500,
    profiles: 20_000,
    starts: 15,
    populations: [10_000, 100_000, 1_000_000],
    fileLines: 1_000_000,
  },
  quick: {
    effort: { rounds: 5, slice: 60 },
    checked: 50,
    profiles: 5_000,
    starts: 5,
    populations: [1_000],
    fileLines: 50_000,
  },
} as const satisfies Record<string, Plan>
