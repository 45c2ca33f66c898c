import type { ResolvedCitation } from '../document/citation'
import type { Bilingual } from '../issue/issue'

interface CumulationBase {
  /** `<document>/<name>`. */
  readonly id: string
  readonly document: string
  readonly title: Bilingual
  readonly citations: readonly ResolvedCitation[]
  /** The words that say so, with their range in the held text. */
  readonly words: { readonly text: string; readonly citation: ResolvedCitation }
  /** `year`, `lifetime`, or the kind of subject whose awards it is between. */
  readonly per: string
}

/** A relation between awards, by the ids of their rules. */
export type Cumulation =
  | (CumulationBase & {
      readonly kind: 'exclusive' | 'highestOf' | 'oncePer' | 'cumulative'
      readonly rules: readonly string[]
    })
  | (CumulationBase & {
      readonly kind: 'jointCap'
      readonly rules: readonly string[]
      /** In yuan, as decimal text. */
      readonly cap: string
    })
  | (CumulationBase & {
      readonly kind: 'deduct'
      /** What these paid is taken off. */
      readonly paid: readonly string[]
      /** The award that is paid less. */
      readonly from: string
    })
