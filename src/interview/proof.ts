import { dayCodeOf } from '../calendar/day-code'
import { type OutcomeCode, unknownCode, violatedCode } from '../condition/code'
import type { Force } from '../evaluation/force'
import { type Frame, stated, statedNull } from '../fact/frame'
import type { Slot } from '../fact/slots'
import { criticalDays } from './critical-days'
import { type Entry, entryAt, putEntry } from './entries'
import { likelyEntries } from './likely-entries'
import { openSlots } from './prospect'
import type { RuleSheet, Sheet } from './sheet'
import type { LeafTree } from './tree'

// so many ways to state some of the facts of a rule are gone through, of more none
const mostWays = 4000

/**
 * Of the facts that the conditions of a rule wait for those that can change the outcome, alone or
 * after others. Where no fact stands in two places, and none is a date, all can; otherwise every way
 * to state some of them is tried, and where these are too many all are taken to matter.
 */
export function provenWaits(
  rule: RuleSheet,
  frame: Frame,
  sheet: Sheet,
  waits: ReadonlySet<number>,
  force: Force,
): ReadonlySet<number> {
  const leaves = rule.leaves.filter(({ slots }) => slots.some(({ at }) => waits.has(at)))
  const isSure = !hasRepeats(leaves, frame) && !leaves.some(isRelated)
  if (isSure || !leaves.every(isPlain)) return waits
  const slots = [...waits].flatMap((at) => sheet.slotAt[at] ?? [])
  const days = daysOf(slots, rule, frame, sheet)
  const entries = slots.map((slot) => days.get(slot.at) ?? likelyEntries(slot, rule, frame, sheet))
  const ways = entries.reduce((product, list) => product * (list.length + 1), 1)
  if (ways > mostWays || entries.some((list) => list.length === 0)) return waits
  const { conditions } = rule.compiled
  return changing([...waits], entries, frame, (seen) => told(conditions(seen), force))
}

/** Whether a leaf may come to less than each of its facts by itself would let it. */
const isRelated = ({ slots, leaf }: LeafTree): boolean =>
  leaf.operand.kind === 'fact' || slots.some(({ fact }) => fact.type === 'date')

/** Whether an open fact stands in more than one of some leaves. */
export function hasRepeats(leaves: readonly LeafTree[], frame: Frame): boolean {
  const seen = new Set<number>()
  for (const leaf of leaves) {
    for (const { at } of openSlots(leaf, frame)) {
      if (seen.has(at)) return true
      seen.add(at)
    }
  }
  return false
}

// of many options not every combination is tried
const fewOptions = 4

/** Whether all that a leaf can tell apart of its facts is among what is tried of them. */
function isPlain({ slots, leaf }: LeafTree): boolean {
  const [slot, ...others] = slots
  if (slot === undefined || leaf.operand.kind === 'lookup') return false
  if (slot.fact.type === 'date') return true
  const { type, options = {} } = slot.fact
  return others.length === 0 && (type !== 'choices' || Object.keys(options).length <= fewOptions)
}

// of dates with more days that matter not all may have been found
const fewDays = 40

/** Of each open date the days that matter, and that it has not happened. */
function daysOf(
  open: readonly Slot[],
  { leaves, compiled: { document } }: RuleSheet,
  frame: Frame,
  { place }: Sheet,
): ReadonlyMap<number, readonly Entry[]> {
  const dates = open.filter(({ fact }) => fact.type === 'date')
  const found = criticalDays(dates, leaves, frame, { ...place, document })
  return new Map(
    [...found].map(([at, days]) => {
      const entries = days.map(
        (day): Entry => ({ state: stated, number: dayCodeOf(day), value: day, chance: 1 }),
      )
      const none: Entry = { state: statedNull, number: 0, value: null, chance: 1 }
      return [at, days.length > fewDays ? [] : [none, ...entries]]
    }),
  )
}

/** The slots at which any way to state some of them changes the code. */
function changing(
  slots: readonly number[],
  entries: readonly (readonly Entry[])[],
  frame: Frame,
  test: (frame: Frame) => OutcomeCode,
): ReadonlySet<number> {
  const found = new Set<number>()
  const sizes = entries.map((list) => list.length + 1)
  const kept = slots.map((at) => entryAt(frame, at))
  const codes = codesOf(slots, entries, kept, frame, test)
  for (const [index, size] of sizes.entries()) {
    const at = slots[index]
    // with the last slot counting fastest, its neighbours lie this far apart
    const stride = sizes.slice(index + 1).reduce((product, one) => product * one, 1)
    const differs = codes.some((code, way) => {
      const choice = Math.trunc(way / stride) % size
      return choice > 0 && code !== codes[way - choice * stride]
    })
    if (at !== undefined && differs) found.add(at)
  }
  return found
}

function codesOf(
  slots: readonly number[],
  entries: readonly (readonly Entry[])[],
  kept: readonly Entry[],
  frame: Frame,
  test: (frame: Frame) => OutcomeCode,
): readonly OutcomeCode[] {
  const codes: OutcomeCode[] = []
  const fill = (index: number): void => {
    const [at, before] = [slots[index], kept[index]]
    if (at === undefined || before === undefined) {
      codes.push(test(frame))
      return
    }
    for (const entry of [before, ...(entries[index] ?? [])]) {
      putEntry(frame, at, entry)
      fill(index + 1)
    }
    putEntry(frame, at, before)
  }
  fill(0)
  return codes
}

/** An outcome as far as a verdict and its last day tell it. */
function told(code: OutcomeCode, force: Force): OutcomeCode {
  if (code !== violatedCode && force === 'start-unknown') return unknownCode
  return code < 0 ? code : code - (code % 2)
}
