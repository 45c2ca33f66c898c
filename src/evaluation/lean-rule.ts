import { leavesOf } from '../condition/judged'
import type { Place } from '../condition/test'
import type { Leaf } from '../rulebook/rulebook'
import type { LeafResult } from './finding'
import { leafReasons, type Reasons } from './leaf-reasons'
import { once } from './once'
import type { Supply } from './pattern'
import type { CompiledRule } from './program'
import { type Traces, tracesOf } from './traces'

/** A rule with what its reasons are found by, which is compiled when it is first asked for. */
export interface LeanRule {
  readonly one: CompiledRule
  /** On which leaves what the rule comes to rests. */
  readonly traces: () => Traces
  /** The results of its leaves by themselves. */
  readonly leaves: () => ReadonlyMap<Leaf, Reasons<LeafResult>>
}

// of all rules on one kind of subject; some ten megabytes
const mostPatterns = 50_000

/** Rules with what their reasons are found by. */
export function leanRulesOf(
  rules: readonly CompiledRule[],
  ground: Pick<Place, 'rulebook' | 'slots'>,
): readonly LeanRule[] {
  const supply: Supply = { left: mostPatterns }
  return rules.map((one) => {
    const place = { ...ground, document: one.document }
    const { conditions } = one.rule
    const leafEntry = (leaf: Leaf) => [leaf, leafReasons(leaf, place)] as const
    return {
      one,
      traces: once(() => tracesOf(conditions, place, supply)),
      leaves: once(() => new Map(leavesOf(conditions).map(leafEntry))),
    }
  })
}
