import { interpretationOfFact } from '../../rulebook/built-in-facts'
import type { Formula } from '../../rulebook/formula'
import { conditionTest, isNull } from './condition-test'
import { noFigure, zero } from './figure'
import { caseOf } from './figure-sums'
import { type Formulas, heldText } from './formulas'
import { optionLiteral } from './marks'
import { neededFact, readingOf } from './needs'
import { exactly, hull, type Range } from './range'
import { all, always, any, atom, never, not, type Test, testText } from './test-tree'
import { quoted } from './words'

const nothing = exactly(zero)

/** One part or another by a condition; either, where that is open. */
export function whenRange(formula: Formula<'when'>, formulas: Formulas): Range {
  const part = (one: Formula | null): Range =>
    one === null ? nothing : formulas.rangeOf(one, formulas)
  const { now, inTime, lastDay, lacks } = conditionTest(formula.condition, formulas.ground)
  const [give, other] = [part(formula.give), part(formula.else)]
  if (now === always) return give
  if (now === never) return other
  const met = heldText(testText(now), formulas.steps)
  // of what is due today, an event that has not happened yet is no part
  const waiting: Test =
    lastDay === null || !formulas.canBeEligible
      ? never
      : all([atom('met IS TRUE'), isNull(now), inTime, not(lacks)])
  const unmet = any([atom(`NOT ${met}`), waiting])
  const either = hull([give, other], formulas.ground.dialect)
  const cases = [
    { when: met, give: give },
    { when: `(${testText(unmet)})`, give: other },
  ]
  return chosenRange(cases, either, formulas)
}

interface RangeCase {
  readonly when: string
  readonly give: Range
}

/** One of several ranges, by conditions that are tried in turn. */
export function chosenRange(
  cases: readonly RangeCase[],
  otherwise: Range,
  { ground }: Formulas,
): Range {
  const { dialect } = ground
  const lows = cases.map(({ when, give }) => ({ when, give: give.low }))
  const highs = cases.map(({ when, give }) => ({ when, give: give.high ?? noFigure }))
  const isOpen = [...cases.map(({ give }) => give), otherwise].every(({ high }) => high === null)
  return {
    low: caseOf(lows, otherwise.low, dialect),
    high: isOpen ? null : caseOf(highs, otherwise.high ?? noFigure, dialect),
  }
}

/** The part of an option; one of all of them, where the option is not known. */
export function chooseRange(formula: Formula<'choose'>, formulas: Formulas): Range {
  const { fact, from, otherwise } = formula
  const { ground } = formulas
  const part = (one: Formula | null): Range =>
    one === null ? nothing : formulas.rangeOf(one, formulas)
  const interpretation = interpretationOfFact(fact)
  if (interpretation !== undefined) {
    const option = readingOf(interpretation, ground)
    return part(Object.hasOwn(from, option) ? (from[option] ?? null) : otherwise)
  }
  const asked = neededFact(fact, ground)
  const named = Object.entries(from).map(([option, one]) => ({
    when: `${quoted(fact)} = ${optionLiteral(option, asked, ground.dialect)}`,
    give: part(one),
  }))
  const rest = part(otherwise)
  const options = [...named.map(({ give }) => give), ...(otherwise === null ? [] : [rest])]
  const unknown = { when: `${quoted(fact)} IS NULL`, give: hull(options, ground.dialect) }
  return chosenRange([...named, unknown], rest, formulas)
}
