import type { PlainDate } from '../calendar/plain-date'
import type { ResolvedCitation } from '../document/citation'
import type { Finding } from '../evaluation/finding'
import type { Bilingual, Issue } from '../issue/issue'
import type { FactValue, Stated } from '../profile/value'
import type { Leaf } from '../rulebook/rulebook'

/** The finding that is to be improved: a finding itself will do. */
export interface Aim {
  readonly rule: string
  readonly subject: Pick<Finding['subject'], 'type' | 'id'>
}

/** The words that ask for a change; none where a condition follows from the territory alone. */
export interface Asking {
  readonly words: string | null
  readonly basis: Leaf['basis']
  readonly citation: ResolvedCitation | null
}

interface Step {
  readonly fact: string
  readonly title: Bilingual
  readonly subject: Finding['subject']
  /** Other values that are as good. */
  readonly or: readonly FactValue[]
  /** Of a date the last day that is early enough, the others on theirs; null: there is none. */
  readonly until: PlainDate | null
  readonly asks: readonly Asking[]
}

/** A fact that is to become another. */
export interface Alteration extends Step {
  /** The least that is enough: exactly the threshold, the first possible day. */
  readonly to: FactValue
  /** Who has to act: the enterprise alone, or an authority that it has to apply to. */
  readonly by: 'enterprise' | 'authority'
  /** What is stated now. */
  readonly from: Stated
  /** Of a number by how much, as decimal text; null of other facts and of what has no value yet. */
  readonly step: string | null
}

/** A fact that is not stated and would have to be so. */
export interface Proviso extends Step {
  /**
   * `null`: there is none, or, of an event, it has not happened by the evaluation date. This is said
   * where something can be changed only until it happens; where it then has to, that is a change.
   */
  readonly to: Stated
}

/** One way to become eligible; nothing in it can be left out. */
export interface Improvement {
  readonly changes: readonly Alteration[]
  /** What is not stated and would have to be so. */
  readonly provided: readonly Proviso[]
  /** Planned dates that have to come true as they are. */
  readonly awaits: readonly { readonly fact: string; readonly on: PlainDate }[]
  /** The first day on which it is eligible then. */
  readonly eligibleOn: PlainDate
  /** What it comes to then; null where the text has no figure. */
  readonly amount: { readonly low: string; readonly high: string | null } | null
}

/** Every way to become eligible, the fewest changes first, or, where the input has faults, these. */
export type Improved =
  | {
      readonly status: 'found'
      readonly improvements: readonly Improvement[]
      /**
       * Whether these are all. Others may be missing where there were too many to try, and where two
       * numbers that can both change are compared with each other: they may meet anywhere between.
       */
      readonly complete: boolean
      readonly issues: readonly Issue[]
    }
  | {
      readonly status: 'rejected'
      readonly improvements: readonly []
      readonly complete: false
      readonly issues: readonly Issue[]
    }
