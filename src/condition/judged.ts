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
    case 'leaf': {
      const { left, right } = sidesOf(condition)
      return judgedLeaf(condition, left, right, asOf)
    }
    case 'not':
      return judgedNot(judge(condition.member, sidesOf, asOf))
    case 'defined':
      return judgedDefinition(condition, judge(condition.member, sidesOf, asOf))
    default:
      return judgedGroup(
        condition.kind,
        condition.members.map((member) => judge(member, sidesOf, asOf)),
      )
  }
}

export const judgedNot = (member: Judged): Judged => ({
  kind: 'not',
  outcome: notOf(member.outcome),
  member,
})

export const judgedDefinition = (
  condition: JudgedDefinition['condition'],
  member: Judged,
): Judged => ({ kind: 'defined', outcome: member.outcome, condition, member })

export function judgedGroup(kind: 'all' | 'any', members: readonly Judged[]): Judged {
  const outcomes = members.map((member) => member.outcome)
  return { kind, outcome: kind === 'all' ? allOf(outcomes) : anyOf(outcomes), members }
}

/** What a leaf comes to by the table of operators. */
export function judgedLeaf(
  leaf: Leaf,
  left: FactState,
  right: FactState,
  asOf: PlainDate,
): JudgedLeaf {
  const outcome = operators[leaf.operator](left, right, asOf)
  // a value that is stated, but too coarsely to decide, lacks a finer statement of the same fact
  const coarse = outcome.kind === 'unknown' && outcome.missing.length === 0
  return { kind: 'leaf', outcome: coarse ? unknownFor([leaf.fact]) : outcome, leaf, left, right }
}

/** The leaves of a tree from left to right. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if (condition.kind === 'leaf') return [condition]
  return 'members' in condition ? condition.members.flatMap(leavesOf) : leavesOf(condition.member)
}

/** The conditions that all have to be met. */
export function conjunctsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'all') return condition.members.flatMap(conjunctsOf)
  return condition.kind === 'defined' ? conjunctsOf(condition.member) : [condition]
}
