import { type Decimal, decimalOf, multiply, subtract } from '../money/decimal'
import type { Construct, Formula } from '../rulebook/formula'
import { nodesOf } from '../rulebook/formula-parts'
import { ladderRuns, marginalRuns, slabsRuns, stairs, stepsBetween } from './banded-runs'
import { type Course, figure, flatRun, type Span } from './course'
import { greatestRuns, hullRuns, type Join, leastRuns, productRun, sumRun } from './joined-runs'
import { flat, joined, type Line, type Run, scaled, zero } from './line'

/** The runs of a formula over some numbers on which no condition changes; null where it is curved. */
export function runsOf(formula: Formula, over: Span, course: Course): readonly Run[] | null {
  return dependsOn(formula, course)
    ? runsByKind(formula, over, course)
    : flatRun(formula, over, course)
}

type Runs<Kind extends Construct> = (
  formula: Formula<Kind>,
  over: Span,
  course: Course,
) => readonly Run[] | null

const dependsOn = (formula: Formula, { fact }: Course): boolean =>
  nodesOf(formula).some(({ facts }) => facts.includes(fact))

const straight: Line = { base: zero, slope: decimalOf('1') }

const byKind: { readonly [Kind in Construct]: Runs<Kind> } = {
  value: flatRun,
  rate: flatRun,
  open: flatRun,
  fact: (_, { from, to }) => [{ from, to, low: straight, high: straight }],
  unitPrice: ({ of, price }, over, course) => timesRuns(of, price, over, course),
  convert: ({ of, rate }, over, course) => timesRuns(of, rate, over, course),
  multiply: ({ of }, over, course) => folded(of, over, course, productRun),
  add: ({ of }, over, course) => folded(of, over, course, sumRun),
  leastOf: ({ of }, over, course) => folded(of, over, course, leastRuns(course)),
  greatestOf: ({ of }, over, course) => folded(of, over, course, greatestRuns(course)),
  atMost: ({ of, bound }, over, course) => folded([of, bound], over, course, leastRuns(course)),
  atLeast: ({ of, bound }, over, course) => folded([of, bound], over, course, greatestRuns(course)),
  when: whenRuns,
  choose: chooseRuns,
  slabs: slabsRuns,
  marginal: marginalRuns,
  ladder: ladderRuns,
  increments: (formula, over, course) => {
    const [from, every] = [formula.first?.from ?? '0', formula.further.every].map(decimalOf)
    return stairs(formula, over, course, (low, high) =>
      stepsBetween(from ?? zero, every ?? zero, low, high),
    )
  },
  round: (formula, over, course) => {
    const half = multiply(decimalOf(formula.to), decimalOf('0.5'))
    return stairs(formula, over, course, (low, high) => stepsBetween(zero, half, low, high))
  },
  atMostInTotal: (formula, over, course) => {
    // with more than any cap within it, only what is left under the cap remains
    const left = flatRun({ ...formula, of: figure(most, course) }, over, course)
    return withConstant(formula.of, left, over, course, leastRuns(course))
  },
  lessAwarded: (formula, over, course) => {
    const left = course.intervalAt({ ...formula, of: figure(most, course) }, over.from)
    const taken = (rest: string): Decimal => subtract(decimalOf(most), decimalOf(rest))
    const low = taken(left.high ?? most)
    const high = left.low === '0' ? null : taken(left.low)
    return remainingRuns(formula.of, { low, high }, over, course)
  },
}

function runsByKind<Kind extends Construct>(
  formula: Formula<Kind>,
  over: Span,
  course: Course,
): readonly Run[] | null {
  return byKind[formula.kind](formula, over, course)
}

// more than any award comes to
const most = `1${'0'.repeat(60)}`

function timesRuns(of: Formula, factor: string, over: Span, course: Course): readonly Run[] | null {
  const by = decimalOf(factor)
  const runs = runsOf(of, over, course)
  return (
    runs?.map((run) => ({
      ...run,
      low: scaled(run.low, by),
      high: run.high === null ? null : scaled(run.high, by),
    })) ?? null
  )
}

function folded(
  formulas: readonly Formula[],
  over: Span,
  course: Course,
  join: Join,
): readonly Run[] | null {
  let found: readonly Run[] | null = null
  for (const formula of formulas) {
    const runs = runsOf(formula, over, course)
    if (runs === null) return null
    found = found === null ? runs : joined(found, runs, join)
    if (found === null) return null
  }
  return found
}

function withConstant(
  of: Formula,
  constant: readonly Run[],
  over: Span,
  course: Course,
  join: Join,
): readonly Run[] | null {
  const runs = runsOf(of, over, course)
  return runs === null ? null : joined(runs, constant, join)
}

function whenRuns(formula: Formula<'when'>, over: Span, course: Course): readonly Run[] | null {
  const { give, else: otherwise } = formula
  const asked = { ...formula, give: figure('1', course), else: figure('0', course) }
  const { low, high } = course.intervalAt(asked, over.from)
  const none = figure('0', course)
  if (low === '1') return runsOf(give, over, course)
  if (high === '0') return runsOf(otherwise ?? none, over, course)
  return hullOf([give, otherwise ?? none], over, course)
}

function chooseRuns(formula: Formula<'choose'>, over: Span, course: Course): readonly Run[] | null {
  const { from, otherwise } = formula
  const parts = [...Object.values(from), otherwise ?? figure('0', course)]
  const numbered = Object.keys(from).map((name, index) => [name, figure(String(index), course)])
  const asked = {
    ...formula,
    from: Object.fromEntries(numbered),
    otherwise: figure(String(numbered.length), course),
  }
  const { low, high } = course.intervalAt(asked, over.from)
  const chosen = parts.find((_, index) => low === String(index) && high === low)
  if (chosen !== undefined) return runsOf(chosen, over, course)
  return hullOf(otherwise === null ? parts.slice(0, -1) : parts, over, course)
}

const hullOf = (all: readonly Formula[], over: Span, course: Course): readonly Run[] | null =>
  folded(all, over, course, hullRuns(course))

function remainingRuns(
  of: Formula,
  taken: { readonly low: Decimal; readonly high: Decimal | null },
  over: Span,
  course: Course,
): readonly Run[] | null {
  const less = (line: Line, by: Decimal): Line => ({ ...line, base: subtract(line.base, by) })
  const runs = runsOf(of, over, course)
  const rest = runs?.map((run) => ({
    ...run,
    low: taken.high === null ? flat(zero) : less(run.low, taken.high),
    high: run.high === null ? null : less(run.high, taken.low),
  }))
  const nothing = [{ ...over, low: flat(zero), high: flat(zero) }]
  return rest === undefined ? null : joined(rest, nothing, greatestRuns(course))
}
