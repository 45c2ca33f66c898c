import { compare, decimalOf } from '../money/decimal'
import { atMost, exactly, type Interval, remaining, sum } from '../money/interval'
import type { Cumulation } from '../rulebook/cumulation'
import { adjustmentReasons, type Effect } from './adjustment-reasons'
import { type Award, awardOf, awardsOf, type Candidate, keyOf } from './award'
import type { Adjustment, Finding } from './finding'
import { type Tie, tiesOf } from './ties'

interface Adjusted {
  readonly adjustments: readonly Adjustment[]
}

/** The findings, each with what relations leave of its amount; nothing else of them is changed. */
export function adjusted<Found extends Candidate>(
  findings: readonly Found[],
  cumulations: readonly Cumulation[],
): readonly (Found & Adjusted)[] {
  const awards = awardsOf(findings)
  const ties = tiesOf(awards, cumulations)
  const places = new Map(awards.map((award, at) => [keyOf(award), at]))
  return findings.map((finding) => {
    const at = awardOf(finding) === null ? undefined : places.get(keyOf(finding))
    return { ...finding, adjustments: at === undefined ? [] : adjustmentsOf(at, awards, ties) }
  })
}

/** The same of findings that have no adjustments yet. */
export const adjustedFindings = (
  findings: readonly Finding[],
  cumulations: readonly Cumulation[],
): readonly Finding[] => (cumulations.length === 0 ? findings : adjusted(findings, cumulations))

/** What the ties of an award, by its index, leave of it; in the order of the relations' ids. */
function adjustmentsOf(
  at: number,
  awards: readonly Award[],
  ties: readonly Tie[],
): readonly Adjustment[] {
  const own = awards[at]
  if (own === undefined) throw new RangeError(`there is no award ${at}`)
  return ties.flatMap((tie) => {
    if (!isAdjusted(at, tie)) return []
    const others = tie.members.filter((one) => one !== at).flatMap((one) => awards[one] ?? [])
    return [adjustmentBy(tie.cumulation, own.amount, others.map(beside))]
  })
}

/** A deduction leaves what it takes off as it is, and what adds up is not adjusted. */
const isAdjusted = (at: number, { cumulation, members, from }: Tie): boolean =>
  from === null ? members.includes(at) && cumulation.kind !== 'cumulative' : from === at

const beside = ({ amount, due }: Award): Interval => (due ? amount : { ...amount, low: '0' })

function adjustmentBy(
  cumulation: Cumulation,
  own: Interval,
  others: readonly Interval[],
): Adjustment {
  const { id, kind, title, words } = cumulation
  const { low, high } = remainderBy(cumulation, own, others)
  const because = adjustmentReasons[kind][effectOf(own, { low, high })]
  return { relation: id, kind, title, low, high, citation: words.citation, because }
}

function remainderBy(cumulation: Cumulation, own: Interval, others: readonly Interval[]): Interval {
  switch (cumulation.kind) {
    case 'exclusive':
    case 'highestOf':
    case 'oncePer':
      return chosen(own, others)
    case 'jointCap': {
      const left = remaining(exactly(cumulation.cap), sum(others)).low
      return { low: atMost(exactly(own.low), left).low, high: atMost(own, cumulation.cap).high }
    }
    case 'deduct':
      return remaining(own, sum(others))
    case 'cumulative':
      return own
  }
}

/** All of it where it is surely the greatest, nothing where another surely is, else either. */
function chosen(own: Interval, others: readonly Interval[]): Interval {
  if (others.every((other) => isBelow(other.high, own.low))) return own
  if (others.some((other) => isBelow(own.high, other.low))) return exactly('0')
  return { low: '0', high: own.high }
}

const isBelow = (high: string | null, low: string): boolean =>
  high !== null && compare(decimalOf(high), decimalOf(low)) < 0

function effectOf(own: Interval, rest: Interval): Effect {
  if (rest.low === own.low && rest.high === own.high) return 'kept'
  return rest.high === '0' ? 'lost' : 'reduced'
}
