import { dayCodeOf } from '../calendar/day-code'
import type { Slot, Slots } from '../fact/slots'
import { scaledOf } from '../money/scaled'
import type { OperatorName } from '../rulebook/condition-format'
import type { Condition, Leaf } from '../rulebook/rulebook'

/**
 * A comparison of one fact, of which a value is known, with constants: a number or a day between
 * bounds, both included, or one of some options.
 */
export type Literal =
  | {
      readonly kind: 'number' | 'day'
      readonly at: number
      readonly low: number
      readonly high: number
    }
  | { readonly kind: 'option'; readonly at: number; readonly bits: number }

/** Comparisons of which at least one has to be met. */
export type Clause = readonly Literal[]

/**
 * A condition as clauses that all have to be met; null where it is more than that. They hold for facts
 * that are known: what is open is for the condition itself.
 */
export function clausesOf(
  condition: Condition,
  slots: Slots,
  isNegated = false,
): readonly Clause[] | null {
  switch (condition.kind) {
    case 'leaf': {
      const literal = literalOf(condition, slots, isNegated)
      return literal && [[literal]]
    }
    case 'not':
      return clausesOf(condition.member, slots, !isNegated)
    case 'defined':
      return clausesOf(condition.member, slots, isNegated)
    default: {
      const members = condition.members.map((member) => clausesOf(member, slots, isNegated))
      const known = members.filter((member) => member !== null)
      if (known.length < members.length) return null
      // not all of them is one of them not
      return (condition.kind === 'all') === isNegated ? oneOf(known) : known.flat()
    }
  }
}

/** One of several, each of which has to be a single clause. */
function oneOf(members: readonly (readonly Clause[])[]): readonly Clause[] | null {
  // a clause of nothing, which cannot be met, has no place in a list of comparisons
  if (members.length === 0) return null
  return members.every(({ length }) => length === 1) ? [members.flat(2)] : null
}

function literalOf(leaf: Leaf, { byFact }: Slots, isNegated: boolean): Literal | null {
  const slot = byFact.get(leaf.fact)
  if (slot === undefined) return null
  switch (slot.type) {
    case 'money':
    case 'count':
    case 'decimal':
    case 'date':
      return between(leaf, slot, isNegated)
    case 'boolean':
    case 'choice':
      return among(leaf, slot, isNegated)
    default:
      return null
  }
}

type Bounds = (value: number) => readonly [low: number, high: number]

const all = Number.POSITIVE_INFINITY

// ten-thousandths and the digits of days are whole numbers
const bounds: Partial<
  Readonly<Record<OperatorName, { readonly is: Bounds; readonly not: Bounds }>>
> = {
  atLeast: { is: (value) => [value, all], not: (value) => [-all, value - 1] },
  above: { is: (value) => [value + 1, all], not: (value) => [-all, value] },
  atMost: { is: (value) => [-all, value], not: (value) => [value + 1, all] },
  below: { is: (value) => [-all, value - 1], not: (value) => [value, all] },
  onOrAfter: { is: (value) => [value, all], not: (value) => [-all, value - 1] },
  onOrBefore: { is: (value) => [-all, value], not: (value) => [value + 1, all] },
}

function between({ operator, operand }: Leaf, slot: Slot, isNegated: boolean): Literal | null {
  const of = bounds[operator]
  if (of === undefined || operand.kind !== 'value') return null
  const isDay = slot.type === 'date'
  const text = String(operand.value)
  const value = isDay ? dayCodeOf(text) : scaledOf(text)
  if (Number.isNaN(value) || value < 0) return null
  const [low, high] = isNegated ? of.not(value) : of.is(value)
  return { kind: isDay ? 'day' : 'number', at: slot.at, low, high }
}

// within what bitwise operations keep
const mostOptions = 30

function among({ operator, operand }: Leaf, slot: Slot, isNegated: boolean): Literal | null {
  const { at, options, type } = slot
  if (operand.kind !== 'value' || (operator !== 'is' && operator !== 'oneOf')) return null
  const { value } = operand
  if (options.size > mostOptions || (typeof value === 'boolean') !== (type === 'boolean'))
    return null
  const wanted = typeof value === 'object' ? value : [value]
  let bits = 0
  for (const one of wanted) {
    const option = typeof one === 'boolean' ? (one ? 1 : 0) : options.get(one)
    if (option !== undefined) bits |= 1 << option
  }
  return { kind: 'option', at, bits: isNegated ? ~bits : bits }
}
