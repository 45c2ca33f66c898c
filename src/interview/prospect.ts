import { type OutcomeCode, satisfiedCode, unknownCode, violatedCode } from '../condition/code'
import { type Frame, stated, unstated } from '../fact/frame'
import type { Slot } from '../fact/slots'
import type { Sheet } from './sheet'
import type { LeafTree, Tree } from './tree'

/**
 * What is still to come of a tree: whether anything that could be stated changes it, how likely it
 * will be met or missed, and how many facts will have to be asked to know, each asked in the order
 * that settles soonest. Facts are taken to be independent of each other.
 */
export interface Prospect {
  readonly isOpen: boolean
  readonly isMet: boolean
  readonly isMissed: boolean
  readonly met: number
  readonly missed: number
  readonly cost: number
}

const settledMet: Prospect = {
  isOpen: false,
  isMet: true,
  isMissed: false,
  met: 1,
  missed: 0,
  cost: 0,
}
const settledMissed: Prospect = { ...settledMet, isMet: false, isMissed: true, met: 0, missed: 1 }
/** Pending, or unknown for want of what no profile can state. */
const stuck: Prospect = { ...settledMet, isMet: false, met: 0 }

/** The prospect of a tree for what stands in a frame. */
export function prospectOf(tree: Tree | boolean, frame: Frame, sheet: Sheet): Prospect {
  if (typeof tree === 'boolean') return tree ? settledMet : settledMissed
  switch (tree.kind) {
    case 'leaf':
      return leafProspect(tree, frame, sheet)
    case 'not': {
      const { isOpen, isMet, isMissed, met, missed, cost } = prospectOf(tree.member, frame, sheet)
      return { isOpen, isMet: isMissed, isMissed: isMet, met: missed, missed: met, cost }
    }
    case 'all':
      return allProspect(tree.members, frame, sheet)
    case 'any':
      return anyProspect(tree.members, frame, sheet)
  }
}

function leafProspect(leaf: LeafTree, frame: Frame, { chances }: Sheet): Prospect {
  const code: OutcomeCode = leaf.test(frame)
  if (code === satisfiedCode) return settledMet
  if (code === violatedCode) return settledMissed
  const cost = code === unknownCode ? openSlots(leaf, frame).length : 0
  if (cost === 0) return stuck
  const { met, missed } = chances.get(leaf) ?? evenly
  return { isOpen: true, isMet: false, isMissed: false, met, missed, cost }
}

const evenly = { met: 0.45, missed: 0.35 }

/** The facts that an unknown leaf waits for: those not stated, or a place that is too coarse. */
export function openSlots({ slots }: LeafTree, { states }: Frame): readonly Slot[] {
  const open = slots.filter(({ at }) => states[at] === unstated)
  if (open.length > 0) return open
  return slots.filter(({ at, fact }) => fact.type === 'place' && states[at] === stated)
}

function allProspect(members: readonly Tree[], frame: Frame, sheet: Sheet): Prospect {
  const open: Prospect[] = []
  let met = 1
  for (const member of members) {
    const one = prospectOf(member, frame, sheet)
    if (one.isMissed) return settledMissed
    met *= one.met
    if (one.isOpen) open.push(one)
  }
  if (open.length === 0) return met === 1 ? settledMet : stuck
  open.sort((left, right) => right.missed / right.cost - left.missed / left.cost)
  const [cost, reached] = inTurn(open, ({ missed }) => missed)
  return { isOpen: true, isMet: false, isMissed: false, met, missed: 1 - reached, cost }
}

function anyProspect(members: readonly Tree[], frame: Frame, sheet: Sheet): Prospect {
  const open: Prospect[] = []
  let missed = 1
  for (const member of members) {
    const one = prospectOf(member, frame, sheet)
    if (one.isMet) return settledMet
    missed *= one.missed
    if (one.isOpen) open.push(one)
  }
  if (open.length === 0) return missed === 1 ? settledMissed : stuck
  open.sort((left, right) => right.met / right.cost - left.met / left.cost)
  const [cost, reached] = inTurn(open, ({ met }) => met)
  return { isOpen: true, isMet: false, isMissed: false, met: 1 - reached, missed, cost }
}

/** What it costs to ask one after the other until one settles it, and how likely none does. */
function inTurn(
  open: readonly Prospect[],
  settling: (one: Prospect) => number,
): readonly [number, number] {
  let [cost, reached] = [0, 1]
  for (const one of open) {
    cost += reached * one.cost
    reached *= 1 - settling(one)
  }
  return [cost, reached]
}

/** The facts on which an open tree still depends, each slot once. */
export function waitingFor(
  tree: Tree | boolean,
  frame: Frame,
  sheet: Sheet,
  found: Set<number>,
): void {
  if (typeof tree === 'boolean' || !prospectOf(tree, frame, sheet).isOpen) return
  if (tree.kind === 'leaf') for (const { at } of openSlots(tree, frame)) found.add(at)
  else if (tree.kind === 'not') waitingFor(tree.member, frame, sheet, found)
  else for (const member of tree.members) waitingFor(member, frame, sheet, found)
}
