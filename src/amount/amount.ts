import type { ResolvedCitation } from '../document/citation'
import type { Bilingual } from '../issue/issue'
import type { Interval } from '../money/interval'
import type { RoundingMode } from '../money/rounding'
import type { Bound } from '../rulebook/formula'

/** From which quantity to which a band reaches; the last may have no upper end. */
export interface BandLimits {
  readonly from: Bound
  readonly to: Bound | null
}

/** What a step does with the values of earlier steps, and its own figures as decimal text. */
export type Figures =
  /** A figure or rate of the text. */
  | { readonly kind: 'figure' }
  /** A fact as it is stated; between nothing and anything where it is not. */
  | { readonly kind: 'fact'; readonly fact: string }
  /** What the text leaves open: a value that was given for it, else its bounds. */
  | { readonly kind: 'open'; readonly term: string }
  /** The sum of earlier awards; null where they are not stated, which may be anything. */
  | { readonly kind: 'awarded'; readonly awards: readonly Interval[] | null }
  /** Over all earlier values, and the figure as one more of them. */
  | { readonly kind: 'sum' | 'product' | 'least' | 'greatest'; readonly figure?: string }
  /** The first less the second, never below zero. */
  | { readonly kind: 'less' }
  /** The first, but no more than what the second leaves of the cap. */
  | { readonly kind: 'within'; readonly cap: string }
  /** To a multiple of a unit. */
  | { readonly kind: 'rounded'; readonly to: string; readonly mode: RoundingMode }
  /** What lies in each band, at its rate. */
  | {
      readonly kind: 'marginal'
      readonly bands: readonly (BandLimits & { readonly rate: string })[]
    }
  /** The figure of the highest step that the first reaches; nothing if the second reached it before. */
  | {
      readonly kind: 'ladder'
      readonly steps: readonly { readonly from: Bound; readonly value: string }[]
    }
  /** So much at the first mark, and for every full increment above it (or above zero). */
  | {
      readonly kind: 'increments'
      readonly first: { readonly from: string; readonly value: string } | null
      readonly every: string
      readonly value: string
    }
  /** What applies under a condition or an option; of no earlier step: nothing, zero. */
  | { readonly kind: 'chosen' }
  /** It is open which of these applies; each has its own steps, and none of them is nothing, zero. */
  | { readonly kind: 'either'; readonly branches: readonly (readonly Step[])[] }
  /** The first lies within one band, by its place, and the second is what that gives. */
  | { readonly kind: 'slab'; readonly bands: readonly BandLimits[]; readonly band: number }
  /** The first may lie in these bands, or outside of all, where nothing is given. */
  | {
      readonly kind: 'slabs'
      readonly bands: readonly BandLimits[]
      readonly branches: readonly { readonly band: number; readonly steps: readonly Step[] }[]
    }

/**
 * How a step follows from earlier ones. `of` are their places in the same list of steps, so that
 * anyone can compute its value anew.
 */
export type Operation = Figures & { readonly of: readonly number[] }

/**
 * One step towards an amount: what it is, what it comes to, and the words that say so. Its value
 * follows from its operation and the values of earlier steps.
 */
export interface Step {
  readonly label: Bilingual
  readonly value: Interval
  readonly unit: 'yuan' | 'rate' | 'number'
  /** What a number counts, such as 亩; left out for money, rates and bare numbers. */
  readonly measure?: Bilingual
  readonly citation: ResolvedCitation | null
  /** Where a value comes from that the text leaves open: the application guide that sets the rate. */
  readonly source: string | null
  readonly operation: Operation
}

/**
 * An amount in yuan as a closed interval of exact decimals, as text; a high of null has no upper
 * bound. `open` names the open terms, `missing` the facts, that keep it from being exact.
 */
export interface Amount {
  readonly currency: 'CNY'
  readonly low: string
  readonly high: string | null
  readonly exact: boolean
  readonly open: readonly string[]
  readonly missing: readonly string[]
  readonly steps: readonly Step[]
}

/** A value given for what the text leaves open, with its source. */
export interface OpenValue {
  readonly value: string
  readonly source: string
}
