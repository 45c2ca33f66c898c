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

/**
 * A comparison of two numbers, in ten-thousandths. One that does not fit is NaN, which is neither
 * below nor above anything; then the decimals are compared instead.
 */
type Compare = (left: number, right: number) => OutcomeCode | null

const comparisons: Partial<Readonly<Record<Leaf['operator'], Compare>>> = {
  atLeast: (left, right) => {
    if (left >= right) return satisfiedCode
    return left < right ? violatedCode : null
  },
  above: (left, right) => {
    if (left > right) return satisfiedCode
    return left <= right ? violatedCode : null
  },
  atMost: (left, right) => {
    if (left <= right) return satisfiedCode
    return left > right ? violatedCode : null
  },
  below: (left, right) => {
    if (left < right) return satisfiedCode
    return left >= right ? violatedCode : null
  },
}

export function compiledNumber(leaf: Leaf, slot: Slot, place: Place, otherwise: Test): Test | null {
  const compare = comparisons[leaf.operator]
  const { operand } = leaf
  if (compare === undefined) return null
  if (operand.kind === 'value') {
    return constantTest(slot.at, scaledOf(String(operand.value)), compare, otherwise)
  }
  if (operand.kind === 'fact') {
    const other = place.slots.byFact.get(operand.fact)
    return other === undefined ? null : factTest(slot.at, other.at, compare, otherwise)
  }
  return operand.kind === 'lookup' ? lookupTest(leaf, operand, slot, place, otherwise) : null
}

function constantTest(at: number, right: number, compare: Compare, otherwise: Test): Test {
  return (frame) => {
    const state = frame.states[at]
    if (state !== stated) return state === unstated ? unknownCode : violatedCode
    return compare(frame.numbers[at] ?? Number.NaN, right) ?? otherwise(frame)
  }
}

function factTest(at: number, other: number, compare: Compare, otherwise: Test): Test {
  return (frame) => {
    const { states, numbers } = frame
    if (states[at] === statedNull || states[other] === statedNull) return violatedCode
    if (states[at] !== stated || states[other] !== stated) return unknownCode
    return compare(numbers[at] ?? Number.NaN, numbers[other] ?? Number.NaN) ?? otherwise(frame)
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
  const compare = comparisons[leaf.operator]
  const cellOf = cellsOf(leaf, lookup, place)
  if (compare === undefined || cellOf === null) return null
  return (frame) => {
    const { states, numbers } = frame
    const { state, number } = cellOf(frame)
    if (states[at] === statedNull || state.kind === 'absent') return violatedCode
    if (states[at] !== stated || state.kind !== 'known') return unknownCode
    return compare(numbers[at] ?? Number.NaN, number) ?? otherwise(frame)
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
