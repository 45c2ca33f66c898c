import type { PlainDate } from '../calendar/plain-date'
import type { Place } from '../condition/test'
import { type Frame, stated } from '../fact/frame'
import { placesOf } from '../fact/lookup'
import type { Slot, Slots } from '../fact/slots'
import { add, compare, decimalOf, isDecimalText, textOf } from '../money/decimal'
import { readMoney } from '../money/read-money'
import type { FactValue } from '../profile/value'
import type { FactType } from '../profile/vocabulary'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Leaf, Rulebook } from '../rulebook/rulebook'
import type { LeafTree } from './tree'

/** What values are sought on: a frame that may be written in, and what the dates come to. */
export interface Ground {
  readonly frame: Frame
  readonly scratch: Frame
  readonly slots: Slots
  readonly place: Place
  readonly days: ReadonlyMap<number, readonly PlainDate[]>
}

/** The values of a fact at which leaves can change, and those just beside, the nearest not first. */
export function valuesToTry(
  slot: Slot,
  leaves: readonly LeafTree[],
  ground: Ground,
): readonly FactValue[] {
  return tries[slot.fact.type](slot, leaves, ground)
}

type Try = (slot: Slot, leaves: readonly LeafTree[], ground: Ground) => readonly FactValue[]

const tries: Readonly<Record<FactType, Try>> = {
  boolean: () => [true, false],
  choice: ({ fact }) => Object.keys(fact.options ?? {}),
  choices: optionsToTry,
  place: (_, leaves, { place }) => areasToTry(leaves, place.rulebook),
  date: ({ at }, _, { days }) => days.get(at) ?? [],
  money: numbersToTry('0.01'),
  count: numbersToTry('1'),
  decimal: numbersToTry('0.0001'),
}

// so many options that leaves name are joined in every way, of more those of each leaf alone
const mostJoined = 6

/** What is chosen, with and without the options that leaves name, the fewest changes first. */
function optionsToTry(
  { at }: Slot,
  leaves: readonly LeafTree[],
  { frame }: Ground,
): readonly FactValue[] {
  const value = frame.states[at] === stated ? frame.values[at] : null
  const now = typeof value === 'object' && value !== null ? value : []
  const lists = leaves.map(({ leaf }) => optionsIn(leaf))
  const named = [...new Set(lists.flat())]
  const toggles =
    named.length <= mostJoined ? subsetsOf(named) : [...named.map((one) => [one]), ...lists]
  const sorted = [...toggles].sort((left, right) => left.length - right.length)
  return sorted.map((toggled) =>
    [
      ...now.filter((one) => !toggled.includes(one)),
      ...toggled.filter((one) => !now.includes(one)),
    ].sort(),
  )
}

const optionsIn = ({ operand }: Leaf): readonly string[] =>
  operand.kind === 'value' && typeof operand.value === 'object' ? operand.value : []

function subsetsOf(names: readonly string[]): readonly (readonly string[])[] {
  let subsets: readonly (readonly string[])[] = [[]]
  for (const name of names) subsets = [...subsets, ...subsets.map((one) => [...one, name])]
  return subsets
}

// a place that is in no area that a rule names
const elsewhere = ['110101', '310101', '440106', '650102']

/** Every area that leaves name, its counties first, and a place in none. */
function areasToTry(leaves: readonly LeafTree[], rulebook: Rulebook): readonly FactValue[] {
  const areas = [...new Set(leaves.flatMap(({ leaf }) => areasIn(leaf, rulebook)))]
  const outside = elsewhere.filter(
    (place) => !areas.some((area) => area.slice(0, 2) === place.slice(0, 2)),
  )
  return [...areas, ...outside.slice(0, 1)]
}

function areasIn({ operand }: Leaf, rulebook: Rulebook): readonly string[] {
  if (operand.kind === 'value') {
    return typeof operand.value === 'object' ? operand.value : [String(operand.value)]
  }
  if (operand.kind !== 'register') return []
  const register = partOf(indexOf(rulebook).registers, operand.register)
  const former = Object.keys(register.aliases)
  const places = placesOf(register, operand.column)
  const listed = places.kind === 'known' && typeof places.value === 'object' ? places.value : []
  return listed.filter((code) => !former.includes(code))
}

/** Each threshold with what lies one step beside it, and none where no number is stated; rising. */
function numbersToTry(step: string): Try {
  return (slot, leaves, ground) => {
    const bounds = leaves.flatMap((leaf) => boundsIn(leaf, slot, ground))
    const near = bounds.flatMap((bound) => {
      const value = decimalOf(bound)
      return [value, add(value, decimalOf(step)), add(value, decimalOf(`-${step}`))]
    })
    const none = decimalOf('0')
    const least = ground.frame.states[slot.at] === stated ? [] : [none]
    const lawful = [...least, ...near].filter((value) => compare(value, none) >= 0)
    const sorted = lawful.sort((left, right) => compare(left, right))
    const texts = [...new Set(sorted.map(textOf))]
    return slot.fact.type === 'count' ? texts.filter((text) => !text.includes('.')) : texts
  }
}

/** What a number is compared with: a figure, a cell of a table, another fact as it is now. */
export function boundsIn(
  { leaf, slots }: LeafTree,
  slot: Slot,
  { frame, place: { rulebook } }: Ground,
): readonly string[] {
  const { operand, type } = leaf
  if (operand.kind === 'value') return [String(operand.value)]
  if (operand.kind === 'lookup') {
    const { rows, columns } = partOf(indexOf(rulebook).registers, operand.register)
    const cell = (row: readonly string[], column: string): string =>
      row[columns.indexOf(column)] ?? ''
    return rows.flatMap((row) => {
      const unit = operand.unit === null ? '' : cell(row, operand.unit)
      const text = cell(row, operand.column)
      if (type !== 'money') return isDecimalText(text) ? [text] : []
      const money = readMoney(text + unit)
      return money.kind === 'accepted' ? [money.value] : []
    })
  }
  return slots.flatMap((other) =>
    other !== slot &&
    frame.states[other.at] === stated &&
    isDecimalText(String(frame.values[other.at]))
      ? [String(frame.values[other.at])]
      : [],
  )
}
