import type { ResolvedCitation } from '../document/citation'
import type { Bilingual } from '../issue/issue'
import type { Interval } from '../money/interval'

/** One step towards an amount: what it is, what it comes to, and the words that say so. */
export interface Step {
  readonly label: Bilingual
  readonly value: Interval
  readonly unit: 'yuan' | 'rate' | 'number'
  /** What a number counts, such as 亩; left out for money, rates and bare numbers. */
  readonly measure?: Bilingual
  readonly citation: ResolvedCitation | null
  /** Where a value comes from that the text leaves open: the application guide that sets the rate. */
  readonly source: string | null
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
