import type { Leaf } from '../rulebook/rulebook'
import type { LeafResult } from './finding'

/** A leaf of a rule on which a verdict rests, as the rulebook has it, and what it came to. */
export interface DecidingLeaf {
  readonly leaf: Leaf
  readonly outcome: LeafResult['outcome']
}

/**
 * What a verdict rests on and what it lacks. It does not have what is stated, so that all profiles
 * of which the same holds share one such object.
 */
export interface LeanReasons {
  /** Not frozen, for an engine is slow to go through a frozen list: who tells it gives a copy away. */
  readonly deciding: readonly DecidingLeaf[]
  readonly missing: readonly string[]
}
