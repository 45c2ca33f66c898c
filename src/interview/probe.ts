import { leavesOf } from '../condition/judged'
import { briefOf } from '../evaluation/brief'
import { amountIn } from '../evaluation/conclude'
import type { Verdict } from '../evaluation/finding'
import type { Brief } from '../evaluation/sensitivity'
import { frameView } from '../fact/frame-view'
import type { Slot } from '../fact/slots'
import type { Interval } from '../money/interval'
import type { Formula } from '../rulebook/formula'
import { nodesOf } from '../rulebook/formula-parts'
import type { Rule } from '../rulebook/rulebook'
import { entryOf, putEntry, scratchFrame } from './entries'
import { copyOf } from './seats'
import type { Sight } from './sight'
import { type LeafTree, leavesOfTree, treeOf } from './tree'
import type { Ground } from './values-to-try'

/** A finding of which one fact can be set to any value, to see what it comes to then. */
export interface Probe {
  readonly slot: Slot
  readonly rule: Rule
  readonly ground: Ground
  /** The leaves of its conditions, and of those within its amount, that rest on the fact. */
  readonly leaves: readonly LeafTree[]
  /** What it comes to with this value; null: absent, or not yet happened. */
  readonly briefAt: (value: string | null) => Brief
  /** What a formula of it comes to with this value, under a verdict; null: there is no figure. */
  readonly intervalAt: (formula: Formula, value: string, verdict: Verdict) => Interval | null
}

/** A probe into a finding by one of its facts. */
export function probeOf({ scene, rule: sheet, seated }: Sight, slot: Slot): Probe {
  const { sitting, awards } = scene
  const { program, settings, forces } = sitting
  const { rulebook, slots } = program
  const { compiled, tree } = sheet
  const { rule, document } = compiled
  const frame = copyOf(seated.frame)
  const scratch = scratchFrame(slots.size)
  const place = { rulebook, slots, document }
  const force = forces[compiled.place] ?? 'before'
  const subject = { type: rule.subject, id: seated.name?.id ?? null }
  const seat = { sitting: { ...sitting, frame }, awards, subject }
  const set = (value: string | null): void =>
    putEntry(frame, slot.at, entryOf(value, 1, slot, scratch))
  const conditions = nodesOf(rule.amount).flatMap(({ condition }) => condition ?? [])
  const within = conditions.flatMap((one) => leavesOf(one))
  const trees = within.map((leaf) => treeOf(leaf, { ...place, readings: settings.readings }))
  const leaves = [...leavesOfTree(tree), ...trees.flatMap(leavesOfTree)]
  return {
    slot,
    rule,
    ground: { frame, scratch, slots, place, days: new Map() },
    leaves: leaves.filter((leaf) => leaf.slots.includes(slot)),
    briefAt: (value) => {
      set(value)
      return briefOf(compiled, force, seat)
    },
    intervalAt: (formula, value, verdict) => {
      set(value)
      const one = {
        rule: { ...rule, amount: formula },
        stated: subject.id !== null,
        subject: { type: subject.type, id: subject.id ?? '', name: null },
      }
      const view = frameView(frame, rulebook, document)
      return amountIn(one, view, verdict, { rulebook, settings, awards })
    },
  }
}
