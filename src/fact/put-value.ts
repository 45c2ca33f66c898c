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
  // a table of functions would be called, and not be built into the reader
  switch (slot.type) {
    case 'boolean':
      return putBoolean(frame, slot, input)
    case 'money':
    case 'count':
    case 'decimal':
      return putNumber(frame, slot, input)
    case 'date':
      return putDate(frame, slot, input)
    case 'choice':
      return putChoice(frame, slot, input)
    case 'choices':
      return putChoices(frame, slot, input)
    case 'place':
      return putPlace(frame, slot, input)
  }
}

function put(frame: Frame, { at }: Slot, value: Stated, number: number): true {
  frame.states[at] = stated
  frame.numbers[at] = number
  if (frame.keeps !== 'numbers' || Number.isNaN(number)) frame.values[at] = value
  return true
}

/** What is not in canonical form, or does not fit, by the reader that the vocabulary has for it. */
function putRead(
  frame: Frame,
  slot: Slot,
  input: unknown,
  numberOf: (text: string) => number,
): boolean {
  const read = readFact(input, slot.fact)
  if (read.kind === 'rejected') return false
  return put(frame, slot, read.value, numberOf(String(read.value)))
}

function putBoolean(frame: Frame, slot: Slot, input: unknown): boolean {
  return typeof input === 'boolean' && put(frame, slot, input, input ? 1 : 0)
}

function putNumber(frame: Frame, slot: Slot, input: unknown): boolean {
  if (typeof input === 'number') return putWhole(frame, slot, input)
  if (typeof input !== 'string') return false
  const number = scaledOf(input)
  const isWhole = slot.type !== 'count' || !input.includes('.')
  if (Number.isNaN(number) || !isWhole) return putRead(frame, slot, input, scaledOf)
  return put(frame, slot, input, number)
}

/** A whole number of JavaScript has its ten-thousandths without being written first. */
function putWhole(frame: Frame, slot: Slot, input: number): boolean {
  const number = scaledWhole(input)
  if (Number.isNaN(number)) {
    return Number.isSafeInteger(input) && putRead(frame, slot, input, scaledOf)
  }
  return put(frame, slot, frame.keeps === 'values' ? String(input) : null, number)
}

function putDate(frame: Frame, slot: Slot, input: unknown): boolean {
  const day = typeof input === 'string' ? dayCodeOf(input) : -1
  return typeof input === 'string' && day > 0
    ? put(frame, slot, input, day)
    : putRead(frame, slot, input, dayCodeOf)
}

function putChoice(frame: Frame, slot: Slot, input: unknown): boolean {
  if (typeof input !== 'string') return false
  const option = slot.options.get(input)
  return option !== undefined && put(frame, slot, input, option)
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

function putPlace(frame: Frame, slot: Slot, input: unknown): boolean {
  const place = typeof input === 'string' ? placeNumberOf(input) : -1
  return typeof input === 'string' && place >= 0 && put(frame, slot, input, place)
}
