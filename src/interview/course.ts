import { type Decimal, decimalOf } from '../money/decimal'
import type { Interval } from '../money/interval'
import type { Words } from '../rulebook/condition'
import type { Formula } from '../rulebook/formula'
import { flat, type Run } from './line'

/** How a formula runs as one fact varies: what is asked of it at single numbers, and the grid. */
export interface Course {
  readonly fact: string
  readonly step: Decimal
  /** Any words of the rule: a figure that is made up here has to have some. */
  readonly words: Words
  /** What a formula comes to where the fact is a number. */
  readonly intervalAt: (formula: Formula, x: Decimal) => Interval
  /** The runs of a formula; null where it is curved. */
  readonly runsOf: (formula: Formula, over: Span, course: Course) => readonly Run[] | null
}

/** The numbers over which a formula runs, ends included. */
export type Span = Pick<Run, 'from' | 'to'>

/** A formula that is one figure. */
export const figure = (value: string, { words }: Course): Formula => ({
  kind: 'value',
  value,
  unit: 'yuan',
  words,
})

/** A formula that is the same over some numbers, as it is at the first of them. */
export function flatRun(formula: Formula, over: Span, { intervalAt }: Course): readonly Run[] {
  const { low, high } = intervalAt(formula, over.from)
  const { from, to } = over
  return [
    { from, to, low: flat(decimalOf(low)), high: high === null ? null : flat(decimalOf(high)) },
  ]
}
