import { dayCodeOf } from '../calendar/day-code'
import { ownValue } from '../issue/plain-data'
import { scaledOf } from '../money/scaled'
import { readFact } from '../profile/fact-schema'
import { placeNumberOf } from '../profile/place'
import type { FactValue } from '../profile/value'
import type { FactType } from '../profile/vocabulary'
import { type Frame, stated, statedNull } from './frame'
import type { Slot } from './slots'

/**
 * Puts what is stated of a fact into a frame, in the canonical form that `readFact` gives it; false
 * where that refuses it. What is in canonical form already is taken as it is.
 */
export type Put = (frame: Frame, slot: Slot, input: unknown) => boolean

/** How values of each type are put, but for null. */
export const puts: Readonly<Record<FactType, Put>> = {
  boolean: putBoolean,
  money: putNumber,
  count: putNumber,
  decimal: putNumber,
  date: putDate,
  choice: putChoice,
  choices: putChoices,
  place: putPlace,
}

/** Puts that a fact is known not to exist, or not yet to have happened. */
export function putNull({ states }: Frame, { at }: Slot): void {
  states[at] = statedNull
}

function put(frame: Frame, { at }: Slot, value: FactValue, number: number): true {
  frame.states[at] = stated
  frame.numbers[at] = number
  if (frame.keeps === 'values' || Number.isNaN(number)) frame.values[at] = value
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
  const text = typeof input === 'string' ? input : String(input)
  if (typeof input !== 'string' && !Number.isSafeInteger(input)) return false
  const number = scaledOf(text)
  const isWhole = slot.fact.type !== 'count' || number % 10_000 === 0
  if (Number.isNaN(number) || !isWhole) return putRead(frame, slot, input, scaledOf)
  return put(frame, slot, text, number)
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
  const chosen: string[] = []
  for (let at = 0; at < input.length; at += 1) {
    const item = ownValue(input, String(at))
    if (typeof item !== 'string' || !slot.options.has(item)) return false
    chosen.push(item)
  }
  frame.nodes += chosen.length
  const bits = bitsOf(chosen, slot)
  return put(frame, slot, listOf(chosen, bits, slot), bits)
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

/** The canonical list of what was chosen, the same one for the same choice of few options. */
function listOf(chosen: readonly string[], bits: number, slot: Slot): readonly string[] {
  const known = slot.lists[bits]
  if (known !== undefined) return known
  const list = Object.freeze([...new Set(chosen)].sort())
  if (slot.names.length <= fewOptions) slot.lists[bits] = list
  return list
}

const fewOptions = 8

function putPlace(frame: Frame, slot: Slot, input: unknown): boolean {
  const place = typeof input === 'string' ? placeNumberOf(input) : -1
  return typeof input === 'string' && place >= 0 && put(frame, slot, input, place)
}
