import { compare, decimalOf } from '../money/decimal'
import type { Limits } from './limits'

/**
 * The awards without those for which another one can always be had instead: one that is apart from
 * it, comes to as much, is apart from no further ones, stands under no further caps, and has no part
 * in a deduction. A long list of like subjects comes down to a few of them.
 */
export function undominated(
  amounts: readonly (string | null)[],
  limits: Limits,
): readonly number[] {
  const all = [...amounts.keys()]
  return all.filter((one) => !all.some((other) => replaces(other, one, amounts, limits)))
}

function replaces(
  other: number,
  one: number,
  amounts: readonly (string | null)[],
  limits: Limits,
): boolean {
  if (!limits.apart[one]?.has(other)) return false
  const [more, less] = [amounts[other] ?? null, amounts[one] ?? null]
  if (!isAsMuch(more, less) || !isAsFree(other, one, limits)) return false
  // of two that could replace each other the first stays
  return other < one || !isAsMuch(less, more) || !isAsFree(one, other, limits)
}

function isAsFree(other: number, one: number, { apart, caps, deductions }: Limits): boolean {
  const isDeducted = deductions.some(({ members, from }) => [...members, from].includes(other))
  const rivals = [...(apart[other] ?? [])]
  return (
    !isDeducted &&
    rivals.every((rival) => rival === one || apart[one]?.has(rival)) &&
    caps.every(({ members }) => !members.includes(other) || members.includes(one))
  )
}

const isAsMuch = (more: string | null, less: string | null): boolean =>
  more === null || (less !== null && compare(decimalOf(more), decimalOf(less)) >= 0)
