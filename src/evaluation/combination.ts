import { compare, decimalOf } from '../money/decimal'
import { greatestSum } from '../money/greatest-sum'
import { sum } from '../money/interval'
import type { Cap, Limits } from './limits'
import { undominated } from './undominated'

/** The best that can lawfully be had, and a figure that it is known not to exceed. */
export interface Best {
  /** In yuan, as decimal text; null: no upper bound. */
  readonly found: string | null
  /** The same as found, unless there were too many combinations to try. */
  readonly atMost: string | null
}

// a profile may list any number of subjects; where trying all would take too long, the bounds are kept
const mostWork = 16_000_000
const mostSteps = 4_000

/** The greatest total of the amounts (null: unbounded) within the limits, by an exact search. */
export function bestOf(amounts: readonly (string | null)[], limits: Limits): Best {
  const all = undominated(amounts, limits)
  const atMost = boundOf({ alive: all, kept: [] }, amounts, limits)
  const open: Branch[] = [{ alive: all, kept: [] }]
  const allowed = Math.min(mostSteps, mostWork / all.length ** 3)
  let found = boundOf(firstGuess(all, amounts, limits), amounts, limits)
  for (let steps = 0; open.length > 0; steps += 1) {
    if (steps > allowed) return { found, atMost }
    const branch = open.pop()
    if (branch === undefined) break
    const bound = boundOf(branch, amounts, limits)
    if (!isMore(bound, found)) continue
    const parts = splitByRivals(branch, limits) ?? splitByDeduction(branch, amounts, limits)
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

/** Something lawful to begin with: the greatest ones that go together, and no choice left open. */
function firstGuess(
  all: readonly number[],
  amounts: readonly (string | null)[],
  limits: Limits,
): Branch {
  const amountOf = (one: number) => amounts[one] ?? null
  const falling = [...all].sort((left, right) => {
    if (isMore(amountOf(left), amountOf(right))) return -1
    return isMore(amountOf(right), amountOf(left)) ? 1 : left - right
  })
  const alive: number[] = []
  for (const one of falling) {
    if (!alive.some((other) => limits.apart[one]?.has(other))) alive.push(one)
  }
  let guess: Branch = { alive, kept: [] }
  for (;;) {
    const [without] = splitByDeduction(guess, amounts, limits) ?? []
    if (without === undefined) return guess
    guess = without
  }
}

/** Without one of several that are apart, or with it alone; null where none are left. */
function splitByRivals({ alive, kept }: Branch, { apart }: Limits): readonly Branch[] | null {
  const rivals = alive.map((one) => alive.filter((other) => apart[one]?.has(other)))
  const most = Math.max(0, ...rivals.map((others) => others.length))
  if (most === 0) return null
  const at = rivals.findIndex((others) => others.length === most)
  const without = alive.filter((_, index) => index !== at)
  const alone = alive.filter((one) => !rivals[at]?.includes(one))
  // the last is tried first, and a good find early spares many others
  return [
    { alive: without, kept },
    { alive: alone, kept },
  ]
}

/**
 * An award that is to be less than what is deducted from it comes to nothing: either it is done
 * without, or no more is had of the others than leaves something. One that is enough for all that
 * is deducted poses no choice.
 */
function splitByDeduction(
  branch: Branch,
  amounts: readonly (string | null)[],
  limits: Limits,
): readonly Branch[] | null {
  const { alive, kept } = branch
  const at = limits.deductions.findIndex(({ from, members }, index) => {
    const own = amounts[from] ?? null
    if (kept.includes(index) || own === null || !alive.includes(from)) return false
    return isMore(sumOf(members, alive, amounts), own)
  })
  if (at === -1) return null
  const without = alive.filter((one) => one !== limits.deductions[at]?.from)
  return [
    { alive: without, kept },
    { alive, kept: [...kept, at] },
  ]
}

/** The greatest total as far as choices that are still to be made bound it; exact if none are. */
function boundOf(
  branch: Branch,
  amounts: readonly (string | null)[],
  limits: Limits,
): string | null {
  const caps = [
    ...limits.caps,
    ...choiceCaps(branch, amounts, limits),
    ...deductionCaps(branch, amounts, limits),
  ]
  const shares = branch.alive.map((one) => ({
    amount: amounts[one] ?? null,
    caps: [...caps.keys()].filter((index) => caps[index]?.members.includes(one)),
  }))
  return greatestSum(
    shares,
    caps.map(({ cap }) => cap),
  )
}

/** Of those that are apart no more is had than the greatest of them. */
function choiceCaps(
  { alive }: Branch,
  amounts: readonly (string | null)[],
  { choices }: Limits,
): readonly Cap[] {
  return choices.flatMap((choice) => {
    const members = choice.filter((one) => alive.includes(one))
    const cap = members.map((one) => amounts[one] ?? null).reduce(greater, '0')
    return members.length < 2 || cap === null ? [] : [{ members, cap }]
  })
}

/** An award and what is deducted from it are no more than itself, or, where it is not had, than that. */
function deductionCaps(
  { alive, kept }: Branch,
  amounts: readonly (string | null)[],
  { deductions }: Limits,
): readonly Cap[] {
  return deductions.flatMap(({ members, from }, index) => {
    if (!alive.includes(from)) return []
    const own = amounts[from] ?? null
    const cap = kept.includes(index) ? own : greater(own, sumOf(members, alive, amounts))
    return cap === null ? [] : [{ members: [...members, from], cap }]
  })
}

const sumOf = (
  members: readonly number[],
  alive: readonly number[],
  amounts: readonly (string | null)[],
): string | null =>
  sum(
    members
      .filter((one) => alive.includes(one))
      .map((one) => ({ low: '0', high: amounts[one] ?? null })),
  ).high

const greater = (left: string | null, right: string | null): string | null =>
  isMore(left, right) ? left : right

function isMore(bound: string | null, found: string | null): boolean {
  if (found === null) return false
  return bound === null || compare(decimalOf(bound), decimalOf(found)) > 0
}
