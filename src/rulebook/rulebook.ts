import type { ResolvedCitation } from '../document/citation'
import type { DocumentFacts } from '../document/document-facts'
import type { Bilingual } from '../issue/issue'
import type { FactValue } from '../profile/value'
import type { FactType, Vocabulary } from '../profile/vocabulary'
import type { OperatorName } from './condition-format'
import type { Cumulation } from './cumulation'
import type { DateFormat } from './definition-format'
import type { Entitlement, RuleClass } from './rule-format'

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

/** Words of a rule, resolved to their range in the held text. */
export interface Words {
  readonly text: string
  readonly citation: ResolvedCitation
}

export type Operand =
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly value: FactValue }
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'register'; readonly register: string; readonly column: string }
  | {
      readonly kind: 'lookup'
      readonly register: string
      readonly column: string
      /** The column with the unit of the value, for money. */
      readonly unit: string | null
      readonly where: readonly LookupKey[]
    }

/** One column that must have a given text, or the value of a fact. */
export interface LookupKey {
  readonly column: string
  readonly value: string | { readonly fact: string }
}

export interface Leaf {
  readonly kind: 'leaf'
  readonly fact: string
  readonly type: FactType
  readonly operator: OperatorName
  readonly operand: Operand
  readonly words: Words | null
  readonly basis: 'words' | 'jurisdiction' | 'interpretation' | 'definition'
}

/** A linked condition tree; a definition that was inlined keeps its name. */
export type Condition =
  | {
      readonly kind: 'all' | 'any'
      readonly members: readonly Condition[]
    }
  | { readonly kind: 'not'; readonly member: Condition }
  | {
      readonly kind: 'defined'
      readonly definition: string
      readonly title: Bilingual
      readonly source: Bilingual
      readonly words: Words | null
      readonly member: Condition
    }
  | Leaf

export type Formula =
  | { readonly kind: 'fact'; readonly fact: string; readonly words: Words | null }
  | { readonly kind: 'open'; readonly term: string; readonly words: Words }
  | { readonly kind: 'multiply'; readonly of: readonly Formula[]; readonly words: Words | null }
  | { readonly kind: 'atMost'; readonly cap: string; readonly of: Formula; readonly words: Words }

export interface OpenTerm {
  readonly id: string
  readonly kind: 'rate' | 'amount'
  readonly title: Bilingual
  readonly words: Words
  readonly low: string
  readonly high: string | null
  readonly reason: Bilingual
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
  readonly pointsTo: readonly Pointer[]
  readonly waived: readonly { readonly words: Words; readonly reason: Bilingual }[]
  readonly interpretations: readonly string[]
  readonly notes: readonly Note[]
}
