import type { FactState } from '../fact/fact-state'
import { type Frame, stated, statedNull, unstated } from '../fact/frame'
import { frameView } from '../fact/frame-view'
import { lookUp } from '../fact/lookup'
import type { Slot } from '../fact/slots'
import { scaledOf } from '../money/scaled'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Leaf, Operand } from '../rulebook/rulebook'
import { type OutcomeCode, satisfiedCode, unknownCode, violatedCode } from './code'
import type { Place, Test } from './test'

/** What a comparison comes to where the left number is below the right, equal to it or above it. */
interface Comparison {
  readonly below: OutcomeCode
  readonly equal: OutcomeCode
  readonly above: OutcomeCode
}

const [no, yes] = [violatedCode, satisfiedCode]

const comparisons: Partial<Readonly<Record<Leaf['operator'], Comparison>>> = {
  atLeast: { below: no, equal: yes, above: yes },
  above: { below: no, equal: no, above: yes },
  atMost: { below: yes, equal: yes, above: no },
  below: { below: yes, equal: no, above: no },
}

/**
 * Compares ten-thousandths. A number that does not fit is NaN, which is neither below nor above
 * anything, nor equal to it: null, and then the decimals are compared instead.
 */
function compared(
  left: number,
  right: number,
  { below, equal, above }: Comparison,
): OutcomeCode | null {
  if (left > right) return above
  if (left < right) return below
  return left === right ? equal : null
}

export function compiledNumber(leaf: Leaf, slot: Slot, place: Place, otherwise: Test): Test | null {
  const comparison = comparisons[leaf.operator]
  const { operand } = leaf
  if (comparison === undefined) return null
  if (operand.kind === 'value') {
    return constantTest(slot.at, scaledOf(String(operand.value)), comparison, otherwise)
  }
  if (operand.kind === 'fact') {
    const other = place.slots.byFact.get(operand.fact)
    return other === undefined ? null : factTest(slot.at, other.at, comparison, otherwise)
  }
  return operand.kind === 'lookup' ? lookupTest(leaf, operand, slot, place, otherwise) : null
}

function constantTest(at: number, right: number, comparison: Comparison, otherwise: Test): Test {
  // what most leaves are is worth being written out
  const { below, equal, above } = comparison
  return (frame) => {
    const state = frame.states[at]
    if (state !== stated) return state === unstated ? unknownCode : violatedCode
    const left = frame.numbers[at] ?? Number.NaN
    if (left > right) return above
    if (left < right) return below
    return left === right ? equal : otherwise(frame)
  }
}

function factTest(at: number, other: number, comparison: Comparison, otherwise: Test): Test {
  return (frame) => {
    const { states, numbers } = frame
    if (states[at] === statedNull || states[other] === statedNull) return violatedCode
    if (states[at] !== stated || states[other] !== stated) return unknownCode
    const [left, right] = [numbers[at] ?? Number.NaN, numbers[other] ?? Number.NaN]
    return compared(left, right, comparison) ?? otherwise(frame)
  }
}

/** A cell of a table with its ten-thousandths. */
interface Cell {
  readonly state: FactState
  readonly number: number
}

function lookupTest(
  leaf: Leaf,
  lookup: Extract<Operand, { kind: 'lookup' }>,
  { at }: Slot,
  place: Place,
  otherwise: Test,
): Test | null {
  const comparison = comparisons[leaf.operator]
  const cellOf = cellsOf(leaf, lookup, place)
  if (comparison === undefined || cellOf === null) return null
  return (frame) => {
    const { states, numbers } = frame
    const { state, number } = cellOf(frame)
    if (states[at] === statedNull || state.kind === 'absent') return violatedCode
    if (states[at] !== stated || state.kind !== 'known') return unknownCode
    return compared(numbers[at] ?? Number.NaN, number, comparison) ?? otherwise(frame)
  }
}

/** The cell for what stands in a frame; each is looked up once, where only options are its keys. */
function cellsOf(
  { type }: Leaf,
  lookup: Extract<Operand, { kind: 'lookup' }>,
  { rulebook, document, slots }: Place,
): ((frame: Frame) => Cell) | null {
  const register = partOf(indexOf(rulebook).registers, lookup.register)
  const keys: Slot[] = []
  for (const { value } of lookup.where) {
    const slot = typeof value === 'string' ? undefined : slots.byFact.get(value.fact)
    if (typeof value !== 'string' && slot?.fact.type !== 'choice') return null
    if (slot !== undefined) keys.push(slot)
  }
  const found = new Map<string, Cell>()
  return (frame) => {
    const key = keys.map(({ at }) => `${frame.states[at]}:${frame.numbers[at]}`).join()
    const known = found.get(key)
    if (known !== undefined) return known
    const state = lookUp(lookup, register, type, frameView(frame, rulebook, document))
    const number = state.kind === 'known' ? scaledOf(String(state.value)) : Number.NaN
    const cell = { state, number }
    found.set(key, cell)
    return cell
  }
}
