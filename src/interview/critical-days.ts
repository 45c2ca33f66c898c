import { type DayCode, dateOfCode, dayCodeOf } from '../calendar/day-code'
import { daysAfter } from '../calendar/period'
import { asPlainDate, daysBetween, type PlainDate } from '../calendar/plain-date'
import { type DateSide, dateSide } from '../condition/date-side'
import type { Place } from '../condition/test'
import { type Frame, stated } from '../fact/frame'
import type { Slot } from '../fact/slots'
import { inForceFrom } from '../rulebook/built-in-facts'
import type { Document } from '../rulebook/rulebook'
import { putEntry } from './entries'
import type { LeafTree } from './tree'

/** The days at which a date can change what leaves come to, by slot. */
export type Days = ReadonlyMap<number, readonly PlainDate[]>

const first = asPlainDate('1900-01-01')
const last = asPlainDate('2199-12-31')
const mostDays = 20
const rounds = 3

/**
 * The days that matter of some dates: where leaves compare them with fixed days, with stated dates,
 * and with each other, the day itself and its neighbours; and today.
 */
export function criticalDays(
  open: readonly Slot[],
  leaves: readonly LeafTree[],
  frame: Frame,
  place: Place,
): Days {
  const found = new Map<number, Set<PlainDate>>(
    open.map(({ at }) => [at, new Set([frame.asOf])] as const),
  )
  const scratch: Frame = { ...frame, asOf: last, asOfCode: dayCodeOf(last) }
  for (const { at } of dateSlots(leaves)) {
    if (frame.states[at] !== stated) continue
    const days = found.get(at) ?? new Set<PlainDate>()
    found.set(at, days.add(asPlainDate(String(frame.values[at]))))
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const leaf of leaves) spread(leaf, new Set(open), found, scratch, place)
  }
  return new Map(open.map(({ at }) => [at, withNeighbours([...(found.get(at) ?? [])])]))
}

/** The days, and those just before and after each, in rising order. */
const withNeighbours = (days: readonly PlainDate[]): readonly PlainDate[] =>
  [...new Set(days.flatMap((day) => [daysAfter(day, -1), day, daysAfter(day, 1)]))].sort()

const dateSlots = (leaves: readonly LeafTree[]): readonly Slot[] =>
  leaves.flatMap(({ slots }) => slots.filter(({ fact }) => fact.type === 'date'))

type Found = Map<number, Set<PlainDate>>

/** Adds to the days of each open date of a leaf those at which it meets the other side. */
function spread(
  leaf: LeafTree,
  open: ReadonlySet<Slot>,
  found: Found,
  frame: Frame,
  place: Place,
): void {
  const {
    leaf: { fact, operand, type },
  } = leaf
  if (type !== 'date' || operand.kind === 'none') return
  const left = { side: dateSide(fact, place), fact }
  const right =
    operand.kind === 'fact'
      ? { side: dateSide(operand.fact, place), fact: operand.fact }
      : {
          side: (): DayCode => dayCodeOf(String(operand.kind === 'value' ? operand.value : '')),
          fact: null,
        }
  for (const [own, other] of [
    [left, right],
    [right, left],
  ] as const) {
    for (const slot of slotsOfSide(own, leaf)) {
      if (!open.has(slot)) continue
      const days = found.get(slot.at)
      const isForce = other.fact === inForceFrom
      const base = isForce ? undefined : slotsOfSide(other, leaf)[0]
      if (days === undefined || own.side === null || other.side === null || base === slot) continue
      const reached = isForce ? forceDays(place.document) : daysOf(other.side, base, found, frame)
      for (const day of reached) {
        if (days.size < mostDays)
          for (const near of meetings(own.side, slot, day, frame)) days.add(near)
      }
    }
  }
}

/** The stated date from which a side follows. */
function slotsOfSide(
  { fact }: { readonly fact: string | null },
  { slots, leaf }: LeafTree,
): readonly Slot[] {
  const direct = slots.filter((slot) => slot.fact.id === fact)
  if (direct.length > 0 || fact === null) return direct
  // a derived date follows from the one that neither side names itself
  const named = [leaf.fact, leaf.operand.kind === 'fact' ? leaf.operand.fact : '']
  const others = slots.filter((slot) => !named.includes(slot.fact.id))
  return others.length > 0 ? others : slots
}

/** The day from which a document is in force, or the bounds of it. */
const forceDays = ({ force: { from } }: Document): readonly PlainDate[] =>
  (typeof from === 'string' ? [from] : [from.notBefore, from.notAfter]).map(asPlainDate)

function daysOf(
  side: DateSide,
  base: Slot | undefined,
  found: Found,
  frame: Frame,
): readonly PlainDate[] {
  const days = base === undefined ? [first] : [...(found.get(base.at) ?? [])]
  return days.flatMap((day) => {
    const code = sideOn(side, base, day, frame)
    return code > 0 ? [dateOfCode(code)] : []
  })
}

/** A side where its date has come on a day. */
function sideOn(side: DateSide, base: Slot | undefined, day: PlainDate, frame: Frame): DayCode {
  if (base === undefined) return side(frame)
  const { at } = base
  const kept = {
    state: frame.states[at] ?? 0,
    number: frame.numbers[at] ?? 0,
    value: frame.values[at] ?? null,
  }
  putEntry(frame, at, { state: stated, number: dayCodeOf(day), value: day, chance: 1 })
  const code = side(frame)
  putEntry(frame, at, { ...kept, chance: 1 })
  return code
}

/** The first and the last day on which a side, which never falls, is a day, or goes beyond it. */
function meetings(side: DateSide, slot: Slot, day: PlainDate, frame: Frame): readonly PlainDate[] {
  const wanted = dayCodeOf(day)
  // beyond the years of a register no date follows, but none lies before the one it follows from
  const codeOn = (one: PlainDate): DayCode => {
    const code = sideOn(side, slot, one, frame)
    return code > 0 || one <= day ? code : dayCodeOf(one)
  }
  const least = firstDay((one) => codeOn(one) >= wanted)
  const beyond = firstDay((one) => codeOn(one) > wanted)
  const ends = [least, beyond === null ? null : daysAfter(beyond, -1)]
  return ends.flatMap((one) => (one !== null && one >= first && one < last ? [one] : []))
}

/** The first day for which something holds that holds ever after; null where it never does. */
function firstDay(holds: (day: PlainDate) => boolean): PlainDate | null {
  let [low, high] = [0, daysBetween(first, last)]
  if (!holds(daysAfter(first, high))) return null
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(daysAfter(first, middle))) high = middle
    else low = middle + 1
  }
  return daysAfter(first, low)
}
