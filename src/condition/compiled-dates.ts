import { dayCodeOf } from '../calendar/day-code'
import type { Frame } from '../fact/frame'
import type { Leaf } from '../rulebook/rulebook'
import {
  endless,
  type OutcomeCode,
  pendingCode,
  satisfiedCode,
  unknownCode,
  violatedCode,
} from './code'
import { bounded, type DateSide, dateSide, notYetDay, unknownDay } from './date-side'
import type { Place, Test } from './test'

/** A leaf on a date; both sides as days, and by the table of operators where one has only bounds. */
export function compiledDate(leaf: Leaf, place: Place, otherwise: Test): Test {
  const left = dateSide(leaf.fact, place)
  const right = rightSide(leaf, place)
  if (left === null || right === null) return otherwise
  const compare = comparisons[leaf.operator]
  if (compare === undefined) return otherwise
  return (frame) => {
    const [one, other] = [left(frame), right(frame)]
    if (one === bounded || other === bounded) return otherwise(frame)
    if (one === unknownDay || other === unknownDay) return unknownCode
    return compare(one, other, frame)
  }
}

function rightSide({ operator, operand }: Leaf, place: Place): DateSide | null {
  if (operator === 'happened') return () => notYetDay
  if (operand.kind === 'fact') return dateSide(operand.fact, place)
  const day = operand.kind === 'value' ? dayCodeOf(String(operand.value)) : -1
  return day > 0 ? () => day : null
}

type Compare = (left: number, right: number, frame: Frame) => OutcomeCode

/** As the operators of the same names, of days that are known or not yet there. */
const comparisons: Partial<Readonly<Record<Leaf['operator'], Compare>>> = {
  happened: (left, _right, { asOfCode }) =>
    left !== notYetDay && left <= asOfCode ? satisfiedCode : pendingCode(endless),
  onOrBefore: (left, right, { asOfCode }) => {
    if (right === notYetDay) return pendingCode(endless)
    if (left !== notYetDay) return left <= right ? satisfiedCode : violatedCode
    return asOfCode <= right ? pendingCode(right) : violatedCode
  },
  onOrAfter: (left, right, { asOfCode }) => {
    if (left === notYetDay) return pendingCode(endless)
    if (right !== notYetDay) return left >= right ? satisfiedCode : violatedCode
    return left < asOfCode ? violatedCode : pendingCode(left)
  },
}
