import { stated, unstated } from '../fact/frame'
import { frameView } from '../fact/frame-view'
import { bitsOf } from '../fact/put-value'
import type { Slot } from '../fact/slots'
import { optionOf } from '../fact/view'
import { interpretationOfFact } from '../rulebook/built-in-facts'
import type { Leaf } from '../rulebook/rulebook'
import { codeOf, type OutcomeCode, satisfiedCode, unknownCode, violatedCode } from './code'
import { compiledDate } from './compiled-dates'
import { compiledNumber } from './compiled-numbers'
import { compiledPlace } from './compiled-places'
import { judgeBy } from './direct'
import type { Place, Test } from './test'

/**
 * A leaf as one closure, by the kinds of its fact and of what it is compared with. Whatever has no
 * closure of its own, and each value that does not fit a slot, is judged by the table of operators.
 */
export function compiledLeaf(leaf: Leaf, place: Place): Test {
  const otherwise = judgedTest(leaf, place)
  const interpretation = interpretationOfFact(leaf.fact)
  if (interpretation !== undefined) return readingTest(leaf, interpretation, place) ?? otherwise
  if (leaf.type === 'date') return compiledDate(leaf, place, otherwise)
  const slot = place.slots.byFact.get(leaf.fact)
  if (slot === undefined) return otherwise
  return compiledFact(leaf, slot, place, otherwise) ?? otherwise
}

function compiledFact(leaf: Leaf, slot: Slot, place: Place, otherwise: Test): Test | null {
  switch (slot.fact.type) {
    case 'boolean':
    case 'choice':
      return choiceTest(leaf, slot)
    case 'choices':
      return choicesTest(leaf, slot)
    case 'place':
      return compiledPlace(leaf, slot, place)
    case 'money':
    case 'count':
    case 'decimal':
      return compiledNumber(leaf, slot, place, otherwise)
    case 'date':
      return null
  }
}

/** A leaf by the table of operators, over the states of its two sides. */
export function judgedTest(leaf: Leaf, { rulebook, document }: Place): Test {
  return (frame) =>
    codeOf(judgeBy(frameView(frame, rulebook, document), rulebook, frame.asOf)(leaf).outcome)
}

const settled = (is: boolean): OutcomeCode => (is ? satisfiedCode : violatedCode)

/** A reading is always known. */
function readingTest({ operator, operand }: Leaf, id: string, { rulebook }: Place): Test | null {
  if (operand.kind !== 'value' || operator !== 'is') return null
  const { value } = operand
  return ({ readings }) => settled(optionOf(id, { rulebook, readings }) === value)
}

/** One of the options that are wanted; of a boolean `true` is option 1. */
function choiceTest({ operator, operand }: Leaf, { at, fact, options }: Slot): Test | null {
  if (operand.kind !== 'value' || (operator !== 'is' && operator !== 'oneOf')) return null
  const { value } = operand
  const numberOf = (one: string | boolean): number =>
    typeof one === 'boolean' ? (one ? 1 : 0) : (options.get(one) ?? -1)
  if (typeof value !== 'object' && operator === 'is') {
    const wanted = (typeof value === 'boolean') === (fact.type === 'boolean') ? numberOf(value) : -1
    return ({ states, numbers }) => {
      if (states[at] !== stated) return states[at] === unstated ? unknownCode : violatedCode
      return numbers[at] === wanted ? satisfiedCode : violatedCode
    }
  }
  if (typeof value !== 'object' || operator !== 'oneOf' || fact.type !== 'choice') return null
  const wanted = new Uint8Array(options.size)
  for (const one of value) if (options.has(one)) wanted[numberOf(one)] = 1
  return ({ states, numbers }) => {
    if (states[at] !== stated) return states[at] === unstated ? unknownCode : violatedCode
    return wanted[numbers[at] ?? -1] === 1 ? satisfiedCode : violatedCode
  }
}

function choicesTest({ operator, operand }: Leaf, slot: Slot): Test | null {
  if (operand.kind !== 'value' || typeof operand.value !== 'object') return null
  if (operator !== 'includesAny' && operator !== 'includesAll') return null
  const wanted = bitsOf(operand.value, slot)
  if (Number.isNaN(wanted)) return null
  const { at } = slot
  const least = operator === 'includesAll' ? wanted : 1
  const isMet =
    operator === 'includesAll'
      ? (bits: number): boolean => (bits & least) === least
      : (bits: number): boolean => (bits & wanted) !== 0
  return ({ states, numbers }) => {
    if (states[at] !== stated) return states[at] === unstated ? unknownCode : violatedCode
    return settled(isMet(numbers[at] ?? 0))
  }
}
