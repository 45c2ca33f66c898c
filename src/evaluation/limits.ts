import { choiceKinds } from '../rulebook/cumulations'
import type { Tie } from './ties'

/**
 * What is lawful of some awards. Of each award any part may be had, up to its amount; of two that
 * are apart only one; under a cap no more than the cap; and an award from which others are
 * deducted comes, together with what is had of those, to no more than its own amount, or to nothing.
 */
export interface Limits {
  /** For each award those that may not be had beside it. */
  readonly apart: readonly ReadonlySet<number>[]
  /** Sets of which all are apart from each other. */
  readonly choices: readonly (readonly number[])[]
  readonly caps: readonly Cap[]
  readonly deductions: readonly { readonly members: readonly number[]; readonly from: number }[]
}

export interface Cap {
  readonly members: readonly number[]
  readonly cap: string
}

/** The limits that ties set; where the text is silent on two awards they are apart if so wished. */
export function limitsOf(
  count: number,
  ties: readonly Tie[],
  silence: 'apart' | 'together',
): Limits {
  const apart = Array.from({ length: count }, () => new Set<number>())
  const choices = ties
    .filter(({ cumulation }) => choiceKinds.includes(cumulation.kind))
    .map(({ members }) => members)
  for (const members of choices) link(apart, members)
  if (silence === 'apart') {
    for (const [index, known] of spokenOf(count, ties).entries()) {
      for (const other of apart.keys()) if (!known.has(other)) apart[index]?.add(other)
    }
  }
  return {
    apart,
    choices,
    caps: ties.flatMap(({ cumulation, members }) =>
      cumulation.kind === 'jointCap' ? [{ members, cap: cumulation.cap }] : [],
    ),
    deductions: ties.flatMap(({ members, from }) => (from === null ? [] : [{ members, from }])),
  }
}

/** For each award those on which, beside it, some tie speaks; itself too. */
export function spokenOf(count: number, ties: readonly Tie[]): readonly ReadonlySet<number>[] {
  const spoken = Array.from({ length: count }, (_, index) => new Set([index]))
  for (const { members, from } of ties) {
    // what is deducted from the same award is not said to be had together
    if (from === null) link(spoken, members)
    else for (const member of members) link(spoken, [member, from])
  }
  return spoken
}

function link(sets: readonly Set<number>[], members: readonly number[]): void {
  for (const one of members) {
    for (const other of members) if (one !== other) sets[one]?.add(other)
  }
}
