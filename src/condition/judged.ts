import type { PlainDate } from '../calendar/plain-date'
import type { FactState } from '../fact/fact-state'
import type { Condition, Leaf } from '../rulebook/rulebook'
import { operators } from './operators'
import { allOf, anyOf, notOf, type Outcome, unknownFor } from './outcome'

/** The two sides of a leaf, as an executor read them. */
export interface Sides {
  readonly left: FactState
  readonly right: FactState
}

/** A condition tree with what each node comes to and what each leaf saw. */
export type Judged =
  | {
      readonly kind: 'all' | 'any'
      readonly outcome: Outcome
      readonly members: readonly Judged[]
    }
  | { readonly kind: 'not'; readonly outcome: Outcome; readonly member: Judged }
  | JudgedDefinition
  | JudgedLeaf

/** A derived condition under its name. */
export interface JudgedDefinition {
  readonly kind: 'defined'
  readonly outcome: Outcome
  readonly condition: Extract<Condition, { kind: 'defined' }>
  readonly member: Judged
}

export interface JudgedLeaf extends Sides {
  readonly kind: 'leaf'
  readonly outcome: Outcome
  readonly leaf: Leaf
}

/** Folds a tree in three values and time, over the sides that an executor read of its leaves. */
export function judge(
  condition: Condition,
  sidesOf: (leaf: Leaf) => Sides,
  asOf: PlainDate,
): Judged {
  switch (condition.kind) {
    case 'leaf':
      return judgedLeaf(condition, sidesOf(condition), asOf)
    case 'not': {
      const member = judge(condition.member, sidesOf, asOf)
      return { kind: 'not', outcome: notOf(member.outcome), member }
    }
    case 'defined': {
      const member = judge(condition.member, sidesOf, asOf)
      return { kind: 'defined', outcome: member.outcome, condition, member }
    }
    default: {
      const members = condition.members.map((member) => judge(member, sidesOf, asOf))
      const outcomes = members.map((member) => member.outcome)
      const outcome = condition.kind === 'all' ? allOf(outcomes) : anyOf(outcomes)
      return { kind: condition.kind, outcome, members }
    }
  }
}

/** A leaf by the table of operators. */
export function judgedLeaf(leaf: Leaf, sides: Sides, asOf: PlainDate): JudgedLeaf {
  const outcome = operators[leaf.operator](sides.left, sides.right, asOf)
  // a value that is stated, but too coarsely to decide, lacks a finer statement of the same fact
  const coarse = outcome.kind === 'unknown' && outcome.missing.length === 0
  const { left, right } = sides
  return { kind: 'leaf', outcome: coarse ? unknownFor([leaf.fact]) : outcome, leaf, left, right }
}

/** The leaves of a tree from left to right. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if (condition.kind === 'leaf') return [condition]
  return 'members' in condition ? condition.members.flatMap(leavesOf) : leavesOf(condition.member)
}
