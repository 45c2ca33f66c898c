import { dayCodeOf } from '../calendar/day-code'
import { daysAfter, yearsAfter } from '../calendar/period'
import { asPlainDate } from '../calendar/plain-date'
import { type Frame, stated, statedNull } from '../fact/frame'
import type { Slot } from '../fact/slots'
import { placeRelation } from '../profile/place'
import { type Entry, entryOf, scratchFrame } from './entries'
import { classesOf, type RuleSheet, type Sheet } from './sheet'

/** The values that a fact may turn out to have, as far as a rule tells them apart. */
export function likelyEntries(
  slot: Slot,
  rule: RuleSheet,
  frame: Frame,
  sheet: Sheet,
): readonly Entry[] {
  if (slot.fact.type === 'date') return datesFor(rule.slots, frame, sheet)
  if (frame.states[slot.at] !== stated) return rule.classes.get(slot.at) ?? []
  return classesOf(slot, rule.leaves, placesWithin(slot, frame, sheet), frame)
}

/** A place that is stated too coarsely can only be stated more finely. */
function placesWithin(slot: Slot, { values }: Frame, { entries, slotAt }: Sheet): readonly Entry[] {
  const coarse = String(values[slot.at])
  const named = (entries.get(slot.at) ?? []).filter(
    ({ value }) => value !== null && placeRelation(String(value), coarse) === 'inside',
  )
  // a county that no list has
  const other = coarse.replace(/(?:00)+$/u, (zeros) => '9'.repeat(zeros.length))
  const chance = named.reduce((sum, one) => sum + one.chance, 0.1)
  return [...named, entryOf(other, chance, slot, scratchFrame(slotAt.length))]
}

/** Not yet, today, long ago, and the days about the stated dates of a rule. */
function datesFor(
  slots: ReadonlySet<number>,
  { asOf, states, values }: Frame,
  { slotAt }: Sheet,
): readonly Entry[] {
  const days = new Set([asOf, yearsAfter(asOf, -3)])
  for (const at of slots) {
    const value = states[at] === stated ? String(values[at]) : null
    if (slotAt[at]?.fact.type !== 'date' || value === null || value > asOf) continue
    const day = asPlainDate(value)
    for (const near of [daysAfter(day, -1), yearsAfter(day, 1), yearsAfter(day, 3)]) {
      if (near <= asOf) days.add(near)
    }
  }
  const notYet: Entry = { state: statedNull, number: 0, value: null, chance: 0.4 }
  const chance = 0.6 / days.size
  return [
    notYet,
    ...[...days].map((day) => ({ state: stated, number: dayCodeOf(day), value: day, chance })),
  ]
}
