import { type Frame, stated } from '../fact/frame'
import type { Slots } from '../fact/slots'
import type { Condition } from '../rulebook/condition'
import type { Formula } from '../rulebook/formula'
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

/** An amount that is always the same. */
export function constant(value: number): CompiledFormula {
  return (frame) => {
    frame.low = value
    frame.high = value
  }
}

/** The value of a fact. What is not known, or not there yet, may come to any amount from nothing upwards. */
export function factFormula(
  { fact }: Formula<'fact'>,
  { slots }: FormulaPlace,
): CompiledFormula | null {
  const at = slots.byFact.get(fact)?.at
  if (at === undefined) return null
  return (frame) => {
    const isStated = frame.states[at] === stated
    const value = frame.numbers[at] ?? Number.NaN
    frame.low = isStated ? value : 0
    frame.high = isStated ? value : Number.POSITIVE_INFINITY
  }
}

/** The bounds of what a text leaves open, or the value that is given for it. */
export function openFormula(
  { term }: Formula<'open'>,
  { openTermOf }: FormulaPlace,
): CompiledFormula {
  const at = openTermOf(term)
  return (frame) => {
    frame.low = frame.openLows[at] ?? Number.NaN
    frame.high = frame.openHighs[at] ?? Number.NaN
  }
}
