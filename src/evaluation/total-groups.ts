import { exactly, hull, type Interval, isExact, sum } from '../money/interval'
import type { Cumulation } from '../rulebook/cumulation'
import type { Award } from './award'
import { type Best, bestOf } from './combination'
import { limitsOf, spokenOf } from './limits'
import { type Tie, tiedAwards, tiesOf } from './ties'

/** Whether the text says of every two awards if both may be had, of some of them, or of none. */
export type Silence = 'regulated' | 'partly-silent' | 'silent'

/** An amount of the total, in yuan as decimal text; a high of null has no upper bound. */
export interface Sum {
  readonly low: string
  readonly high: string | null
  readonly exact: boolean
}

/** Awards that relations tie together, or all those on which no relation speaks. */
export interface TotalGroup extends Sum {
  readonly cumulation: Silence
  /** The ids of the relations: `<document>/<name>`. */
  readonly relations: readonly string[]
  readonly awards: readonly { readonly rule: string; readonly subject: string | null }[]
  /** `outer`: there are too many combinations to try all, and the total lies within the bounds. */
  readonly bounds: 'tight' | 'outer'
}

/** The awards in groups, tied ones first, each with what of it can lawfully be had together. */
export function groupsOf(
  awards: readonly Award[],
  cumulations: readonly Cumulation[],
): readonly TotalGroup[] {
  const components = componentsOf(tiesOf(awards, cumulations))
  const untied = awards.filter((_, index) => !components.some((one) => one.includes(index)))
  const tied = components.map((members) => awards.filter((_, index) => members.includes(index)))
  return [
    ...tied.map((members) => tiedGroup(members, tiesOf(members, cumulations))),
    ...(untied.length === 0 ? [] : [silentGroup(untied)]),
  ]
}

/** The total over groups on whose cumulation the text is silent: the greatest, up to all of them. */
export function acrossGroups(groups: readonly Sum[]): Sum {
  const total = { low: largestLow(groups), high: sum(groups).high }
  return { ...total, exact: isExact(total) }
}

/** The same of all groups together: what belongs to two of them is not regulated. */
export function silenceOf(groups: readonly TotalGroup[]): Silence {
  const [first, ...others] = groups
  return others.length > 0 ? 'partly-silent' : (first?.cumulation ?? 'silent')
}

/** The greatest of the low ends: that much at least, even if only one may be had. */
function largestLow(amounts: readonly Interval[]): string {
  const lows = amounts.map(({ low }) => exactly(low))
  return lows.length === 0 ? '0' : (hull(lows).high ?? '0')
}

function componentsOf(ties: readonly Tie[]): readonly (readonly number[])[] {
  const components = ties
    .map(tiedAwards)
    .reduce<readonly (readonly number[])[]>((found, members) => {
      const touches = (one: readonly number[]): boolean => one.some((at) => members.includes(at))
      const joined = new Set([...found.filter(touches).flat(), ...members])
      return [...found.filter((one) => !touches(one)), [...joined]]
    }, [])
  const first = (component: readonly number[]): number => Math.min(...component)
  return [...components].sort((left, right) => first(left) - first(right))
}

function tiedGroup(awards: readonly Award[], ties: readonly Tie[]): TotalGroup {
  const [lows, highs] = [
    awards.map(({ amount }) => amount.low),
    awards.map(({ amount }) => amount.high),
  ]
  const least = bestOf(lows, limitsOf(awards.length, ties, 'apart'))
  const most = bestOf(highs, limitsOf(awards.length, ties, 'together'))
  const spoken = spokenOf(awards.length, ties)
  const isRegulated = spoken.every((others) => others.size === awards.length)
  return {
    ...sumOf(least, most),
    cumulation: isRegulated ? 'regulated' : 'partly-silent',
    relations: [...new Set(ties.map(({ cumulation }) => cumulation.id))],
    awards: awards.map(nameOf),
  }
}

function sumOf(least: Best, most: Best): Sum & Pick<TotalGroup, 'bounds'> {
  const total = { low: least.found ?? '0', high: most.atMost }
  const isTight = least.found === least.atMost && most.found === most.atMost
  return { ...total, exact: isExact(total), bounds: isTight ? 'tight' : 'outer' }
}

const silentGroup = (awards: readonly Award[]): TotalGroup => {
  const amounts = awards.map(({ amount }) => ({ ...amount, exact: isExact(amount) }))
  const names = awards.map(nameOf)
  return {
    ...acrossGroups(amounts),
    cumulation: 'silent',
    relations: [],
    awards: names,
    bounds: 'tight',
  }
}

const nameOf = ({ rule, subject }: Award) => ({ rule, subject: subject.id })
