import { satisfiedCode } from '../condition/code'
import { compiledLeaf } from '../condition/compiled-leaf'
import { judgeBy } from '../condition/direct'
import { satisfied, violated } from '../condition/outcome'
import type { Place } from '../condition/test'
import { type Frame, stated, statedNull } from '../fact/frame'
import { frameView } from '../fact/frame-view'
import { memoOf } from '../fact/memo'
import type { Slot } from '../fact/slots'
import { statedValue } from '../fact/stated-value'
import { optionOf } from '../fact/view'
import { scaledOf, textOfScaled } from '../money/scaled'
import type { FactType } from '../profile/vocabulary'
import { freeze } from '../rulebook/freeze'
import { indexOf, partOf } from '../rulebook/index-of'
import { interpretationOfFact } from '../rulebook/link-scope'
import type { Leaf } from '../rulebook/rulebook'
import { conditionResult, resultOfLeaf } from './condition-result'
import type { ConditionResult } from './finding'
import { gapKinds } from './gap'

/** A compiled condition with its reasons: the result of each of its nodes for what stands in a frame. */
export type Reasons = (frame: Frame) => ConditionResult

/**
 * The result of a leaf, as `leafResult` gives it. What it can come to for a fact of few values is
 * remembered; only sums of money and other numbers make a result of their own each time.
 */
export function leafReasons(leaf: Leaf, place: Place): Reasons {
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
  const known = remembered(judged, ({ states, numbers }) => {
    if (states[at] === stated) return isMeasured ? Number.NaN : (numbers[at] ?? Number.NaN)
    return states[at] === statedNull ? statedAbsent : notStated
  })
  return isMeasured ? numberReasons(leaf, slot, place, known) : known
}

const measured: readonly FactType[] = ['money', 'count', 'decimal']
const notStated = -1
const statedAbsent = -2

/** The result by the table of operators. */
function judgedReasons(leaf: Leaf, { rulebook, document }: Place): Reasons {
  return (frame) =>
    conditionResult(judgeBy(frameView(frame, rulebook, document), rulebook, frame.asOf)(leaf))
}

// of more values than these, as a profile may state any of, the results are made again
const most = 4000

/** The same results, each made once; a key of NaN is that of a value that is not remembered. */
function remembered(reasons: Reasons, keyOf: (frame: Frame) => number): Reasons {
  const found = memoOf<ConditionResult>(most)
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

/** A comparison with a number of the rule; what does not fit a slot is left to the others. */
function numberReasons(leaf: Leaf, slot: Slot, place: Place, others: Reasons): Reasons {
  const { operand, operator } = leaf
  const { at } = slot
  const gapKind = gapKinds[operator]
  const right = operand.kind === 'value' ? scaledOf(String(operand.value)) : Number.NaN
  if (operand.kind !== 'value' || gapKind === undefined || Number.isNaN(right)) return others
  const test = compiledLeaf(leaf, place)
  const expected = Object.freeze({ kind: 'value', value: operand.value } as const)
  return (frame) => {
    const number = frame.numbers[at] ?? Number.NaN
    if (frame.states[at] !== stated || Number.isNaN(number)) return others(frame)
    const actual = statedValue(frame, slot)
    if (test(frame) === satisfiedCode) {
      return resultOfLeaf(leaf, satisfied, expected, actual, undefined)
    }
    const gap = { kind: gapKind, by: textOfScaled(Math.abs(number - right)) ?? '0' }
    return resultOfLeaf(leaf, violated, expected, actual, gap)
  }
}
