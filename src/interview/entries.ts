import { asPlainDate } from '../calendar/plain-date'
import { type Frame, newFrame, stated, statedNull } from '../fact/frame'
import { placesOf } from '../fact/lookup'
import { putValue } from '../fact/put-value'
import type { Slot } from '../fact/slots'
import { add, compare, decimalOf, multiply, textOf } from '../money/decimal'
import type { FactValue, Stated } from '../profile/value'
import type { Fact, FactType } from '../profile/vocabulary'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Leaf, Rulebook } from '../rulebook/rulebook'

/** A value that a fact may have, as it stands in a frame, and how likely it is taken to be. */
export interface Entry {
  readonly state: number
  readonly number: number
  readonly value: Stated
  readonly chance: number
}

/** Puts an entry into its slot. */
export function putEntry(frame: Frame, at: number, { state, number, value }: Entry): void {
  frame.states[at] = state
  frame.numbers[at] = number
  frame.values[at] = value
}

/** What stands in a slot now, to be put back. */
export const entryAt = ({ states, numbers, values }: Frame, at: number): Entry => ({
  state: states[at] ?? 0,
  number: numbers[at] ?? 0,
  value: values[at] ?? null,
  chance: 1,
})

/** A value of a fact as an entry; the scratch frame is as wide as the vocabulary. */
export function entryOf(value: Stated, chance: number, slot: Slot, scratch: Frame): Entry {
  if (value === null) return { state: statedNull, number: 0, value, chance }
  if (!putValue(scratch, slot, value)) throw new TypeError(`${slot.fact.id} cannot be ${value}`)
  return { ...entryAt(scratch, slot.at), state: stated, chance }
}

/** A frame to read values with. */
export const scratchFrame = (size: number): Frame =>
  newFrame(size, {
    asOf: asPlainDate('1900-01-01'),
    asOfCode: 0,
    readings: new Map(),
    keeps: 'values',
  })

/**
 * Values that stand for all that leaves can tell apart of a fact by itself, each with its chance:
 * every option, the numbers at and between the thresholds, a place in each area. Dates have none,
 * for what can be told apart of them depends on other dates.
 */
export function valuesOf(
  fact: Fact,
  leaves: readonly Leaf[],
  rulebook: Rulebook,
): readonly (readonly [Stated, number])[] {
  const values = samples[fact.type](fact, leaves, rulebook)
  const none = chanceOfNone[fact.type]
  const weights = values.map(([, weight]) => weight).reduce((sum, one) => sum + one, 0)
  const likely = values.map(([value, weight]) => [value, (weight / weights) * (1 - none)] as const)
  return [...likely, [null, none]]
}

const chanceOfNone: Readonly<Record<FactType, number>> = {
  boolean: 0.02,
  money: 0.02,
  count: 0.02,
  decimal: 0.02,
  date: 0.4,
  choice: 0.05,
  choices: 0.02,
  place: 0.02,
}

type Weighed = readonly [FactValue, number]

type Sample = (fact: Fact, leaves: readonly Leaf[], rulebook: Rulebook) => readonly Weighed[]

const numbers: Sample = (_, leaves) => numbersAround(leaves.flatMap(thresholdsOf))

const samples: Readonly<Record<FactType, Sample>> = {
  boolean: () => [
    [true, 0.45],
    [false, 0.55],
  ],
  money: numbers,
  decimal: numbers,
  count: (_, leaves) => countsAround(leaves.flatMap(thresholdsOf)),
  date: () => [],
  choice: ({ options = {} }) => Object.keys(options).map((name) => [name, 1]),
  choices: ({ options = {} }, leaves) => subsetsOf(Object.keys(options), leaves),
  place: (_, leaves, rulebook) => placesIn(leaves.flatMap((leaf) => areasOf(leaf, rulebook))),
}

const thresholdsOf = ({ operand }: Leaf): readonly string[] =>
  operand.kind === 'value' && typeof operand.value === 'string' ? [operand.value] : []

/** Thresholds in rising order, each once. */
const rising = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].sort((left, right) => compare(decimalOf(left), decimalOf(right)))

const half = decimalOf('0.5')
const one = decimalOf('1')

/** Each threshold, a number between each two, one below and one above all. */
function numbersAround(thresholds: readonly string[]): readonly Weighed[] {
  const sorted = rising(thresholds)
  const last = sorted.at(-1)
  const between = sorted.map((text, index) => {
    const before = decimalOf(sorted[index - 1] ?? '0')
    return textOf(multiply(add(before, decimalOf(text)), half))
  })
  const above = last === undefined ? '1' : textOf(add(decimalOf(last), one))
  return weighed(sorted, [...between, above])
}

/** The same of whole numbers: each threshold, the one below and the one above it. */
function countsAround(thresholds: readonly string[]): readonly Weighed[] {
  const sorted = rising(thresholds)
  const beside = sorted.flatMap((text) => {
    const value = decimalOf(text)
    const below = add(value, decimalOf('-1'))
    const above = textOf(add(value, one))
    return compare(below, decimalOf('0')) < 0 ? [above] : [textOf(below), above]
  })
  return weighed(sorted, beside.length === 0 ? ['1'] : beside)
}

/** Exactly at a threshold few numbers lie. */
function weighed(at: readonly string[], beside: readonly string[]): readonly Weighed[] {
  const others = beside.filter((text) => !at.includes(text))
  return [
    ...at.map((text): Weighed => [text, 0.2]),
    ...[...new Set(others)].map((text): Weighed => [text, 1]),
  ]
}

// so many options that leaves name are combined in every way; of more each is taken by itself
const mostCombined = 4
const chanceOfOption = 0.3

/** Every combination of the options that leaves name, or, where these are many, one at a time. */
function subsetsOf(options: readonly string[], leaves: readonly Leaf[]): readonly Weighed[] {
  const named = new Set(
    leaves.flatMap(({ operand }) =>
      operand.kind === 'value' && typeof operand.value === 'object' ? operand.value : [],
    ),
  )
  const told = options.filter((name) => named.has(name))
  if (told.length > mostCombined) {
    const single = told.map((name): Weighed => [[name], chanceOfOption])
    return [[[], 1], ...single, [[...told].sort(), 0.1]]
  }
  let subsets: readonly (readonly string[])[] = [[]]
  for (const name of told) {
    subsets = [...subsets, ...subsets.map((subset) => [...subset, name])]
  }
  return subsets.map((subset): Weighed => {
    const chance = chanceOfOption ** subset.length
    return [[...subset].sort(), chance * (1 - chanceOfOption) ** (told.length - subset.length)]
  })
}

function areasOf({ operand }: Leaf, rulebook: Rulebook): readonly string[] {
  if (operand.kind === 'value') {
    return typeof operand.value === 'object' ? operand.value : [String(operand.value)]
  }
  if (operand.kind !== 'register') return []
  const places = placesOf(partOf(indexOf(rulebook).registers, operand.register), operand.column)
  return places.kind === 'known' && typeof places.value === 'object' ? places.value : []
}

/** Each area, a place in each province beside those, and a place elsewhere. */
function placesIn(areas: readonly string[]): readonly Weighed[] {
  const provinces = [...new Set(areas.map((area) => area.slice(0, 2)))]
  const elsewhere = ['110101', '310101', '440106', '650102'].find(
    (code) => !provinces.includes(code.slice(0, 2)),
  )
  const own = [...new Set(areas)].filter((area) => !area.endsWith('0000'))
  const weight = own.length === 0 ? 0 : 0.5 / own.length
  return [
    // a county that no list has stands for the rest of its province
    ...provinces.map((province): Weighed => [`${province}9999`, 1]),
    ...own.map((area): Weighed => [area, weight]),
    ...(elsewhere === undefined ? [] : [[elsewhere, 1] as const]),
  ]
}
