import type { PlainDate } from '../../calendar/plain-date'
import type { Fact } from '../../profile/vocabulary'
import { indexOf, partOf } from '../../rulebook/index-of'
import type { Document, Rulebook } from '../../rulebook/rulebook'
import type { Dialect } from './dialect'

/** A relation of constants that a query joins, such as the bounds of size classes by industry. */
export interface Relation {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly note: string
}

/** A value that the stated facts lead to in a relation, as one more column beside them. */
export interface Joined {
  readonly relation: string
  /** Which column of the relation equals which of the facts. */
  readonly on: readonly { readonly column: string; readonly fact: string }[]
  /** The value, from the columns of the relation, which goes by the name `found`. */
  readonly sql: string
}

/** What the rules of one kind of subject turn out to need; it grows while they are written. */
export interface Needs {
  readonly facts: Map<string, Fact>
  readonly relations: Map<string, Relation>
  readonly joins: Map<string, Joined>
  /** Facts of yes or no of which it matters that they are known not to exist. */
  readonly absences: Set<string>
  /** Conditions and dates that several rules share, as columns. */
  readonly derived: Map<string, { readonly sql: string; readonly note: string | null }>
  awards: boolean
}

/** Where a condition is written down: one rule on one kind of subject, on one day. */
export interface Ground {
  readonly dialect: Dialect
  readonly rulebook: Rulebook
  readonly document: Document
  readonly subject: string
  readonly asOf: PlainDate
  readonly readings: ReadonlyMap<string, string>
  readonly needs: Needs
}

export const noNeeds = (): Needs => ({
  facts: new Map(),
  relations: new Map(),
  joins: new Map(),
  absences: new Set(),
  derived: new Map(),
  awards: false,
})

/** The fact of that id, which from now on is needed. */
export function neededFact(id: string, { rulebook, needs }: Ground): Fact {
  const fact = partOf(indexOf(rulebook).facts, id)
  needs.facts.set(id, fact)
  return fact
}

/** The option that is taken for an interpretation. */
export const readingOf = (id: string, { rulebook, readings }: Ground): string =>
  readings.get(id) ?? partOf(indexOf(rulebook).interpretations, id).default
