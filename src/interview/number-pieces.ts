import type { Verdict } from '../evaluation/finding'
import { add, compare, type Decimal, decimalOf, multiply, subtract, textOf } from '../money/decimal'
import type { Course, Span } from './course'
import type { Curve, Piece, Sample, Stretch } from './curve'
import { at, cutAfter, flat, type Line, onGrid, type Run, zero } from './line'
import type { Probe } from './probe'
import { runsOf } from './runs'
import { boundsIn } from './values-to-try'

/** The pieces of a curve over the numbers from nothing, on a grid. */
export function numberPieces(probe: Probe, step: string): Pick<Curve, 'pieces' | 'complete'> {
  const grid = decimalOf(step)
  const found: Drawing[] = []
  for (const span of spansOf(probe, grid)) found.push(...drawingsOver(span, probe, grid))
  const pieces = joinedDrawings(found, grid).map((one) => pieceOf(one, probe))
  return { pieces, complete: found.every(({ isSure }) => isSure) }
}

/** A piece as it is being drawn; without runs where the amount is curved. */
interface Drawing extends Span {
  readonly verdict: Verdict
  /** Null: no amount; `curved`: no lines. */
  readonly lines: { readonly low: Line; readonly high: Line | null } | 'curved' | null
  readonly isSure: boolean
}

/** The numbers between the thresholds of conditions; each threshold alone, for it may be in or out. */
function spansOf({ slot, leaves, ground }: Probe, step: Decimal): readonly Span[] {
  const bounds = leaves.flatMap((leaf) => boundsIn(leaf, slot, ground)).map(decimalOf)
  const cuts = bounds.flatMap((bound) => {
    const place = onGrid(bound, step)
    return compare(place, bound) === 0 ? [subtract(place, step), place] : [place]
  })
  return cutAfter({ from: zero, to: null, low: flat(zero), high: null }, cuts, step)
}

function drawingsOver(span: Span, probe: Probe, step: Decimal): readonly Drawing[] {
  const { rule, slot } = probe
  const { verdict, amount } = probe.briefAt(textOf(span.from))
  if (amount === null || rule.amount === null)
    return [{ ...span, verdict, lines: null, isSure: true }]
  const course: Course = {
    fact: slot.fact.id,
    step,
    words: rule.entitlementWords,
    intervalAt: (formula, x) =>
      probe.intervalAt(formula, textOf(x), verdict) ?? { low: '0', high: null },
    runsOf,
  }
  const runs = runsOf(rule.amount, span, course)
  if (runs === null) return [{ ...span, verdict, lines: 'curved', isSure: true }]
  return runs.map((run): Drawing => {
    const isSure = isConfirmed(run, probe, step)
    const { from, to, low, high } = run
    return { from, to, verdict, lines: isSure ? { low, high } : 'curved', isSure }
  })
}

/** Whether the evaluation says the same at the ends of a run and within it. */
function isConfirmed(run: Run, probe: Probe, step: Decimal): boolean {
  return pointsIn(run, 4, step).every((x) => {
    const { amount } = probe.briefAt(textOf(x))
    const high = run.high === null ? null : textOf(at(run.high, x))
    return amount?.low === textOf(at(run.low, x)) && amount.high === high
  })
}

/** Some points of the grid from one end to the other; far out where there is no other. */
function pointsIn({ from, to }: Span, parts: number, step: Decimal): readonly Decimal[] {
  const end = to ?? add(multiply(from, decimalOf('4')), multiply(step, decimalOf('1000000')))
  const length = subtract(end, from)
  const inner = Array.from({ length: parts - 1 }, (_, index) => {
    const share = decimalOf(String((index + 1) / parts))
    return add(from, onGrid(multiply(length, share), step))
  })
  return [...new Map([from, ...inner, end].map((x) => [textOf(x), x])).values()]
}

/** Drawings that go on as the one before them began, as one. */
function joinedDrawings(drawings: readonly Drawing[], step: Decimal): readonly Drawing[] {
  const found: Drawing[] = []
  for (const one of drawings) {
    const before = found.at(-1)
    const joint = before === undefined ? null : continued(before, one, step)
    if (joint === null) found.push(one)
    else found[found.length - 1] = joint
  }
  return found
}

function continued(before: Drawing, one: Drawing, step: Decimal): Drawing | null {
  if (before.verdict !== one.verdict || before.isSure !== one.isSure) return null
  const { lines } = before
  const whole = { ...before, to: one.to }
  if (lines === null || one.lines === null) return lines === one.lines ? whole : null
  if (lines === 'curved' || one.lines === 'curved') return null
  const low = common(lines.low, before, one.lines.low, one, step)
  if (lines.high === null || one.lines.high === null) {
    return low !== null && lines.high === one.lines.high
      ? { ...whole, lines: { low, high: null } }
      : null
  }
  const high = common(lines.high, before, one.lines.high, one, step)
  return low === null || high === null ? null : { ...whole, lines: { low, high } }
}

/** The one line on which two stretches lie; a single point lies on any line through it. */
function common(left: Line, from: Span, right: Line, to: Span, step: Decimal): Line | null {
  const isPoint = ({ from: first, to: last }: Span): boolean =>
    last !== null && compare(first, last) === 0
  const holds = (line: Line, other: Line, x: Decimal): boolean =>
    compare(at(line, x), at(other, x)) === 0
  if (compare(left.slope, right.slope) === 0) return holds(left, right, to.from) ? left : null
  if (isPoint(to) && holds(left, right, to.from)) return left
  return isPoint(from) && holds(right, left, subtract(to.from, step)) ? right : null
}

const curvePoints = 32

function pieceOf({ from, to, verdict, lines }: Drawing, probe: Probe): Piece {
  const ends = { from: textOf(from), to: to === null ? null : textOf(to), verdict }
  if (lines === null) return { ...ends, amount: null, samples: [] }
  const span = { from, to }
  if (lines !== 'curved') {
    const high = lines.high === null ? null : stretchOf(lines.high, span)
    return { ...ends, amount: { low: stretchOf(lines.low, span), high }, samples: [] }
  }
  const samples = pointsIn(span, curvePoints, decimalOf('1')).flatMap((x): readonly Sample[] => {
    const { amount } = probe.briefAt(textOf(x))
    return amount === null ? [] : [{ at: textOf(x), low: amount.low, high: amount.high }]
  })
  return { ...ends, amount: between(samples, to === null), samples }
}

const stretchOf = (line: Line, { from, to }: Span): Stretch => ({
  start: textOf(at(line, from)),
  end: to === null ? null : textOf(at(line, to)),
  slope: textOf(line.slope),
})

/** The ends of what is curved; its slope is that of no line. */
function between(samples: readonly Sample[], isEndless: boolean): Piece['amount'] {
  const [first, last] = [samples[0], samples.at(-1)]
  if (first === undefined || last === undefined) return null
  const stretch = (start: string, end: string): Stretch => ({
    start,
    end: isEndless ? null : end,
    slope: '0',
  })
  const { high } = first
  return {
    low: stretch(first.low, last.low),
    high: high === null || last.high === null ? null : stretch(high, last.high),
  }
}
