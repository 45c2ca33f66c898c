import { exactly, hull, type Interval, isExact, sum } from '../money/interval'
import type { Finding } from './finding'

/**
 * What the eligible, entitled awards with figures come to together. The documents are silent on
 * cumulation, so the total lies between the largest single award and the sum of all.
 */
export interface Totals {
  readonly currency: 'CNY'
  readonly low: string
  readonly high: string | null
  readonly exact: boolean
  readonly cumulation: 'silent'
  /** How many awards are counted in the total. */
  readonly counted: number
  /** Eligible findings that are due but have no figure: unquantified, not zero. */
  readonly unquantified: number
  /** Eligible findings that are not due as of right: discretionary, competitive, supportive. */
  readonly notDue: number
}

export function totalsOf(findings: readonly Finding[]): Totals {
  const eligible = findings.filter((finding) => finding.verdict === 'eligible')
  const due = eligible.filter((finding) => finding.entitlement === 'entitled')
  const amounts: readonly Interval[] = due.flatMap(({ amount }) =>
    amount === null ? [] : [amount],
  )
  const unquantified = due.length - amounts.length
  // an award without a figure is due as well, and the text sets it no bound
  const high = unquantified > 0 ? null : sum(amounts).high
  const total = { low: largestLow(amounts), high }
  return {
    currency: 'CNY',
    ...total,
    exact: isExact(total),
    cumulation: 'silent',
    counted: amounts.length,
    unquantified,
    notDue: eligible.length - due.length,
  }
}

/** The greatest of the low ends: that much at least, even if only one award may be had. */
function largestLow(amounts: readonly Interval[]): string {
  const lows = amounts.map(({ low }) => exactly(low))
  return lows.length === 0 ? '0' : (hull(lows).high ?? '0')
}
