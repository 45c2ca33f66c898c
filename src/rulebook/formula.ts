import type { Bilingual } from '../issue/issue'
import type { RoundingMode } from '../money/rounding'
import type { Condition, Words } from './condition'

/** What an open term leaves open: an unstated rate (一定比例), an amount within a cap. */
export interface OpenTerm {
  readonly id: string
  readonly kind: 'rate' | 'amount'
  readonly title: Bilingual
  readonly words: Words
  readonly low: string
  readonly high: string | null
  readonly reason: Bilingual
}

/** One end of a band, itself within the band or not (含, 不含). */
export interface Bound {
  readonly value: string
  readonly included: boolean
}

/** From which quantity to which a band reaches; the last one may have no upper end. */
export interface Band {
  readonly from: Bound
  readonly to: Bound | null
  readonly words: Words
}

/** Which earlier awards count: of these rules, to whom, and since when. */
export interface Counting {
  readonly rules: readonly string[]
  readonly per: 'subject' | 'enterprise'
  readonly within: 'year' | 'lifetime'
}

/** What each construct of a formula consists of. A unit is a name such as `yuan` or `亩`. */
interface Constructs {
  readonly value: { readonly value: string; readonly unit: string; readonly words: Words }
  readonly rate: { readonly rate: string; readonly words: Words }
  readonly fact: { readonly fact: string; readonly words: Words | null }
  readonly open: { readonly term: string; readonly words: Words }
  readonly unitPrice: {
    readonly price: string
    readonly per: Bilingual
    readonly of: Formula
    readonly words: Words
  }
  readonly convert: {
    readonly of: Formula
    readonly rate: string
    readonly on: string
    readonly source: Bilingual
    readonly words: Words | null
  }
  readonly multiply: { readonly of: readonly Formula[]; readonly words: Words | null }
  readonly add: { readonly of: readonly Formula[]; readonly words: Words | null }
  readonly leastOf: { readonly of: readonly Formula[]; readonly words: Words }
  readonly greatestOf: { readonly of: readonly Formula[]; readonly words: Words }
  readonly atMost: { readonly bound: Formula; readonly of: Formula; readonly words: Words | null }
  readonly atLeast: { readonly bound: Formula; readonly of: Formula; readonly words: Words | null }
  readonly round: {
    readonly mode: RoundingMode
    readonly to: string
    readonly of: Formula
    readonly words: Words
  }
  readonly when: {
    readonly condition: Condition
    readonly give: Formula
    readonly else: Formula | null
    readonly words: Words | null
  }
  readonly choose: {
    readonly fact: string
    readonly from: Readonly<Record<string, Formula>>
    readonly otherwise: Formula | null
    readonly words: Words | null
  }
  readonly slabs: {
    readonly of: Formula
    readonly bands: readonly (Band & { readonly give: Formula })[]
    readonly words: null
  }
  readonly marginal: {
    readonly of: Formula
    readonly bands: readonly (Band & { readonly rate: string })[]
    readonly words: null
  }
  readonly ladder: {
    readonly of: Formula
    readonly before: Formula | null
    readonly steps: readonly (Band & { readonly value: string })[]
    readonly words: null
  }
  readonly increments: {
    readonly of: Formula
    readonly first: { readonly from: string; readonly value: string; readonly words: Words } | null
    readonly further: { readonly every: string; readonly value: string; readonly words: Words }
    readonly words: null
  }
  readonly atMostInTotal: {
    readonly cap: string
    readonly counting: Counting
    readonly of: Formula
    readonly words: Words
  }
  readonly lessAwarded: {
    readonly counting: Counting
    readonly of: Formula
    readonly words: Words
  }
}

/** The name of a construct. */
export type Construct = keyof Constructs

/** A linked formula: what an award comes to, as a tree over facts, open terms and figures. */
export type Formula<Kind extends Construct = Construct> = {
  [Each in Kind]: { readonly kind: Each } & Constructs[Each]
}[Kind]
