import type { Verdict } from '../evaluation/finding'
import type { Issue } from '../issue/issue'
import type { FactType } from '../profile/vocabulary'

/** One bound of an amount over a piece, in yuan as decimal text. */
export interface Stretch {
  readonly start: string
  /** At the end of the piece; null where the piece has no end. */
  readonly end: string | null
  /** By how much it rises for each one more of the fact; 0 where it stays. */
  readonly slope: string
}

/** What the amount comes to at one value. */
export interface Sample {
  readonly at: string
  readonly low: string
  readonly high: string | null
}

/**
 * Values of the fact over which the verdict is one and the amount runs straight. Both ends belong to
 * it; the next piece begins one step further on: a fen, one, a ten-thousandth, a day.
 */
export interface Piece {
  readonly from: string
  /** Null: without end. */
  readonly to: string | null
  readonly verdict: Verdict
  /** Null where nothing can come of it, or the text has no figure; a high of null has no bound. */
  readonly amount: { readonly low: Stretch; readonly high: Stretch | null } | null
  /** Empty where the amount runs straight; else it is curved, and these lie on it. */
  readonly samples: readonly Sample[]
}

/** The verdict and the amount of a finding as one fact of it varies, in pieces. */
export interface Curve {
  readonly status: 'drawn'
  readonly fact: string
  readonly type: FactType
  /** What is stated now; null: absent; left out: not stated. */
  readonly now?: string | null
  /** In rising order, without a gap; of a number from 0, of a date over the whole calendar. */
  readonly pieces: readonly Piece[]
  /** Without any value, or before the event has happened. */
  readonly absent: Pick<Piece, 'verdict'> & {
    readonly low: string | null
    readonly high: string | null
  }
  /** Whether the pieces go all the way; a stair of very many steps ends early. */
  readonly complete: boolean
  readonly issues: readonly Issue[]
}

export type Drawn =
  | Curve
  | { readonly status: 'rejected'; readonly pieces: readonly []; readonly issues: readonly Issue[] }
