import { stated, unstated } from '../fact/frame'
import { placesOf } from '../fact/lookup'
import { memoOf } from '../fact/memo'
import { placeKeyOf } from '../fact/place-key'
import type { Slot } from '../fact/slots'
import { placeRelation } from '../profile/place'
import { indexOf, partOf } from '../rulebook/index-of'
import type { Leaf, Rulebook } from '../rulebook/rulebook'
import { type OutcomeCode, satisfiedCode, unknownCode, violatedCode } from './code'
import type { Place, Test } from './test'

// more different places than a country has are not remembered
const mostPlaces = 5000

/** Where a place lies to some areas. There are only so many places, so each is compared once. */
export function compiledPlace(leaf: Leaf, { at }: Slot, place: Place): Test | null {
  const areas = areasOf(leaf, place.rulebook)
  if (leaf.operator !== 'within' || areas === null) return null
  const found = memoOf<OutcomeCode>(mostPlaces, 0)
  const keyOf = placeKeyOf(areas)
  return ({ states, numbers }) => {
    if (states[at] !== stated) return states[at] === unstated ? unknownCode : violatedCode
    const number = numbers[at] ?? -1
    const key = keyOf(number)
    const known = found.get(key)
    if (known !== undefined) return known
    const code = codeWithin(String(number), areas)
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
