import type { Issue } from '../issue/issue'

/** Facts that together can settle a finding: none of them can be left out. */
export interface Settlement {
  /** Which way they can settle it: that its conditions are met, or that they cannot be. */
  readonly as: 'met' | 'missed'
  /** Ids of facts, and lists of the profile (`projects`), as a finding names what is missing. */
  readonly facts: readonly string[]
}

/** The alternatives, the fewest facts first, or, where the input has faults, all of these. */
export type Settlements =
  | {
      readonly status: 'found'
      readonly settlements: readonly Settlement[]
      /**
       * Whether these are all. Others may be missing where there are too many, or too many values to go
       * through of a fact that stands in several conditions.
       */
      readonly complete: boolean
      readonly issues: readonly Issue[]
    }
  | {
      readonly status: 'rejected'
      readonly settlements: readonly []
      readonly complete: false
      readonly issues: readonly Issue[]
    }
