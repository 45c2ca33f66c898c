import { stated, unstated } from '../fact/frame'
import { placesOf } from '../fact/lookup'
import { memoOf } from '../fact/memo'
import { placeKeyOf } from '../fact/place-key'
import type { Slot } from '../fact/slots'
import { placeNumberOf, placeRelation, significantPart } from '../profile/place'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Leaf, Rulebook } from '../rulebook/rulebook'
import { type OutcomeCode, satisfiedCode, unknownCode, violatedCode } from './code'
import type { Place, Test } from './test'

// more different places than a country has are not remembered
const mostPlaces = 5000

/** Where a place lies to some areas, of which there is mostly one. */
export function compiledPlace(leaf: Leaf, { at }: Slot, place: Place): Test | null {
  const areas = areasOf(leaf, place.rulebook)
  if (leaf.operator !== 'within' || areas === null) return null
  const codeFor = rememberedCode(areas)
  const [prefix, divisor] = prefixOf(areas)
  return ({ states, numbers }) => {
    if (states[at] !== stated) return states[at] === unstated ? unknownCode : violatedCode
    const number = numbers[at] ?? -1
    const start = Math.floor(number / divisor)
    if (start === prefix) return satisfiedCode
    // a code that ends in 00 or 01 may stand for more than a county, and then be too coarse
    const isCounty = number - Math.floor(number / 100) * 100 > 1
    return isCounty && prefix !== several ? violatedCode : codeFor(number)
  }
}

// no code begins with it
const several = -1

/** What the places of a single area begin with, and by what a code is divided to see it. */
function prefixOf(areas: readonly string[]): readonly [prefix: number, divisor: number] {
  const [area, ...others] = areas
  if (area === undefined || others.length > 0) return [several, 1]
  const divisor = 10 ** (area.length - significantPart(area).length)
  return [Math.floor(placeNumberOf(area) / divisor), divisor]
}

/** There are only so many places, so each is compared once. */
function rememberedCode(areas: readonly string[]): (place: number) => OutcomeCode {
  const found = memoOf<OutcomeCode>(mostPlaces, 0)
  const keyOf = placeKeyOf(areas)
  return (place) => {
    const key = keyOf(place)
    const code = found.get(key) ?? codeWithin(String(place), areas)
    found.set(key, code)
    return code
  }
}

/** The areas within one of which a leaf wants a place; null where it compares with another thing. */
export function areasOf({ operand }: Leaf, rulebook: Rulebook): readonly string[] | null {
  if (operand.kind === 'value') {
    return typeof operand.value === 'object' ? operand.value : [String(operand.value)]
  }
  if (operand.kind !== 'register') return null
  const places = placesOf(partOf(indexOf(rulebook).registers, operand.register), operand.column)
  return places.kind === 'known' && typeof places.value === 'object' ? places.value : null
}

function codeWithin(place: string, areas: readonly string[]): OutcomeCode {
  const relations = areas.map((area) => placeRelation(place, area))
  if (relations.includes('inside')) return satisfiedCode
  return relations.includes('too-coarse') ? unknownCode : violatedCode
}
