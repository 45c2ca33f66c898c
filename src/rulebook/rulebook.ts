import type { ResolvedCitation } from '../document/citation'
import type { DocumentFacts } from '../document/document-facts'
import type { Bilingual } from '../issue/issue'
import type { Vocabulary } from '../profile/vocabulary'
import type { Condition, Words } from './condition'
import type { Cumulation } from './cumulation'
import type { DateFormat } from './definition-format'
import type { Formula, OpenTerm } from './formula'
import type { Entitlement, RuleClass } from './rule-kinds'

export type { Condition, Leaf, LookupKey, Operand, Words } from './condition'
export type { Formula, OpenTerm } from './formula'

/** Everything that an evaluation needs, linked and checked. Plain frozen data, no texts, no code. */
export interface Rulebook {
  readonly id: string
  readonly version: string
  readonly title: Bilingual
  /** SHA-256 of all that follows, in canonical JSON. */
  readonly digest: string
  readonly vocabulary: Vocabulary
  readonly documents: readonly Document[]
  readonly registers: readonly Register[]
  readonly definitions: readonly Definition[]
  readonly interpretations: readonly Interpretation[]
  readonly rules: readonly Rule[]
  readonly bars: readonly Bar[]
  /** What the documents say of having several awards; none says anything of what is not here. */
  readonly cumulations: readonly Cumulation[]
}

/** What is known of a policy document; its text is held apart, under this digest. */
export type Document = DocumentFacts

/** A closed, dated list; cells are the text of its CSV. */
export interface Register {
  readonly id: string
  readonly title: Bilingual
  readonly source: Bilingual
  readonly asOf: string
  readonly columns: readonly string[]
  /** Another name of the same thing, a former code of a place or an option of a fact → its cell. */
  readonly aliases: Readonly<Record<string, string>>
  readonly rows: readonly (readonly string[])[]
}

/** A derived date; derived conditions stand in the trees that use them. */
export interface Definition {
  readonly id: string
  readonly title: Bilingual
  readonly source: Bilingual
  readonly value: DateFormat
}

/** One named reading. */
export interface Option {
  readonly id: string
  readonly title: Bilingual
}

/** The named readings of an ambiguous clause. */
export interface Interpretation {
  readonly id: string
  readonly title: Bilingual
  readonly options: readonly Option[]
  readonly default: string
  readonly reason: Bilingual
  /** The ambiguous words; none where a definition declares it. */
  readonly words: string | null
}

/** What a rule leaves open, where body and annex differ, what is found elsewhere. */
export interface Note extends Bilingual {
  readonly kind: 'silence' | 'difference' | 'pointer' | 'remark'
}

/** How many are selected. */
export interface Quota {
  readonly number: string
  readonly per: 'year' | 'once'
  readonly approximate: boolean
  readonly words: Words
}

/** Money that is given out until it is used up. */
export interface Budget {
  readonly amount: string
  /** By rank of score, or in the order of applications. */
  readonly exhaustedBy: 'score' | 'order'
  readonly words: Words
}

/** A part of an award that is paid by itself, where it has a condition once that is met. */
export interface Instalment {
  readonly share: string
  readonly words: Words
  readonly when: Condition | null
}

/** A document that is not held and that a rule leaves something to. */
export interface Pointer {
  readonly title: Bilingual
  readonly number: string | null
  readonly gives: Bilingual
  readonly words: Words
}

/** A clause that takes away or forbids; a warning beside findings, never a condition of them. */
export interface Bar {
  readonly id: string
  readonly document: string
  readonly title: Bilingual
  readonly effect: Bilingual
  readonly citations: readonly ResolvedCitation[]
  readonly conditions: Condition
}

/** Who carries a clause out; the text may name no lead. */
export interface Departments {
  readonly lead: string | null
  readonly with: readonly string[]
}

export interface Rule {
  readonly id: string
  readonly document: string
  readonly title: Bilingual
  readonly benefit: Bilingual
  readonly subject: string
  readonly class: RuleClass
  readonly entitlement: Entitlement
  readonly entitlementWords: Words
  readonly citations: readonly ResolvedCitation[]
  readonly conditions: Condition
  readonly amount: Formula | null
  readonly openTerms: readonly OpenTerm[]
  readonly once: { readonly per: string; readonly words: Words } | null
  readonly fund: readonly string[]
  readonly departments: Departments | null
  readonly schedule: string | null
  readonly pilot: Words | null
  readonly quota: Quota | null
  readonly budget: Budget | null
  /** In the order of the rule; empty where an award is paid at once. */
  readonly instalments: readonly Instalment[]
  readonly pointsTo: readonly Pointer[]
  readonly waived: readonly { readonly words: Words; readonly reason: Bilingual }[]
  readonly interpretations: readonly string[]
  readonly notes: readonly Note[]
}
