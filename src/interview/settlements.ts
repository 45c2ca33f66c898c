import { satisfiedCode, unknownCode, violatedCode } from '../condition/code'
import type { EvaluateOptions } from '../evaluation/options'
import type { Frame } from '../fact/frame'
import type { Slot } from '../fact/slots'
import type { Rulebook } from '../rulebook/rulebook'
import { type Entry, entryAt, putEntry } from './entries'
import type { Aim } from './improvement'
import { likelyEntries } from './likely-entries'
import { hasRepeats } from './proof'
import { openSlots, waitingFor } from './prospect'
import { copyOf } from './seats'
import type { Settlement, Settlements } from './settlement'
import { type Sight, sightOf } from './sight'
import { type LeafTree, leavesOfTree, type Tree } from './tree'

/**
 * The least sets of facts that can settle the verdict of an undetermined finding, if they are found
 * to be fitting: each alone may show that its conditions are met, or that they are missed.
 *
 * @example
 * const { settlements: [least] } = settlements(rulebook, profile, finding, { asOf: '2020-06-01' })
 */
export function settlements(
  rulebook: Rulebook,
  profile: unknown,
  finding: Aim,
  options: EvaluateOptions,
): Settlements {
  const seen = sightOf({ rulebook, profile, aim: finding, options })
  if (seen.kind === 'rejected') {
    return { status: 'rejected', settlements: [], complete: false, issues: seen.issues }
  }
  return settlementsIn(seen.value)
}

type Way = Settlement['as']
type Slots = ReadonlySet<Slot>

// more alternatives than these help nobody, and joining them would take too long
const mostSets = 64

function settlementsIn({ scene, rule, seated }: Sight): Settlements {
  const { sections } = scene.sitting.program
  const { name, section } = seated
  const frame = copyOf(seated.frame)
  let complete = true
  const limited = (sets: readonly Slots[]): readonly Slots[] => {
    const least = leastOf(sets)
    if (least.length > mostSets) complete = false
    return least.slice(0, mostSets)
  }
  const sight = { scene, rule, seated }
  const tried = triedSets(sight, frame)
  if (tried === null && hasRepeats(rule.leaves, frame)) complete = false
  const found = (['met', 'missed'] as const).flatMap((as) => {
    const sets =
      tried === null ? setsOf(rule.tree, as, frame, limited) : leastComing(tried, as, sight, frame)
    const some = sets.filter((set) => set.size > 0)
    return some.filter((set) => canCome(set, as, sight, frame)).map((set) => ({ as, set }))
  })
  const type = sections[section]?.type
  const idOf = ({ at, fact }: Slot): string => {
    const isOwn = type !== undefined && section > 0 && at >= type.from && at < type.until
    return isOwn && name === null ? type.key : fact.id
  }
  const named = found.map(({ as, set }) => ({ as, facts: [...new Set([...set].map(idOf))].sort() }))
  const texts = named.map((one) => JSON.stringify(one))
  const each = named.filter((one, index) => texts.indexOf(JSON.stringify(one)) === index)
  const sorted = [...each].sort((left, right) => left.facts.length - right.facts.length)
  return { status: 'found', settlements: sorted, complete, issues: [] }
}

/**
 * Every set of open facts, the smaller ones first, where all their values can be gone through; null
 * where they cannot, and then the tree itself says which sets would do.
 */
function triedSets({ scene: { sheet }, rule }: Sight, frame: Frame): readonly Slots[] | null {
  const open = new Set<number>()
  waitingFor(rule.tree, frame, sheet, open)
  const slots = [...open].flatMap((at) => sheet.slotAt[at] ?? [])
  const leaves = rule.leaves.filter((leaf) => leaf.slots.some(({ at }) => open.has(at)))
  const ways = slots.reduce((all, { at }) => all * (1 + (rule.classes.get(at)?.length ?? 0)), 1)
  if (ways > mostTries || slots.some(({ at }) => !rule.classes.get(at)?.length)) return null
  if (leaves.some((leaf) => leaf.slots.length > 1 || openSlots(leaf, frame).length === 0))
    return null
  let sets: readonly Slots[] = [new Set()]
  for (const slot of slots) sets = [...sets, ...sets.map((one) => new Set([...one, slot]))]
  return [...sets].sort((left, right) => left.size - right.size)
}

/** The least of some sets with which it can come so. */
function leastComing(all: readonly Slots[], as: Way, sight: Sight, frame: Frame): readonly Slots[] {
  const found: Slots[] = []
  for (const set of all) {
    if (found.some((one) => [...one].every((slot) => set.has(slot)))) continue
    if (canCome(set, as, sight, frame)) found.push(set)
  }
  return found
}

type Limited = (sets: readonly Slots[]) => readonly Slots[]

/** The sets of open facts that can bring a tree to be met or missed; one empty set: it is so. */
function setsOf(tree: Tree | boolean, as: Way, frame: Frame, limited: Limited): readonly Slots[] {
  if (typeof tree === 'boolean') return tree === (as === 'met') ? [new Set()] : []
  switch (tree.kind) {
    case 'leaf':
      return leafSets(tree, as, frame)
    case 'not':
      return setsOf(tree.member, as === 'met' ? 'missed' : 'met', frame, limited)
    default: {
      const members = tree.members.map((member) => setsOf(member, as, frame, limited))
      // to be met an `all` needs every member, to be missed one
      const needsEvery = (tree.kind === 'all') === (as === 'met')
      return needsEvery ? everyOf(members, limited) : limited(members.flat())
    }
  }
}

function leafSets(leaf: LeafTree, as: Way, frame: Frame): readonly Slots[] {
  const code = leaf.test(frame)
  if (code === (as === 'met' ? satisfiedCode : violatedCode)) return [new Set()]
  const open = code === unknownCode ? openSlots(leaf, frame) : []
  return open.length === 0 ? [] : [new Set(open)]
}

function everyOf(members: readonly (readonly Slots[])[], limited: Limited): readonly Slots[] {
  let found: readonly Slots[] = [new Set()]
  for (const sets of members) {
    found = limited(found.flatMap((one) => sets.map((other) => new Set([...one, ...other]))))
  }
  return found
}

function leastOf(sets: readonly Slots[]): readonly Slots[] {
  const sorted = [...sets].sort((left, right) => left.size - right.size)
  const least: Slots[] = []
  for (const set of sorted) {
    if (!least.some((one) => [...one].every((slot) => set.has(slot)))) least.push(set)
  }
  return least
}

// of more combinations of values than these it is taken that one of them will do
const mostTries = 2000

/** Whether some values of the facts do settle it so: a fact may stand in two places that disagree. */
function canCome(set: Slots, as: Way, { scene: { sheet }, rule }: Sight, frame: Frame): boolean {
  const slots = [...set]
  const lists = slots.map((slot): readonly Entry[] =>
    slot.fact.type === 'date' ? [] : likelyEntries(slot, rule, frame, sheet),
  )
  const tries = lists.reduce((product, list) => product * list.length, 1)
  const leaves = leavesOfTree(rule.tree).filter((leaf) => leaf.slots.some((slot) => set.has(slot)))
  const isPlain = leaves.every((leaf) => leaf.slots.length === 1)
  if (!isPlain || tries === 0 || tries > mostTries) return true
  const wanted = as === 'met' ? satisfiedCode : violatedCode
  const kept = slots.map(({ at }) => entryAt(frame, at))
  const tried = (index: number): boolean => {
    const slot = slots[index]
    if (slot === undefined) return rule.compiled.conditions(frame) === wanted
    return (lists[index] ?? []).some((entry) => {
      putEntry(frame, slot.at, entry)
      return tried(index + 1)
    })
  }
  const comes = tried(0)
  for (const [index, entry] of kept.entries()) putEntry(frame, slots[index]?.at ?? -1, entry)
  return comes
}
