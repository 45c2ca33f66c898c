import type { OutcomeCode } from '../condition/code'
import type { Frame } from '../fact/frame'
import { type Entry, entryAt, putEntry } from './entries'
import { openSlots } from './prospect'
import type { RuleSheet } from './sheet'
import type { LeafTree } from './tree'

// so many ways to state some of the facts of a rule are gone through, of more none
const mostWays = 400

/**
 * Of the facts that the conditions of a rule wait for those that can change the outcome, alone or
 * after others. Where no fact stands in two places, all can; otherwise every way to state some of
 * them is tried, and where these are too many all are taken to matter.
 */
export function provenWaits(
  { leaves: all, compiled: { conditions }, classes }: RuleSheet,
  frame: Frame,
  waits: ReadonlySet<number>,
): ReadonlySet<number> {
  const leaves = all.filter(({ slots }) => slots.some(({ at }) => waits.has(at)))
  if (!hasRepeats(leaves, frame) || !leaves.every(isPlain)) return waits
  const slots = [...waits]
  const entries = slots.map((at) => classes.get(at) ?? [])
  const ways = entries.reduce((product, list) => product * (list.length + 1), 1)
  if (ways > mostWays || entries.some((list) => list.length === 0)) return waits
  return changing(slots, entries, frame, conditions)
}

function hasRepeats(leaves: readonly LeafTree[], frame: Frame): boolean {
  const seen = new Set<number>()
  for (const leaf of leaves) {
    for (const { at } of openSlots(leaf, frame)) {
      if (seen.has(at)) return true
      seen.add(at)
    }
  }
  return false
}

// what can be told apart of a date rests on other dates, and of many options not all is tried
const fewOptions = 4

function isPlain({ slots, leaf }: LeafTree): boolean {
  const [slot, ...others] = slots
  if (slot === undefined || others.length > 0 || slot.fact.type === 'date') return false
  if (leaf.operand.kind === 'lookup') return false
  const { type, options = {} } = slot.fact
  return type !== 'choices' || Object.keys(options).length <= fewOptions
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
