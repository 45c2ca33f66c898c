import { compare, decimalOf } from '../money/decimal'
import { greatestSum } from '../money/greatest-sum'
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
  readonly caps: readonly { readonly members: readonly number[]; readonly cap: string }[]
  readonly deductions: readonly { readonly members: readonly number[]; readonly from: number }[]
}

/** The limits that ties set; where the text is silent on two awards they are apart if so wished. */
export function limitsOf(
  count: number,
  ties: readonly Tie[],
  silence: 'apart' | 'together',
): Limits {
  const apart = Array.from({ length: count }, () => new Set<number>())
  for (const tie of ties) {
    if (choiceKinds.includes(tie.cumulation.kind)) link(apart, tie.members)
  }
  if (silence === 'apart') {
    for (const [index, known] of spokenOf(count, ties).entries()) {
      for (const other of apart.keys()) if (!known.has(other)) apart[index]?.add(other)
    }
  }
  return {
    apart,
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

/** The best that can lawfully be had, and a figure that it is known not to exceed. */
export interface Best {
  /** In yuan, as decimal text; null: no upper bound. */
  readonly found: string | null
  /** The same as found, unless there were too many combinations to try. */
  readonly atMost: string | null
}

// a profile may list any number of subjects; beyond this many steps the bounds are kept, not the best
const mostSteps = 4_000

/** The greatest total of the amounts (null: unbounded) within the limits, by an exact search. */
export function bestOf(amounts: readonly (string | null)[], limits: Limits): Best {
  const all = [...amounts.keys()]
  const atMost = boundOf(all, [], amounts, limits)
  const open: Branch[] = [{ alive: all, kept: [] }]
  let found: string | null = '0'
  for (let steps = 0; open.length > 0; steps += 1) {
    if (steps === mostSteps) return { found, atMost }
    const branch = open.pop()
    if (branch === undefined) break
    const bound = boundOf(branch.alive, branch.kept, amounts, limits)
    if (!isMore(bound, found)) continue
    const parts = split(branch, limits)
    if (parts === null) found = bound
    else open.push(...parts)
    if (found === null) break
  }
  return { found, atMost: found }
}

/** The awards that are still in question, and the deductions that are taken to be made. */
interface Branch {
  readonly alive: readonly number[]
  readonly kept: readonly number[]
}

/** The two ways of a choice that is still to be made, the likelier one last; null: none is. */
function split({ alive, kept }: Branch, { apart, deductions }: Limits): readonly Branch[] | null {
  const rivals = alive.map((one) => alive.filter((other) => apart[one]?.has(other)))
  const most = Math.max(0, ...rivals.map((others) => others.length))
  if (most > 0) {
    const at = rivals.findIndex((others) => others.length === most)
    const without = alive.filter((_, index) => index !== at)
    const alone = alive.filter((one) => !rivals[at]?.includes(one))
    return [
      { alive: without, kept },
      { alive: alone, kept },
    ]
  }
  const at = deductions.findIndex(
    ({ from, members }, index) =>
      !kept.includes(index) && alive.includes(from) && members.some((one) => alive.includes(one)),
  )
  if (at === -1) return null
  const without = alive.filter((one) => one !== deductions[at]?.from)
  return [
    { alive: without, kept },
    { alive, kept: [...kept, at] },
  ]
}

/** The greatest total without regard to choices that are still to be made. */
function boundOf(
  alive: readonly number[],
  kept: readonly number[],
  amounts: readonly (string | null)[],
  { caps, deductions }: Limits,
): string | null {
  const deducted = kept.flatMap((index) => {
    const { members = [], from = -1 } = deductions[index] ?? {}
    const cap = amounts[from] ?? null
    return cap === null ? [] : [{ members: [...members, from], cap }]
  })
  const all = [...caps, ...deducted]
  const shares = alive.map((one) => ({
    amount: amounts[one] ?? null,
    caps: [...all.keys()].filter((index) => all[index]?.members.includes(one)),
  }))
  return greatestSum(
    shares,
    all.map(({ cap }) => cap),
  )
}

function isMore(bound: string | null, found: string | null): boolean {
  if (found === null) return false
  return bound === null || compare(decimalOf(bound), decimalOf(found)) > 0
}
