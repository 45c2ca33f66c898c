import type { Evidence } from './evidence'
import type { Stated } from './value'

/** One thing that rules are evaluated for, with what is stated of it; a fact not stated is unknown. */
export interface Subject {
  readonly type: string
  readonly id: string
  readonly name: string | null
  readonly facts: ReadonlyMap<string, Stated>
  /** Where facts come from, by their ids; what has no entry is self-declared. */
  readonly evidence: ReadonlyMap<string, Evidence>
}

/** A subject of which nothing is stated. */
export const emptySubject = (type: string, id: string): Subject => ({
  type,
  id,
  name: null,
  facts: new Map(),
  evidence: new Map(),
})

/** What was awarded before: under which rule, how much, when, and for which subject. */
export interface EarlierAward {
  readonly rule: string
  readonly amount: string
  readonly date: string
  /** The id of the project, product … that it was for; null where that is not stated. */
  readonly subject: string | null
}

/** What is stated about an enterprise. A collection that is not stated is not in the map. */
export interface Profile {
  readonly enterprise: Subject
  readonly collections: ReadonlyMap<string, readonly Subject[]>
  /** Every earlier award; null where it is not stated whether there were any. */
  readonly awards: readonly EarlierAward[] | null
  /** Where the list of earlier awards comes from; null where that is not stated. */
  readonly awardsEvidence: Evidence | null
}
