import { interpretationOfFact } from '../rulebook/built-in-facts'
import { partOf, type RulebookIndex } from '../rulebook/index-of'
import type { Condition, Leaf } from '../rulebook/rulebook'

type Settled = Condition | boolean

/**
 * A condition tree as it stands under the default of every interpretation: branches of other
 * readings fall away. True or false where nothing is left to be met.
 */
export function underDefaults(condition: Condition, index: RulebookIndex): Settled {
  switch (condition.kind) {
    case 'leaf':
      return leafUnderDefaults(condition, index)
    case 'not':
    case 'defined':
      return memberUnderDefaults(condition, index)
    case 'all':
      return group(condition, false, index)
    case 'any':
      return group(condition, true, index)
  }
}

function leafUnderDefaults(leaf: Leaf, { interpretations }: RulebookIndex): Settled {
  const id = interpretationOfFact(leaf.fact)
  if (id === undefined || leaf.operand.kind !== 'value') return leaf
  const { value } = leaf.operand
  const options = typeof value === 'object' ? value : [value]
  return options.includes(partOf(interpretations, id).default)
}

function memberUnderDefaults(
  condition: Extract<Condition, { member: unknown }>,
  index: RulebookIndex,
): Settled {
  const member = underDefaults(condition.member, index)
  if (typeof member !== 'boolean') return { ...condition, member }
  return condition.kind === 'not' ? !member : member
}

/** `settling` is the value that settles the group: one true any, one false all. */
function group(
  { kind, members }: Extract<Condition, { members: unknown }>,
  settling: boolean,
  index: RulebookIndex,
): Settled {
  const settled = members.map((member) => underDefaults(member, index))
  if (settled.includes(settling)) return settling
  return groupOf(
    kind,
    settled.filter((one) => typeof one !== 'boolean'),
    !settling,
  )
}

/** A group of one is its member, and members of the same kind join it. */
function groupOf(kind: 'all' | 'any', members: readonly Condition[], empty: boolean): Settled {
  const flat = members.flatMap((member) =>
    member.kind === kind && 'members' in member ? member.members : [member],
  )
  const [only, ...others] = flat
  if (only === undefined) return empty
  return others.length === 0 ? only : { kind, members: flat }
}
