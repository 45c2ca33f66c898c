import { type Frame, stated, unstated } from '../fact/frame'
import { scaledFactor, scaledOf, scaledProduct, scaledSum, scaledTimes } from '../money/scaled'
import type { Construct, Formula } from '../rulebook/formula'
import {
  type CompiledFormula,
  constant,
  type FormulaPlace,
  factFormula,
  openFormula,
} from './compiled-leaves'

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
  atMost: ({ bound, of }, place) => folded([of, bound], place, Math.min),
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

function times(of: Formula, by: number, place: FormulaPlace): CompiledFormula | null {
  const inner = compile(of, place)
  if (inner === null) return null
  const { factor, divisor } = scaledFactor(by)
  return (frame) => {
    inner(frame)
    const { low, high } = frame
    frame.low = scaledTimes(low, factor, divisor)
    frame.high = low === high ? frame.low : scaledTimes(high, factor, divisor)
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
