import { compiledLeaf } from '../condition/compiled-leaf'
import type { Place, Test } from '../condition/test'
import type { Slot } from '../fact/slots'
import { optionOf } from '../fact/view'
import { interpretationOfFact } from '../rulebook/built-in-facts'
import type { Condition, Leaf, Words } from '../rulebook/rulebook'
import { factsOfLeaf } from './leaf-facts'

/** A leaf with the slots on which it rests. */
export interface LeafTree {
  readonly kind: 'leaf'
  readonly leaf: Leaf
  readonly test: Test
  readonly slots: readonly Slot[]
  /** Its own words, or those of the definition in which it stands. */
  readonly words: Words | null
}

/** The conditions of a rule as they stand under some readings: those of other readings are gone. */
export type Tree =
  | LeafTree
  | { readonly kind: 'all' | 'any'; readonly members: readonly Tree[] }
  | { readonly kind: 'not'; readonly member: Tree }

/** Where a tree stands, and under which readings. */
export interface TreePlace extends Place {
  readonly readings: ReadonlyMap<string, string>
}

/** The tree of a condition; true or false where the readings settle it. */
export function treeOf(
  condition: Condition,
  place: TreePlace,
  words: Words | null = null,
): Tree | boolean {
  switch (condition.kind) {
    case 'leaf':
      return leafTree(condition, place, words)
    case 'defined':
      return treeOf(condition.member, place, condition.words ?? words)
    case 'not': {
      const member = treeOf(condition.member, place, words)
      return typeof member === 'boolean' ? !member : { kind: 'not', member }
    }
    default:
      return groupTree(
        condition.kind,
        condition.members.map((member) => treeOf(member, place, words)),
      )
  }
}

function leafTree(leaf: Leaf, place: TreePlace, words: Words | null): Tree | boolean {
  const interpretation = interpretationOfFact(leaf.fact)
  if (interpretation !== undefined && leaf.operand.kind === 'value') {
    const { value } = leaf.operand
    const wanted = typeof value === 'object' ? value : [value]
    return wanted.includes(optionOf(interpretation, place))
  }
  const slots = factsOfLeaf(leaf, place).flatMap((fact) => place.slots.byFact.get(fact) ?? [])
  return { kind: 'leaf', leaf, test: compiledLeaf(leaf, place), slots, words: leaf.words ?? words }
}

/** One true member settles an `any`, one false member an `all`; the others fall away. */
function groupTree(kind: 'all' | 'any', all: readonly (Tree | boolean)[]): Tree | boolean {
  const settling = kind === 'any'
  if (all.includes(settling)) return settling
  const members = all
    .filter((one) => typeof one !== 'boolean')
    .flatMap((one) => (one.kind === kind ? one.members : [one]))
  const [only] = members
  if (only === undefined) return !settling
  return members.length === 1 ? only : { kind, members }
}

/** The leaves of a tree from left to right. */
export function leavesOfTree(tree: Tree | boolean): readonly LeafTree[] {
  if (typeof tree === 'boolean') return []
  if (tree.kind === 'leaf') return [tree]
  return tree.kind === 'not' ? leavesOfTree(tree.member) : tree.members.flatMap(leavesOfTree)
}

/** The leaves that have to be missed for the tree to be met: those under one `not`, or any odd number. */
export function deniedLeaves(tree: Tree | boolean, isDenied = false): readonly LeafTree[] {
  if (typeof tree === 'boolean') return []
  if (tree.kind === 'leaf') return isDenied ? [tree] : []
  if (tree.kind === 'not') return deniedLeaves(tree.member, !isDenied)
  return tree.members.flatMap((member) => deniedLeaves(member, isDenied))
}
