import type { Stated } from './value'

/** One thing that rules are evaluated for, with what is stated of it; a fact not stated is unknown. */
export interface Subject {
  readonly type: string
  readonly id: string
  readonly name: string | null
  readonly facts: ReadonlyMap<string, Stated>
}

/** What is stated about an enterprise. A collection that is not stated is not in the map. */
export interface Profile {
  readonly enterprise: Subject
  readonly collections: ReadonlyMap<string, readonly Subject[]>
}
