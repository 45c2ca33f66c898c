import type { Dialect } from './dialect'
import { type Figure, noFigure, zero } from './figure'
import { caseOf, greatest, least, minus, plus, times } from './figure-sums'

/** An interval in SQL: the low is never null; a high that is null, for all or in a row, is none. */
export interface Range {
  readonly low: Figure
  readonly high: Figure | null
}

export const exactly = (figure: Figure): Range => ({ low: figure, high: figure })

export const lower = (left: Range, right: Range, dialect: Dialect): Range => ({
  low: least([left.low, right.low], dialect),
  high: leastHigh([left.high, right.high], dialect),
})

export const higher = (left: Range, right: Range, dialect: Dialect): Range => ({
  low: greatest([left.low, right.low], dialect),
  high: greatestHigh([left.high, right.high], dialect),
})

export const hull = (ranges: readonly Range[], dialect: Dialect): Range => ({
  low: least(
    ranges.map((range) => range.low),
    dialect,
  ),
  high: greatestHigh(
    ranges.map((range) => range.high),
    dialect,
  ),
})

export const sum = (left: Range, right: Range, dialect: Dialect): Range => ({
  low: plus(left.low, right.low, dialect),
  high: left.high === null || right.high === null ? null : plus(left.high, right.high, dialect),
})

/** The product of two; nothing of anything is nothing, even where that has no upper bound. */
export function product(left: Range, right: Range, dialect: Dialect): Range {
  const low = times(left.low, right.low, dialect)
  if (isNothing(left) || isNothing(right)) return { low, high: zero }
  const [one, other] = [left.high, right.high]
  const both = one === null || other === null ? null : times(one, other, dialect)
  const zeros = [...zerosBeside(one, other), ...zerosBeside(other, one)]
  if (zeros.length === 0) return { low, high: both }
  const cases = [{ when: zeros.join(' OR '), give: zero }]
  return { low, high: { ...caseOf(cases, both ?? noFigure, dialect), nullable: true } }
}

/** When the other is nothing, where one may have no upper bound. */
function zerosBeside(one: Figure | null, other: Figure | null): readonly string[] {
  const isOpen = one === null || one.nullable
  return !isOpen || other === null || other.constant !== null ? [] : [`${other.sql} = 0`]
}

const isNothing = ({ high }: Range): boolean => high?.constant === '0'

/** What is left of the total after something is taken from it, never below zero. */
export function remaining(total: Range, taken: Range, dialect: Dialect): Range {
  const rest = (whole: Figure, part: Figure): Figure => ({
    ...greatest([zero, minus(whole, part, dialect)], dialect),
    digits: whole.digits,
  })
  // the greatest of zero and null is zero, which is what is surely left where anything may be taken
  const low = taken.high === null ? zero : { ...rest(total.low, taken.high), nullable: false }
  if (total.high === null) return { low, high: null }
  const high = rest(total.high, taken.low)
  return { low, high: total.high.nullable ? whereKnown(total.high, high) : high }
}

/** A number where another is not null. */
export const whereKnown = (other: Figure, figure: Figure): Figure => ({
  ...figure,
  constant: null,
  sql: `CASE WHEN ${other.sql} IS NOT NULL THEN ${figure.sql} END`,
  nullable: true,
})

function leastHigh(highs: readonly (Figure | null)[], dialect: Dialect): Figure | null {
  const found = highs.filter((high) => high !== null)
  return found.length === 0 ? null : least(found, dialect)
}

function greatestHigh(highs: readonly (Figure | null)[], dialect: Dialect): Figure | null {
  const found = highs.filter((high) => high !== null)
  if (found.length < highs.length) return null
  const high = greatest(found, dialect)
  const open = found.filter(({ nullable }) => nullable)
  if (open.length === 0 || found.every(({ sql }) => sql === found[0]?.sql)) return high
  const isOpen = [...new Set(open.map(({ sql }) => `${sql} IS NULL`))].join(' OR ')
  return { ...high, sql: `CASE WHEN NOT (${isOpen}) THEN ${high.sql} END`, nullable: true }
}
