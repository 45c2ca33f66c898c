import { type Frame, stated, unstated } from '../fact/frame'
import type { Slots } from '../fact/slots'
import { scaledFactor, scaledOf, scaledProduct, scaledSum, scaledTimes } from '../money/scaled'
import type { Condition } from '../rulebook/condition'
import type { Construct, Formula } from '../rulebook/formula'
import type { Rule } from '../rulebook/rulebook'

/** What a condition within an amount comes to: 1 met, 0 unmet, -1 unclear. */
export type CompiledJudge = (frame: Frame) => -1 | 0 | 1

/** A formula as a closure that leaves its bounds in the frame, in ten-thousandths; NaN: not exact. */
export type CompiledFormula = (frame: Frame) => void

/** What a formula is compiled with. */
export interface FormulaPlace {
  readonly rule: Rule
  readonly slots: Slots
  /** The number of an open term of the rule among all of the rulebook. */
  readonly openTermOf: (term: string) => number
  /** Amounts and conditions do not know each other, so the judge is handed in. */
  readonly judgeOf: (condition: Condition) => CompiledJudge
}

/**
 * The bounds of an amount without its steps, for verdicts; null where the formula has a construct
 * that only `amountOf` has. Where the closure leaves NaN, `amountOf` has to say, too.
 */
export function compiledFormula(formula: Formula, place: FormulaPlace): CompiledFormula | null {
  return compile(formula, place)
}

type Compile<Kind extends Construct> = (
  formula: Formula<Kind>,
  place: FormulaPlace,
) => CompiledFormula | null

const none = (): null => null

const compilers: { readonly [Kind in Construct]: Compile<Kind> } = {
  value: ({ value }) => constant(scaledOf(value)),
  rate: ({ rate }) => constant(scaledOf(rate)),
  fact: factFormula,
  open: openFormula,
  unitPrice: ({ of, price }, place) => times(of, scaledOf(price), place),
  convert: ({ of, rate }, place) => times(of, scaledOf(rate), place),
  multiply: ({ of }, place) => product(of, place),
  add: ({ of }, place) => folded(of, place, scaledSum),
  leastOf: ({ of }, place) => folded(of, place, Math.min),
  greatestOf: ({ of }, place) => folded(of, place, Math.max),
  atMost: ({ bound, of }, place) =>
    capped(of, bound, place) ?? folded([of, bound], place, Math.min),
  atLeast: ({ bound, of }, place) => folded([of, bound], place, Math.max),
  when: whenFormula,
  choose: chooseFormula,
  round: none,
  slabs: none,
  marginal: none,
  ladder: none,
  increments: none,
  atMostInTotal: none,
  lessAwarded: none,
}

function compile<Kind extends Construct>(
  formula: Formula<Kind>,
  place: FormulaPlace,
): CompiledFormula | null {
  return compilers[formula.kind](formula, place)
}

function constant(value: number): CompiledFormula {
  return (frame) => {
    frame.low = value
    frame.high = value
  }
}

/** What is not known, or not there yet, may come to any amount from nothing upwards. */
function factFormula({ fact }: Formula<'fact'>, { slots }: FormulaPlace): CompiledFormula | null {
  const at = slots.byFact.get(fact)?.at
  if (at === undefined) return null
  return (frame) => {
    const isStated = frame.states[at] === stated
    const value = frame.numbers[at] ?? Number.NaN
    frame.low = isStated ? value : 0
    frame.high = isStated ? value : Number.POSITIVE_INFINITY
  }
}

function openFormula({ term }: Formula<'open'>, { openTermOf }: FormulaPlace): CompiledFormula {
  const at = openTermOf(term)
  return (frame) => {
    frame.low = frame.openLows[at] ?? Number.NaN
    frame.high = frame.openHighs[at] ?? Number.NaN
  }
}

function times(of: Formula, by: number, place: FormulaPlace): CompiledFormula | null {
  const inner = compile(of, place)
  if (inner === null) return null
  const factor = scaledFactor(by)
  return (frame) => {
    inner(frame)
    const { low, high } = frame
    frame.low = scaledTimes(low, factor)
    frame.high = low === high ? frame.low : scaledTimes(high, factor)
  }
}

/** Mostly a rate of something. */
function product(formulas: readonly Formula[], place: FormulaPlace): CompiledFormula | null {
  const [one, other, ...others] = formulas
  if (one === undefined || other === undefined || others.length > 0)
    return folded(formulas, place, scaledProduct)
  if (other.kind === 'rate') return times(one, scaledOf(other.rate), place)
  if (one.kind === 'rate') return times(other, scaledOf(one.rate), place)
  return folded(formulas, place, scaledProduct)
}

/** Mostly at most a sum that the clause names; null where it is to be computed. */
function capped(of: Formula, bound: Formula, place: FormulaPlace): CompiledFormula | null {
  const inner = compile(of, place)
  if (inner === null || bound.kind !== 'value') return null
  const most = scaledOf(bound.value)
  return (frame) => {
    inner(frame)
    frame.low = Math.min(frame.low, most)
    frame.high = Math.min(frame.high, most)
  }
}

/** Every operation here rises with each of its parts, so that it may be done end by end. */
function folded(
  formulas: readonly Formula[],
  place: FormulaPlace,
  join: (left: number, right: number) => number,
): CompiledFormula | null {
  const parts = allCompiled(formulas, place)
  const [first, ...others] = parts ?? []
  if (first === undefined) return null
  return (frame) => {
    first(frame)
    for (const part of others) {
      const { low, high } = frame
      part(frame)
      frame.low = join(low, frame.low)
      frame.high = join(high, frame.high)
    }
  }
}

function allCompiled(
  formulas: readonly Formula[],
  place: FormulaPlace,
): readonly CompiledFormula[] | null {
  const parts = formulas.flatMap((formula) => compile(formula, place) ?? [])
  return parts.length === formulas.length ? parts : null
}

const nothing = constant(0)

function whenFormula(formula: Formula<'when'>, place: FormulaPlace): CompiledFormula | null {
  const judge = place.judgeOf(formula.condition)
  const met = compile(formula.give, place)
  const unmet = formula.else === null ? nothing : compile(formula.else, place)
  if (met === null || unmet === null) return null
  return (frame) => {
    const judgement = judge(frame)
    if (judgement < 0) hullOf([met, unmet], frame)
    else if (judgement > 0) met(frame)
    else unmet(frame)
  }
}

function chooseFormula(formula: Formula<'choose'>, place: FormulaPlace): CompiledFormula | null {
  const slot = place.slots.byFact.get(formula.fact)
  const { from, otherwise } = formula
  const last = otherwise === null ? nothing : compile(otherwise, place)
  const parts = allCompiled(Object.values(from), place)
  if (slot === undefined || last === null || parts === null) return null
  const names = Object.keys(from)
  const byOption = slot.names.map((name) => parts[names.indexOf(name)] ?? last)
  const all = otherwise === null ? parts : [...parts, last]
  return (frame) => {
    const state = frame.states[slot.at]
    if (state === unstated) hullOf(all, frame)
    else if (state !== stated) last(frame)
    else (byOption[frame.numbers[slot.at] ?? -1] ?? last)(frame)
  }
}

/** The least bounds that hold all of them. */
function hullOf(parts: readonly CompiledFormula[], frame: Frame): void {
  let [low, high] = [Number.POSITIVE_INFINITY, 0]
  for (const part of parts) {
    part(frame)
    low = Math.min(low, frame.low)
    high = Math.max(high, frame.high)
  }
  frame.low = low
  frame.high = high
}
