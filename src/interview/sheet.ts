import { type OutcomeCode, satisfiedCode, violatedCode } from '../condition/code'
import { leavesOf } from '../condition/judged'
import type { Place } from '../condition/test'
import type { CompiledRule, Program } from '../evaluation/program'
import type { Sitting } from '../evaluation/sitting'
import type { Frame } from '../fact/frame'
import type { Slot } from '../fact/slots'
import type { Leaf, Rulebook } from '../rulebook/rulebook'
import { type Entry, entryAt, entryOf, putEntry, scratchFrame, valuesOf } from './entries'
import { type LeafTree, leavesOfTree, type Tree, treeOf } from './tree'

/** A rule as an interview sees it. */
export interface RuleSheet {
  readonly compiled: CompiledRule
  readonly tree: Tree | boolean
  readonly leaves: readonly LeafTree[]
  /** What its conditions can tell apart of each fact by itself, by slot; none for dates. */
  readonly classes: ReadonlyMap<number, readonly Entry[]>
  /** The slots that its conditions rest on. */
  readonly slots: ReadonlySet<number>
}

/** The rules of a kind of subject. */
export interface SectionSheet {
  readonly rules: readonly RuleSheet[]
}

/** A rulebook under some readings, taken apart for an interview. */
export interface Sheet {
  readonly sections: readonly SectionSheet[]
  /** What all leaves on a fact, in any rule, can tell apart of it, by slot; none of dates. */
  readonly entries: ReadonlyMap<number, readonly Entry[]>
  readonly place: Pick<Place, 'rulebook' | 'slots'>
  /** Every fact by its slot. */
  readonly slotAt: readonly Slot[]
  /** How likely each leaf that rests on one fact alone is met and missed. */
  readonly chances: ReadonlyMap<LeafTree, Chance>
}

export interface Chance {
  readonly met: number
  readonly missed: number
}

const sheets = new WeakMap<Rulebook, { readonly key: string; readonly sheet: Sheet }>()

/** The sheet of a sitting, put together once for a rulebook and its readings. */
export function sheetOf({ program, settings: { readings } }: Sitting): Sheet {
  const key = JSON.stringify([...readings].sort())
  const known = sheets.get(program.rulebook)
  if (known?.key === key) return known.sheet
  const sheet = builtSheet(program, readings)
  sheets.set(program.rulebook, { key, sheet })
  return sheet
}

function builtSheet(program: Program, readings: ReadonlyMap<string, string>): Sheet {
  const { rulebook, slots } = program
  const scratch = scratchFrame(slots.size)
  scratch.readings = readings
  const entries = entriesIn(program, scratch)
  const chances = new Map<LeafTree, Chance>()
  const sections = program.sections.map(({ rules }) => ({
    rules: rules.map((compiled): RuleSheet => {
      const { rule, document } = compiled
      const tree = treeOf(rule.conditions, { rulebook, document, slots, readings })
      const leaves = leavesOfTree(tree)
      for (const leaf of leaves) {
        const chance = chanceOf(leaf, entries, scratch)
        if (chance !== null) chances.set(leaf, chance)
      }
      const own = new Map(leaves.flatMap((leaf) => leaf.slots.map((slot) => [slot.at, slot])))
      const classes = [...own.values()].map(
        (slot) => [slot.at, classesOf(slot, leaves, entries.get(slot.at) ?? [], scratch)] as const,
      )
      return { compiled, tree, leaves, classes: new Map(classes), slots: new Set(own.keys()) }
    }),
  }))
  const slotAt = [...slots.byFact.values()].sort((left, right) => left.at - right.at)
  return { sections, entries, place: { rulebook, slots }, slotAt, chances }
}

/** The values of every fact that all leaves on it, in any rule, can tell apart. */
function entriesIn(
  { rulebook, slots }: Program,
  scratch: Frame,
): ReadonlyMap<number, readonly Entry[]> {
  const leaves = new Map<string, Leaf[]>()
  for (const leaf of rulebook.rules.flatMap(({ conditions }) => leavesOf(conditions))) {
    const known = leaves.get(leaf.fact)
    if (known === undefined) leaves.set(leaf.fact, [leaf])
    else known.push(leaf)
  }
  const found = [...slots.byFact.values()].map((slot) => {
    const values = valuesOf(slot.fact, leaves.get(slot.fact.id) ?? [], rulebook)
    return [
      slot.at,
      values.map(([value, chance]) => entryOf(value, chance, slot, scratch)),
    ] as const
  })
  return new Map(found)
}

function chanceOf(
  { test, slots }: LeafTree,
  entries: ReadonlyMap<number, readonly Entry[]>,
  scratch: Frame,
): Chance | null {
  const [slot, ...others] = slots
  const own = slot === undefined ? [] : (entries.get(slot.at) ?? [])
  if (slot === undefined || others.length > 0 || slot.fact.type === 'date') return null
  const sumOf = (wanted: OutcomeCode): number =>
    own.reduce((sum, entry) => {
      putEntry(scratch, slot.at, entry)
      return test(scratch) === wanted ? sum + entry.chance : sum
    }, 0)
  const chance = { met: sumOf(satisfiedCode), missed: sumOf(violatedCode) }
  scratch.states[slot.at] = 0
  return chance
}

/** The entries of a fact without those that no leaf of a rule tells from another one. */
export function classesOf(
  slot: Slot,
  leaves: readonly LeafTree[],
  entries: readonly Entry[],
  scratch: Frame,
): readonly Entry[] {
  const concerned = leaves.filter((leaf) => leaf.slots.includes(slot))
  // what is compared with another fact may be told apart in any way
  if (concerned.some((leaf) => leaf.slots.length > 1)) return entries
  const before = entryAt(scratch, slot.at)
  const found = new Map<string, Entry>()
  for (const entry of entries) {
    putEntry(scratch, slot.at, entry)
    const key = concerned.map(({ test }) => test(scratch)).join()
    const same = found.get(key)
    const chance = entry.chance + (same?.chance ?? 0)
    found.set(key, { ...(same ?? entry), chance })
  }
  putEntry(scratch, slot.at, before)
  return [...found.values()]
}
