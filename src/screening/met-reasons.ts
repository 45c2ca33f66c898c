import { type Clause, clausesOf } from '../condition/clauses'
import { satisfiedCode } from '../condition/code'
import { day, kindMask, option, packed, slotShift } from '../condition/compiled-clauses'
import { conjunctsOf } from '../condition/judged'
import type { LeanReasons } from '../evaluation/deciding-leaf'
import type { CompiledRule } from '../evaluation/program'
import { isSettledAlike } from '../evaluation/traces'
import { type Frame, stated, unstated } from '../fact/frame'
import type { Slots } from '../fact/slots'

/**
 * The reasons of rules that are met, in lists by the numbers of the rules. They differ only by which
 * of the alternatives are met that the clauses of a rule offer: each has a bit, and each combination a
 * place in the list of reasons, which are made when they first come up.
 */
export interface MetReasons {
  readonly heads: Int32Array
  readonly bounds: Float64Array
  readonly untils: Int32Array
  /** Where the reasons of each rule begin; before all, of those that have no place. */
  readonly firsts: Int32Array
  readonly made: (LeanReasons | undefined)[]
}

// a rule with more alternatives has too many combinations for a list
const mostAlternatives = 6
const noPlace = -1

/** The reasons of some rules; nothing is made yet. */
export function metReasonsOf(rules: readonly CompiledRule[], slots: Slots): MetReasons {
  const alternatives = rules.map(({ rule }) => alternativesIn(rule.conditions, slots))
  let until = 0
  const firsts = alternatives.map((some) => {
    const from = until
    if (some !== null) until += 2 ** some.length
    return some === null ? noPlace : from
  })
  const { heads, bounds, untils } = packed(alternatives.map((some) => some ?? []))
  return {
    heads,
    bounds,
    untils,
    firsts: Int32Array.from(firsts),
    made: Array.from({ length: until }, () => undefined),
  }
}

/** Each alternative as a clause of its own; null where there are too many, or others than comparisons. */
function alternativesIn(
  condition: CompiledRule['rule']['conditions'],
  slots: Slots,
): readonly Clause[] | null {
  const found: Clause[] = []
  for (const conjunct of conjunctsOf(condition)) {
    const clauses = clausesOf(conjunct, slots)
    if (clauses === null && !isSettledAlike(conjunct, satisfiedCode)) return null
    // what is met of clauses that are met differs only where there are several ways to do so
    for (const clause of clauses ?? []) {
      if (clause.length > 1) found.push(...clause.map((one) => [one]))
    }
  }
  return found.length > mostAlternatives ? null : found
}

/** Where the reasons of a rule that is met stand; before all, where numbers do not settle it. */
export function placeOfMet(
  { heads, bounds, untils, firsts }: MetReasons,
  rule: number,
  { states, numbers, asOfCode }: Frame,
): number {
  const until = untils[rule + 1] ?? 0
  let bits = 0
  for (let index = untils[rule] ?? 0; index < until; index += 1) {
    const head = heads[index] ?? 0
    const at = head >> slotShift
    const number = numbers[at] ?? Number.NaN
    const kind = head & kindMask
    bits *= 2
    if (states[at] !== stated) {
      // an event that has not happened is more than unknown
      if (states[at] !== unstated) return noPlace
    } else if (Number.isNaN(number) || (kind === day && number > asOfCode)) {
      return noPlace
    } else if (kind === option) {
      bits += ((bounds[index * 2] ?? 0) >> number) & 1
    } else if (number >= (bounds[index * 2] ?? 0) && number <= (bounds[index * 2 + 1] ?? 0)) {
      bits += 1
    }
  }
  return (firsts[rule] ?? noPlace) + bits
}
