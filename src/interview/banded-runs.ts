import { add, compare, type Decimal, decimalOf, multiply, subtract } from '../money/decimal'
import { wholeSteps } from '../money/rounding'
import type { Formula } from '../rulebook/formula'
import { type Course, figure, flatRun, type Span } from './course'
import { at, cutAfter, flat, isFlat, joined, type Line, type Run, reaching, zero } from './line'

/** The points of the grid after which a line passes a value; one that is just met stands alone. */
function cutsAt(
  line: Line,
  values: readonly Decimal[],
  run: Run,
  step: Decimal,
): readonly Decimal[] {
  return values.flatMap((value) => {
    const place = reaching(line, value, { from: zero, to: run.to }, step)
    if (place === null) return []
    const isMet = compare(at(line, place), value) === 0
    return isMet ? [subtract(place, step), place] : [place]
  })
}

const linesOf = ({ low, high }: Run): readonly Line[] => (high === null ? [low] : [low, high])

/** A run cut wherever one of its bounds passes a value. */
const cutByValues = (run: Run, values: readonly Decimal[], { step }: Course): readonly Run[] =>
  cutAfter(
    run,
    linesOf(run).flatMap((line) => cutsAt(line, values, run, step)),
    step,
  )

const endsOf = (bands: Formula<'slabs' | 'marginal'>['bands']): readonly Decimal[] =>
  bands.flatMap(({ from, to }) => [from.value, ...(to === null ? [] : [to.value])]).map(decimalOf)

/** The whole at what its band gives; of a quantity that is itself uncertain nothing is said. */
export function slabsRuns(
  formula: Formula<'slabs'>,
  over: Span,
  course: Course,
): readonly Run[] | null {
  const inner = course.runsOf(formula.of, over, course)
  const found: Run[] = []
  for (const run of inner?.flatMap((one) => cutByValues(one, endsOf(formula.bands), course)) ??
    []) {
    const marked = formula.bands.map((band, index) => ({
      ...band,
      give: figure(String(index + 1), course),
    }))
    const { low, high } = course.intervalAt({ ...formula, bands: marked }, run.from)
    const index = marked.findIndex((_, place) => low === String(place + 1) && high === low)
    const given = formula.bands[index]?.give ?? (high === '0' ? figure('0', course) : null)
    const runs = given === null ? null : course.runsOf(given, run, course)
    if (runs === null) return null
    found.push(...runs)
  }
  return inner === null ? null : found
}

/** The parts of a quantity in each band at its rate. */
export function marginalRuns(
  formula: Formula<'marginal'>,
  over: Span,
  course: Course,
): readonly Run[] | null {
  const inner = course.runsOf(formula.of, over, course)
  const cut = inner?.flatMap((run) => cutByValues(run, endsOf(formula.bands), course))
  return (
    cut?.map((run) => {
      const { low, high } = course.intervalAt(formula, run.from)
      return {
        ...run,
        low: marginalLine(low, run.low, run, formula, course),
        high:
          high === null || run.high === null
            ? high === null
              ? null
              : flat(decimalOf(high))
            : marginalLine(high, run.high, run, formula, course),
      }
    }) ?? null
  )
}

/** A line that begins at a value and rises at the rate of the band in which the quantity lies. */
function marginalLine(
  value: string,
  inner: Line,
  { from, to }: Run,
  { bands }: Formula<'marginal'>,
  { step }: Course,
): Line {
  const probe = at(inner, to ?? add(from, step))
  const band = bands.find(
    ({ from: low, to: high }) =>
      compare(probe, decimalOf(low.value)) > 0 &&
      (high === null || compare(probe, decimalOf(high.value)) <= 0),
  )
  const slope = multiply(inner.slope, decimalOf(band?.rate ?? '0'))
  return { base: subtract(decimalOf(value), multiply(slope, from)), slope }
}

/** The figure of the highest step reached. */
export function ladderRuns(
  formula: Formula<'ladder'>,
  over: Span,
  course: Course,
): readonly Run[] | null {
  const { of, before, steps } = formula
  const values = steps.map(({ from }) => decimalOf(from.value))
  let found: readonly Run[] = [{ ...over, low: flat(zero), high: flat(zero) }]
  for (const one of before === null ? [of] : [of, before]) {
    const inner = course.runsOf(one, over, course)
    const cut = inner?.flatMap((run) => cutByValues(run, values, course))
    const both = cut === undefined ? null : joined(found, cut, (left) => [left])
    if (both === null) return null
    found = both
  }
  return found.flatMap((run) => flatRun(formula, run, course))
}

// a stair of more steps than these is not drawn to its end
const mostSteps = 200

/** A stair: flat between the values that a list gives for how far the quantity goes. */
export function stairs(
  formula: Formula<'increments' | 'round'>,
  over: Span,
  course: Course,
  valuesIn: (low: Decimal, high: Decimal | null) => readonly Decimal[],
): readonly Run[] | null {
  const inner = course.runsOf(formula.of, over, course)
  return (
    inner?.flatMap((run) => {
      const cuts = linesOf(run).flatMap((line) => {
        const ends = [at(line, run.from), run.to === null ? null : at(line, run.to)] as const
        const values = isFlat(line) ? [] : valuesIn(ends[0], ends[1])
        return cutsAt(line, values, run, course.step)
      })
      const parts = cutAfter(run, cuts, course.step)
      return parts.flatMap((part, index) => {
        const isLast = index === parts.length - 1
        const [one] = flatRun(formula, part, course)
        // beyond the steps that were looked at it may go on rising
        const goesOn = isLast && (run.to === null || parts.length > mostSteps)
        if (one === undefined) return []
        return [goesOn && !isFlat(run.low) ? { ...one, high: null } : one]
      })
    }) ?? null
  )
}

/** The first values of a stair from one on that lie between two, as many as are looked at. */
export function stepsBetween(
  from: Decimal,
  every: Decimal,
  low: Decimal,
  high: Decimal | null,
): readonly Decimal[] {
  const start = compare(low, from) <= 0 ? zero : wholeSteps(subtract(low, from), every)
  const values: Decimal[] = []
  for (let index = 0; index <= mostSteps; index += 1) {
    const value = add(from, multiply(add(start, decimalOf(String(index))), every))
    if (high !== null && compare(value, high) > 0) break
    values.push(value)
  }
  return values
}
