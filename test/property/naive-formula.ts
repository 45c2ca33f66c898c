import type { AmountFormat } from '../../src/rulebook/amount-format'
import type { EndsFormat } from '../../src/rulebook/amount-parts-format'
import type { ConditionFormat } from '../../src/rulebook/condition-format'
import {
  divided,
  type Exact,
  exact,
  greatest,
  least,
  minus,
  order,
  plus,
  product,
  times,
} from './exact'

// A second reading of every construct at one point, where everything is known, in integers. It works
// on the words of the format and shares no code with the evaluator of intervals.

export interface Award {
  readonly rule: string
  readonly amount: string
  readonly date: string
  readonly subject?: string | undefined
}

/** A point: the value of every fact and open term, and everything that was awarded before. */
export interface Point {
  readonly number: (fact: string) => Exact
  readonly option: (fact: string) => string
  readonly open: (term: string) => Exact
  readonly met: (condition: ConditionFormat) => boolean
  readonly awards: readonly Award[]
  readonly rule: string
  /** The subject of the rule; null where that is the enterprise. */
  readonly subject: string | null
  readonly asOf: string
}

const zero = exact('0')

export function amountAt(format: AmountFormat, point: Point): Exact {
  const at = (inner: AmountFormat): Exact => amountAt(inner, point)
  const limit = (bound: string | AmountFormat): Exact =>
    typeof bound === 'string' ? exact(bound) : at(bound)
  if ('fact' in format) return point.number(format.fact)
  if ('open' in format) return point.open(format.open)
  if ('convert' in format) return product(at(format.convert), exact(format.rate))
  if ('rate' in format) return exact(format.rate)
  if ('unitPrice' in format) return product(exact(format.unitPrice), at(format.of))
  if ('multiply' in format) return format.multiply.map(at).reduce(product)
  if ('add' in format) return format.add.map(at).reduce(plus)
  if ('leastOf' in format) return format.leastOf.map(at).reduce(least)
  if ('greatestOf' in format) return format.greatestOf.map(at).reduce(greatest)
  if ('atMost' in format) return least(at(format.of), limit(format.atMost))
  if ('atLeast' in format) return greatest(at(format.of), limit(format.atLeast))
  if ('round' in format) return rounded(at(format.of), format)
  if ('when' in format) {
    if (point.met(format.when)) return at(format.give)
    return format.else === undefined ? zero : at(format.else)
  }
  if ('choose' in format) {
    const chosen = format.from[point.option(format.choose)] ?? format.otherwise
    return chosen === undefined ? zero : at(chosen)
  }
  if ('slabs' in format) {
    const band = bandAt(at(format.slabs), format.bands)
    return band === undefined ? zero : at(band.give)
  }
  if ('marginal' in format) return byParts(at(format.marginal), format.bands)
  if ('ladder' in format) return onLadder(format, at)
  if ('increments' in format) return byIncrements(at(format.increments), format)
  if ('atMostInTotal' in format) {
    const left = greatest(zero, minus(exact(format.atMostInTotal), taken(format.counting, point)))
    return least(at(format.of), left)
  }
  if ('lessAwarded' in format) {
    return greatest(zero, minus(at(format.of), taken(format.lessAwarded, point)))
  }
  return exact(format.value)
}

function rounded(value: Exact, { round, to }: { round: string; to: string }): Exact {
  const { whole, rest, by } = divided(value, exact(to))
  const up = (round === 'up' && rest > 0n) || (round === 'halfUp' && rest * 2n >= by)
  return times(up ? whole + 1n : whole, exact(to))
}

function isIn(value: Exact, { atLeast, above, atMost, below }: EndsFormat): boolean {
  return (
    (atLeast === undefined || order(value, exact(atLeast)) >= 0) &&
    (above === undefined || order(value, exact(above)) > 0) &&
    (atMost === undefined || order(value, exact(atMost)) <= 0) &&
    (below === undefined || order(value, exact(below)) < 0)
  )
}

/** The band that has the value: one without an upper end reaches to the next. */
function bandAt<Band extends EndsFormat>(value: Exact, bands: readonly Band[]): Band | undefined {
  const begun = bands.filter((band, index) => {
    const last: EndsFormat = bands[index - 1] ?? {}
    const begins = band.atLeast !== undefined || band.above !== undefined
    return begins
      ? isIn(value, { atLeast: band.atLeast, above: band.above })
      : index === 0 || isIn(value, { above: last.atMost, atLeast: last.below })
  })
  const last = begun.at(-1)
  return last !== undefined && isIn(value, last) ? last : undefined
}

function byParts(value: Exact, bands: readonly (EndsFormat & { readonly rate: string })[]): Exact {
  let [sum, done] = [zero, zero]
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1]
    const begin = exact(band.atLeast ?? band.above ?? '0')
    const from = greatest(begin, done)
    const end = band.atMost ?? band.below ?? next?.atLeast ?? next?.above
    const to = end === undefined ? value : least(value, exact(end))
    if (order(to, from) <= 0) continue
    sum = plus(sum, product(minus(to, from), exact(band.rate)))
    done = to
  }
  return sum
}

function onLadder(
  format: Extract<AmountFormat, { ladder: unknown }>,
  at: (inner: AmountFormat) => Exact,
): Exact {
  const reached = (value: Exact) => format.steps.filter((step) => isIn(value, step))
  const now = reached(at(format.ladder)).at(-1)
  const before = format.before === undefined ? undefined : reached(at(format.before)).at(-1)
  return now === undefined || now === before || (before && exceeds(before, now))
    ? zero
    : exact(now.value)
}

const exceeds = (left: { readonly value: string }, right: { readonly value: string }): boolean =>
  order(exact(left.value), exact(right.value)) > 0

function byIncrements(
  value: Exact,
  { first, further }: Extract<AmountFormat, { increments: unknown }>,
): Exact {
  const from = exact(first?.atLeast ?? '0')
  if (order(value, from) < 0) return zero
  const { whole } = divided(minus(value, from), exact(further.every))
  return plus(exact(first?.value ?? '0'), times(whole, exact(further.value)))
}

function taken(
  { per, within, rules }: { per: string; within: string; rules?: readonly string[] | undefined },
  point: Point,
): Exact {
  return point.awards
    .filter(({ rule }) => (rules ?? [point.rule]).includes(rule))
    .filter(({ date }) => date <= point.asOf)
    .filter(({ date }) => within === 'lifetime' || date.slice(0, 4) === point.asOf.slice(0, 4))
    .filter(({ subject }) => per === 'enterprise' || subject === point.subject || !point.subject)
    .map(({ amount }) => exact(amount))
    .reduce(plus, zero)
}
