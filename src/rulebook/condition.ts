import type { ResolvedCitation } from '../document/citation'
import type { Bilingual } from '../issue/issue'
import type { FactValue } from '../profile/value'
import type { FactType } from '../profile/vocabulary'
import type { OperatorName } from './condition-format'

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
