import type { Cumulation } from '../rulebook/cumulation'
import { awardsOf, type Candidate } from './award'
import {
  acrossGroups,
  groupsOf,
  type Silence,
  type Sum,
  silenceOf,
  type TotalGroup,
} from './total-groups'

/**
 * What can lawfully be had together of the eligible, entitled awards with figures: of the best
 * combination the least and the most that it can come to, each reached where all amounts are at
 * that end. Of two awards on which the text is silent the low counts one and the high counts both;
 * so where it says nothing at all, the total runs from the largest single award to the sum of all.
 * Awards that are limited in a year are taken to fall in the same one.
 */
export interface Totals extends Sum {
  readonly currency: 'CNY'
  readonly cumulation: Silence
  /** The awards by what is said of them together; between two groups the text is silent. */
  readonly groups: readonly TotalGroup[]
  /** What those with figures come to, without regard to those that have none. */
  readonly withFigures: Sum
  /** How many awards are counted in the total. */
  readonly counted: number
  /** Eligible findings that are due but have no figure: unquantified, not zero. */
  readonly unquantified: number
  /** Eligible findings that are not due as of right: discretionary, competitive, supportive. */
  readonly notDue: number
  /** The same if all that is eligible were given, due or not. */
  readonly possible: Sum & { readonly counted: number }
}

/** The totals of findings under the relations of their rulebook; neither has to be in any order. */
export function totalsOf(
  findings: readonly Candidate[],
  cumulations: readonly Cumulation[],
): Totals {
  const eligible = findings.filter((finding) => finding.verdict === 'eligible')
  const entitled = eligible.filter((finding) => finding.entitlement === 'entitled')
  const awards = awardsOf(findings)
  const due = awards.filter((award) => award.due)
  const groups = groupsOf(due, cumulations)
  const all = due.length === awards.length ? groups : groupsOf(awards, cumulations)
  const unquantified = entitled.length - due.length
  const withFigures = acrossGroups(groups)
  return {
    currency: 'CNY',
    ...withUnquantified(withFigures, unquantified),
    withFigures,
    cumulation: silenceOf(groups),
    groups,
    counted: due.length,
    unquantified,
    notDue: eligible.length - entitled.length,
    possible: {
      ...withUnquantified(acrossGroups(all), eligible.length - awards.length),
      counted: awards.length,
    },
  }
}

/** An award without a figure is due as well, and the text sets it no bound. */
const withUnquantified = (total: Sum, unquantified: number): Sum =>
  unquantified > 0 ? { ...total, high: null, exact: false } : total
