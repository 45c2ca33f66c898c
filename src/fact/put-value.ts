import { dayCodeOf } from '../calendar/day-code'
import { ownValue } from '../issue/plain-data'
import { scaledOf, scaledWhole } from '../money/scaled'
import { readFact } from '../profile/fact-schema'
import { placeNumberOf } from '../profile/place'
import type { Stated } from '../profile/value'
import { type Frame, stated } from './frame'
import { listOfBits, type Slot } from './slots'

/**
 * Puts what is stated of a fact, but for null, into a frame, in the canonical form that `readFact`
 * gives it; false where that refuses it. What is in canonical form already is taken as it is.
 */
export function putValue(frame: Frame, slot: Slot, input: unknown): boolean {
  // apart from the others, for an engine would box each number that might come from either
  if (typeof input === 'number') return putWhole(frame, slot, input)
  const number = typeof input === 'boolean' ? truthOf(slot, input) : numberIn(slot, input)
  if (Number.isNaN(number)) return putOther(frame, slot, input)
  return take(frame, slot, input, number)
}

/** A whole number of JavaScript has its ten-thousandths without being written first. */
function putWhole(frame: Frame, slot: Slot, input: number): boolean {
  const number = isNumeric(slot) ? scaledWhole(input) : Number.NaN
  if (Number.isNaN(number)) return Number.isSafeInteger(input) && putOther(frame, slot, input)
  return take(frame, slot, input, number)
}

/** Takes what is in canonical form as it is. */
function take(frame: Frame, { at }: Slot, input: unknown, number: number): true {
  frame.states[at] = stated
  frame.numbers[at] = number
  if (frame.keeps !== 'numbers') frame.values[at] = keptOf(input, frame.keeps)
  return true
}

const isNumeric = ({ type }: Slot): boolean =>
  type === 'money' || type === 'count' || type === 'decimal'

const truthOf = ({ type }: Slot, input: boolean): number =>
  type === 'boolean' ? (input ? 1 : 0) : Number.NaN

/** The number of text in canonical form; NaN of other text, where it does not fit, and of all else. */
function numberIn(slot: Slot, input: unknown): number {
  if (typeof input !== 'string') return Number.NaN
  // a table of functions would be called, and not be built into the reader
  switch (slot.type) {
    case 'date':
      return orNaN(dayCodeOf(input))
    case 'choice':
      return slot.options.get(input) ?? Number.NaN
    case 'place':
      return orNaN(placeNumberOf(input))
    case 'money':
    case 'decimal':
      return scaledOf(input)
    case 'count':
      return input.includes('.') ? Number.NaN : scaledOf(input)
    default:
      return Number.NaN
  }
}

const orNaN = (number: number): number => (number < 0 ? Number.NaN : number)

/** The canonical value; a whole number of JavaScript is written where it is read, if it is. */
function keptOf(input: unknown, keeps: Frame['keeps']): Stated {
  if (typeof input === 'string' || typeof input === 'boolean') return input
  return keeps === 'values' ? String(input) : null
}

/** What is not in canonical form, or does not fit. */
function putOther(frame: Frame, slot: Slot, input: unknown): boolean {
  if (slot.type === 'choices') return putChoices(frame, slot, input)
  const read = readFact(input, slot.fact)
  if (read.kind === 'rejected') return false
  const text = String(read.value)
  return put(frame, slot, read.value, slot.type === 'date' ? dayCodeOf(text) : scaledOf(text))
}

function put(frame: Frame, { at }: Slot, value: Stated, number: number): true {
  frame.states[at] = stated
  frame.numbers[at] = number
  if (frame.keeps !== 'numbers' || Number.isNaN(number)) frame.values[at] = value
  return true
}

function putChoices(frame: Frame, slot: Slot, input: unknown): boolean {
  if (!Array.isArray(input)) return false
  const chosen: string[] | null = slot.options.size > mostBits ? [] : null
  let bits = 0
  for (let at = 0; at < input.length; at += 1) {
    const item = ownValue(input, String(at))
    const option = typeof item === 'string' ? slot.options.get(item) : undefined
    if (typeof item !== 'string' || option === undefined) return false
    if (chosen === null) bits |= 1 << option
    else chosen.push(item)
  }
  frame.nodes += input.length
  if (chosen !== null) return put(frame, slot, [...new Set(chosen)].sort(), Number.NaN)
  return put(frame, slot, frame.keeps === 'values' ? listOfBits(bits, slot) : null, bits)
}

// a bit for each option, within what bitwise operations keep
const mostBits = 30

/** A bit for each option that a list has; NaN where there are too many options. */
export function bitsOf(list: readonly string[], { options }: Slot): number {
  if (options.size > mostBits) return Number.NaN
  let bits = 0
  for (const name of list) bits |= 1 << (options.get(name) ?? mostBits)
  return bits
}
