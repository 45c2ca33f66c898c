import type { Band, Bound, Formula } from '../../rulebook/formula'
import type { Dialect } from './dialect'
import { type Figure, figureOf, noFigure, zero } from './figure'
import { caseOf, compares, greatest, least } from './figure-sums'
import { type Formulas, heldAs, heldText } from './formulas'
import { exactly, type Range } from './range'

/** Whether a number reaches the beginning of a band, as SQL. */
export function reaches(figure: Figure, { value, included }: Bound, dialect: Dialect): string {
  return compares(figure, included ? '>=' : '>', figureOf(value, dialect), dialect)
}

/** Whether any number of the range lies in the band, as SQL. */
function meets({ low, high }: Range, { from, to }: Band, dialect: Dialect): string {
  const above = high === null ? 'TRUE' : orOpen(high, reaches(high, from, dialect))
  if (to === null) return above
  const below = compares(low, to.included ? '<=' : '<', figureOf(to.value, dialect), dialect)
  return `${above} AND ${below}`
}

const orOpen = (high: Figure, test: string): string =>
  high.nullable ? `(${high.sql} IS NULL OR ${test})` : test

/** Whether the quantity can lie below the first band or above the last, as SQL. */
function isPartlyOutside({ low, high }: Range, bands: readonly Band[], dialect: Dialect): string {
  const [first, last] = [bands[0], bands.at(-1)]
  if (first === undefined || last === undefined) return 'TRUE'
  const below = `NOT (${reaches(low, first.from, dialect)})`
  if (last.to === null) return below
  const beyond = { ...last.to, included: !last.to.included }
  const above = high === null ? 'TRUE' : orOpen(high, reaches(high, beyond, dialect))
  return `${below} OR ${above}`
}

/** The least range that holds what every band that is met gives. */
export function slabsRange(formula: Formula<'slabs'>, formulas: Formulas): Range {
  const { dialect } = formulas.ground
  const whole = formulas.rangeOf(formula.of, formulas)
  const given = formula.bands.map((band) => ({
    when: heldText(meets(whole, band, dialect), formulas.steps),
    range: givenIn(band, whole, formula.of, formulas),
  }))
  const outside = heldText(isPartlyOutside(whole, formula.bands, dialect), formulas.steps)
  const parts = [...given, { when: outside, range: exactly(zero) }]
  const lows = parts.map(({ when, range }) => onlyWhen(when, range.low, dialect))
  const highs = parts.map(({ when, range }) => onlyWhen(when, range.high ?? noFigure, dialect))
  const open = parts.flatMap(({ when, range: { high } }) => {
    if (high === null) return [when]
    return high.nullable ? [`(${when} AND ${high.sql} IS NULL)`] : []
  })
  const top = greatest(highs, dialect)
  const high =
    open.length === 0
      ? top
      : { ...top, sql: `CASE WHEN NOT (${open.join(' OR ')}) THEN ${top.sql} END` }
  return {
    low: { ...least(lows, dialect), nullable: false },
    high: { ...high, nullable: open.length > 0 },
  }
}

const onlyWhen = (when: string, figure: Figure, dialect: Dialect): Figure => ({
  ...caseOf([{ when, give: figure }], noFigure, dialect),
  constant: null,
  nullable: true,
})

/** What a band gives, for the part of the quantity that lies in it. */
function givenIn(
  band: Formula<'slabs'>['bands'][number],
  whole: Range,
  of: Formula,
  formulas: Formulas,
): Range {
  if (of.kind !== 'fact') return formulas.rangeOf(band.give, formulas)
  const { dialect } = formulas.ground
  const low = greatest([whole.low, figureOf(band.from.value, dialect)], dialect)
  const ends = [
    ...(whole.high === null ? [] : [whole.high]),
    ...(band.to === null ? [] : [figureOf(band.to.value, dialect)]),
  ]
  const high = ends.length === 0 ? null : least(ends, dialect)
  const here = {
    low: heldAs(low, formulas),
    high: high === null ? null : heldAs(high, formulas),
  }
  const narrowed = new Map([...formulas.narrowed, [of.fact, here]])
  return formulas.rangeOf(band.give, { ...formulas, narrowed })
}
