import { dayCodeOf } from '../calendar/day-code'
import { asPlainDate, type PlainDate } from '../calendar/plain-date'
import { satisfiedCode, violatedCode } from '../condition/code'
import type { CompiledRule } from '../evaluation/program'
import { type Frame, stated, unstated } from '../fact/frame'
import type { Slot } from '../fact/slots'
import type { FactType } from '../profile/vocabulary'
import { criticalDays } from './critical-days'
import { putEntry, scratchFrame } from './entries'
import { type Hopeless, leastWays, type Way, type Works } from './least-changes'
import type { Movable, Move } from './movable'
import { movablesOf } from './moves'
import { copyOf } from './seats'
import type { Sight } from './sight'
import { deniedLeaves, type LeafTree, leavesOfTree, type Tree } from './tree'
import type { Ground } from './values-to-try'

/** The least ways in which a rule would be met, and all that is needed to say what they are. */
export interface WaysFound {
  readonly ways: readonly Way[]
  readonly complete: boolean
  readonly movables: readonly Movable[]
  readonly leaves: readonly LeafTree[]
  /** The leaves that have to be missed. */
  readonly denied: ReadonlySet<LeafTree>
  readonly works: Works
  readonly ground: Ground
}

/** Every least way in which the conditions of a rule would be met for a subject. */
export function waysOf({ scene: { sitting }, rule, seated }: Sight): WaysFound {
  const { slots, rulebook } = sitting.program
  const { tree, compiled } = rule
  const leaves = leavesOfTree(tree)
  const frame = copyOf(seated.frame)
  const place = { rulebook, slots, document: compiled.document }
  const isOpen = ({ at }: { at: number }): boolean =>
    frame.states[at] !== stated || String(frame.values[at]) > frame.asOf
  const dates = leaves
    .flatMap((leaf) => leaf.slots)
    .filter((slot) => slot.fact.type === 'date' && isOpen(slot))
  const days = criticalDays([...new Set(dates)], leaves, frame, place)
  const ground: Ground = { frame, scratch: scratchFrame(slots.size), slots, place, days }
  const needed = conjunctsOf(tree)
  const denied = new Set(deniedLeaves(tree))
  const all = movablesOf(leaves, denied, ground).map((one) => narrowed(one, needed, frame))
  const movables = all.map(({ movable }) => movable)
  const required = new Set([...all.keys()].filter((index) => all[index]?.isRequired))
  const works = worksOn(movables, leaves, frame, compiled)
  const isHopeless = hopelessIn(movables, frame, compiled)
  const least = leastWays(movables, frame.asOf, required, { works, isHopeless })
  return {
    ...least,
    complete: least.complete && !movables.some((one) => isUncounted(one, leaves, denied, movables)),
    movables,
    leaves,
    denied,
    works,
    ground,
  }
}

/** Whether a fact may have to have a value that is none of those tried. */
function isUncounted(
  { slot }: Movable,
  leaves: readonly LeafTree[],
  denied: ReadonlySet<LeafTree>,
  movables: readonly Movable[],
): boolean {
  const own = leaves.filter(({ slots }) => slots.includes(slot))
  // which places lie in an area, and in none of its parts that a rule names, no list says
  if (slot.fact.type === 'place') return own.some((leaf) => denied.has(leaf)) && own.length > 1
  // two numbers meet each other half way in endless many ways
  return isNumber(slot.fact.type) && own.some((leaf) => movesAnother(leaf, slot, movables))
}

const movesAnother = ({ slots }: LeafTree, own: Slot, movables: readonly Movable[]): boolean =>
  movables.some(({ slot }) => slot !== own && slots.includes(slot) && isNumber(slot.fact.type))

const isNumber = (type: FactType): boolean =>
  type === 'money' || type === 'count' || type === 'decimal'

/** The parts of a tree of which all have to be met. */
function conjunctsOf(tree: Tree | boolean): readonly Tree[] {
  if (typeof tree === 'boolean') return []
  return tree.kind === 'all' ? tree.members.flatMap(conjunctsOf) : [tree]
}

/** The moves of a fact that meet what is asked of it alone; whether it may stay as it is. */
function narrowed(
  movable: Movable,
  needed: readonly Tree[],
  frame: Frame,
): { readonly movable: Movable; readonly isRequired: boolean } {
  const { slot, kept } = movable
  const own = needed.filter((one) => leavesOfTree(one).every((leaf) => restsOnly(leaf, slot)))
  // whether an event has happened depends on the day, and that moves as well
  if (own.length === 0 || slot.fact.type === 'date') return { movable, isRequired: false }
  const isMet = (): boolean => own.every((one) => holds(one, frame))
  const isRequired = !isMet()
  const moves = movable.moves.filter(({ entry }) => {
    putEntry(frame, slot.at, entry)
    return isMet()
  })
  putEntry(frame, slot.at, kept)
  return { movable: { ...movable, moves }, isRequired }
}

const restsOnly = ({ slots }: LeafTree, slot: Movable['slot']): boolean =>
  slots.length === 1 && slots[0] === slot

function holds(tree: Tree, frame: Frame): boolean {
  switch (tree.kind) {
    case 'leaf':
      return tree.test(frame) === satisfiedCode
    case 'not':
      return isMissed(tree.member, frame)
    case 'all':
      return tree.members.every((member) => holds(member, frame))
    case 'any':
      return tree.members.some((member) => holds(member, frame))
  }
}

function isMissed(tree: Tree, frame: Frame): boolean {
  switch (tree.kind) {
    case 'leaf':
      return tree.test(frame) === violatedCode
    case 'not':
      return holds(tree.member, frame)
    case 'all':
      return tree.members.some((member) => isMissed(member, frame))
    case 'any':
      return tree.members.every((member) => isMissed(member, frame))
  }
}

/** On which day the conditions are met first, with some facts moved: today, or when events come. */
function worksOn(
  movables: readonly Movable[],
  leaves: readonly LeafTree[],
  frame: Frame,
  { conditions, document: { force } }: CompiledRule,
): Works {
  // before that day the document may not have applied yet
  const start = asPlainDate(typeof force.from === 'string' ? force.from : force.from.notAfter)
  const dated = [...new Set(leaves.flatMap(({ slots }) => slots))].filter(
    ({ fact }) => fact.type === 'date',
  )
  const onDay = new Map<string, Frame>([[frame.asOf, frame]])
  const frameOn = (day: PlainDate): Frame => {
    const known = onDay.get(day) ?? { ...frame, asOf: day, asOfCode: dayCodeOf(day) }
    onDay.set(day, known)
    return known
  }
  return (moved) => {
    const kept = [...moved.keys()].map((index) => [index, movables[index]] as const)
    for (const [index, move] of moved) put(frame, movables[index], move)
    const days = dated
      .filter(({ at }) => frame.states[at] === stated && String(frame.values[at]) > frame.asOf)
      .map(({ at }) => asPlainDate(String(frame.values[at])))
    const on = [frame.asOf, ...days.sort()]
      .map((day) => (day < start ? start : day))
      .find((day) => conditions(frameOn(day)) === satisfiedCode)
    for (const [, movable] of kept) {
      if (movable !== undefined) putEntry(frame, movable.slot.at, movable.kept)
    }
    return on ?? null
  }
}

/** Whether the conditions are missed whatever stands in the open slots. */
function hopelessIn(
  movables: readonly Movable[],
  frame: Frame,
  { conditions }: CompiledRule,
): Hopeless {
  return (moved, open) => {
    for (const [index, move] of moved) put(frame, movables[index], move)
    for (const index of open) {
      const movable = movables[index]
      if (movable !== undefined) frame.states[movable.slot.at] = unstated
    }
    const isMissed = conditions(frame) === violatedCode
    for (const index of [...moved.keys(), ...open]) {
      const movable = movables[index]
      if (movable !== undefined) putEntry(frame, movable.slot.at, movable.kept)
    }
    return isMissed
  }
}

function put(frame: Frame, movable: Movable | undefined, { entry }: Move): void {
  if (movable !== undefined) putEntry(frame, movable.slot.at, entry)
}
