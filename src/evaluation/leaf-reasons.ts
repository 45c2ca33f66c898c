import { satisfiedCode, violatedCode } from '../condition/code'
import { compiledLeaf } from '../condition/compiled-leaf'
import { judgedLeaf } from '../condition/judged'
import { satisfied, violated } from '../condition/outcome'
import type { Place } from '../condition/test'
import { type Frame, stated, statedNull } from '../fact/frame'
import { frameView } from '../fact/frame-view'
import { memoOf } from '../fact/memo'
import type { Slot } from '../fact/slots'
import { statedValue } from '../fact/stated-value'
import { operandState, optionOf } from '../fact/view'
import { scaledOf, textOfScaled } from '../money/scaled'
import type { FactType } from '../profile/vocabulary'
import { interpretationOfFact } from '../rulebook/built-in-facts'
import { freeze } from '../rulebook/freeze'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Leaf } from '../rulebook/rulebook'
import { leafResult, resultOfLeaf } from './condition-result'
import type { ConditionResult, Expected, Gap, LeafResult } from './finding'
import { gapKinds } from './gap'

/** A compiled condition with its reasons: the result of each of its nodes for what stands in a frame. */
export type Reasons<Result = ConditionResult> = (frame: Frame) => Result

type LeafReasons = Reasons<LeafResult>

/**
 * The result of a leaf, as `leafResult` gives it. What it can come to for a fact of few values is
 * remembered; only sums of money and other numbers make a result of their own each time.
 */
export function leafReasons(leaf: Leaf, place: Place): LeafReasons {
  const judged = judgedReasons(leaf, place)
  const { kind } = leaf.operand
  const slot = place.slots.byFact.get(leaf.fact)
  const interpretation = interpretationOfFact(leaf.fact)
  if (kind === 'fact' || kind === 'lookup') return judged
  if (interpretation !== undefined) {
    const { rulebook } = place
    const { options } = partOf(indexOf(rulebook).interpretations, interpretation)
    return remembered(judged, ({ readings }) => {
      const chosen = optionOf(interpretation, { rulebook, readings })
      return options.findIndex(({ id }) => id === chosen)
    })
  }
  if (slot === undefined) return judged
  const { at } = slot
  const isMeasured = measured.includes(slot.fact.type)
  const isMany = isMeasured || others.includes(slot.type)
  const keyOf = ({ states, numbers }: Frame): number => {
    if (states[at] === stated) return isMeasured ? Number.NaN : (numbers[at] ?? Number.NaN)
    return states[at] === statedNull ? statedAbsent : notStated
  }
  if (!isMany) return remembered(judged, keyOf)
  return constantReasons(leaf, slot, place, remembered(judged, keyOf, 0))
}

const measured: readonly FactType[] = ['money', 'count', 'decimal']
// of so many values that what is remembered would lie all over the memory
const others: readonly FactType[] = ['date', 'place']
const notStated = -1
const statedAbsent = -2

/** The result by the table of operators. */
function judgedReasons(leaf: Leaf, { rulebook, document }: Place): LeafReasons {
  const { fact, operand, type } = leaf
  return (frame) => {
    const view = frameView(frame, rulebook, document)
    const sides = { left: view(fact), right: operandState(operand, type, view, rulebook) }
    return leafResult(judgedLeaf(leaf, sides.left, sides.right, frame.asOf))
  }
}

// of more values than these, as a profile may state any of, the results are made again
const most = 4000

/**
 * The same results, each made once; a key of NaN is that of a value that is not remembered, and those
 * below `small` are found fastest.
 */
function remembered(
  reasons: LeafReasons,
  keyOf: (frame: Frame) => number,
  small?: number,
): LeafReasons {
  const found = memoOf<LeafResult>(most, small)
  let day = 0
  return (frame) => {
    // whether an event has happened depends on the day
    if (frame.asOfCode !== day) found.clear()
    day = frame.asOfCode
    const key = keyOf(frame)
    if (Number.isNaN(key)) return reasons(frame)
    const known = found.get(key)
    if (known !== undefined) return known
    const result = freeze(reasons(frame))
    found.set(key, result)
    return result
  }
}

/** A comparison with a constant of the rule; what is open or does not fit a slot is left to the others. */
function constantReasons(leaf: Leaf, slot: Slot, place: Place, rest: LeafReasons): LeafReasons {
  const expected = constantOf(leaf.operand)
  const { at } = slot
  const test = compiledLeaf(leaf, place)
  const gapOf = gapFor(leaf, slot)
  if (expected === null || gapOf === null) return rest
  return (frame) => {
    const number = frame.numbers[at] ?? Number.NaN
    if (frame.states[at] !== stated || Number.isNaN(number)) return rest(frame)
    const code = test(frame)
    if (code === satisfiedCode) {
      return resultOfLeaf(leaf, satisfied, expected, statedValue(frame, slot), undefined)
    }
    // the days between two dates are reckoned once
    if (code !== violatedCode || slot.type === 'date') return rest(frame)
    return resultOfLeaf(leaf, violated, expected, statedValue(frame, slot), gapOf(number))
  }
}

function constantOf(operand: Leaf['operand']): Expected | null {
  if (operand.kind === 'value') return Object.freeze({ kind: 'value', value: operand.value })
  return operand.kind === 'register'
    ? Object.freeze({ kind: 'register', register: operand.register })
    : null
}

/** By how much a number misses the one of the rule; null where that does not fit a slot. */
function gapFor(
  { operator, operand }: Leaf,
  { type }: Slot,
): ((left: number) => Gap | undefined) | null {
  const kind = gapKinds[operator]
  if (!measured.includes(type) || kind === undefined) return () => undefined
  const right = operand.kind === 'value' ? scaledOf(String(operand.value)) : Number.NaN
  if (Number.isNaN(right)) return null
  return (left) => ({ kind, by: textOfScaled(Math.abs(left - right)) ?? '0' })
}
