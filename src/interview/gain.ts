import { dayCodeOf } from '../calendar/day-code'
import { daysAfter, yearsAfter } from '../calendar/period'
import { asPlainDate } from '../calendar/plain-date'
import { type Frame, stated, statedNull } from '../fact/frame'
import type { Slot, Slots } from '../fact/slots'
import { placeRelation } from '../profile/place'
import { type Entry, entryAt, putEntry } from './entries'
import type { OpenFinding } from './open-finding'
import { type Prospect, prospectOf } from './prospect'
import type { Sheet } from './sheet'

/** Whether an answer settles a finding whatever it is, if it is a fitting one, or never alone. */
export type Settling = 'always' | 'sometimes' | 'never'

/** How many questions fewer a finding is expected to take once one fact of it is known. */
export interface Gain {
  readonly spared: number
  readonly settles: Settling
}

/** How many questions a finding is expected to take still. */
export function expectedOf({ prospect, ofAmount, lacksAwards }: OpenFinding): number {
  return expected(prospect, ofAmount.size + (lacksAwards ? 1 : 0))
}

const expected = ({ cost, missed, isMissed }: Prospect, ofAmount: number): number =>
  isMissed ? 0 : cost + (1 - missed) * ofAmount

/** What it is worth to a finding to know the fact of a slot. */
export function gainOf(one: OpenFinding, slot: Slot, slots: Slots, sheet: Sheet): Gain {
  const { prospect, ofAmount, lacksAwards, rule, seated } = one
  const left = ofAmount.size + (lacksAwards ? 1 : 0)
  if (ofAmount.has(slot.at)) {
    const isLast = one.waits.size === 1 && !lacksAwards
    return { spared: 1 - prospect.missed, settles: isLast ? 'always' : 'never' }
  }
  const { frame } = seated
  const entries = entriesFor(one, slot, slots)
  const before = expected(prospect, left)
  if (entries.length === 0) return { spared: before / 2, settles: 'sometimes' }
  const kept = entryAt(frame, slot.at)
  let [after, total, settled] = [0, 0, 0]
  for (const entry of entries) {
    putEntry(frame, slot.at, entry)
    const then = prospectOf(rule.tree, frame, sheet)
    if (then.isMissed || (!then.isOpen && left === 0)) settled += 1
    after += entry.chance * expected(then, left)
    total += entry.chance
  }
  putEntry(frame, slot.at, kept)
  const settles = settled === 0 ? 'never' : settled === entries.length ? 'always' : 'sometimes'
  return { spared: before - after / total, settles }
}

function entriesFor({ rule, seated, waits }: OpenFinding, slot: Slot, slots: Slots) {
  if (slot.fact.type === 'date') return datesFor(waits, rule.slots, seated.frame, slots)
  const all = rule.classes.get(slot.at) ?? []
  const { states, values } = seated.frame
  if (states[slot.at] !== stated) return all
  // a place that is stated too coarsely can only be stated more finely
  const coarse = String(values[slot.at])
  return all.filter(
    ({ value }) => value !== null && placeRelation(String(value), coarse) === 'inside',
  )
}

/** Not yet, today, long ago, and the days about the other dates of a rule. */
function datesFor(
  waits: ReadonlySet<number>,
  all: ReadonlySet<number>,
  frame: Frame,
  { byFact }: Slots,
): readonly Entry[] {
  const { asOf } = frame
  const others = [...byFact.values()].flatMap(({ at, fact }) => {
    const isDate = fact.type === 'date' && all.has(at) && !waits.has(at)
    const value = frame.states[at] === stated ? String(frame.values[at]) : null
    return isDate && value !== null && value <= asOf ? [asPlainDate(value)] : []
  })
  const days = new Set([asOf, yearsAfter(asOf, -3)])
  for (const day of others) {
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
