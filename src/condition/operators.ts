import type { PlainDate } from '../calendar/plain-date'
import { type FactState, missingOf } from '../fact/fact-state'
import { compareTexts } from '../money/texts'
import { placeRelation } from '../profile/place'
import type { FactValue } from '../profile/value'
import type { OperatorName } from '../rulebook/condition-format'
import { happened, onOrAfter, onOrBefore } from './date-operators'
import { type Outcome, satisfied, unknownFor, violated } from './outcome'

/** What a leaf comes to on a date, from the states of its two sides. */
export type Operator = (left: FactState, right: FactState, asOf: PlainDate) => Outcome

/** The meaning of every operator: the one table that all executors follow. */
export const operators = {
  is: compared((left, right) => left === right),
  oneOf: compared((left, right) => listOf(right).includes(String(left))),
  includesAny: compared((left, right) => listOf(right).some((item) => listOf(left).includes(item))),
  includesAll: compared((left, right) =>
    listOf(right).every((item) => listOf(left).includes(item)),
  ),
  atLeast: compared((left, right) => order(left, right) >= 0),
  atMost: compared((left, right) => order(left, right) <= 0),
  above: compared((left, right) => order(left, right) > 0),
  below: compared((left, right) => order(left, right) < 0),
  onOrBefore,
  onOrAfter,
  happened,
  within,
} as const satisfies Record<OperatorName, Operator>

/** Unknown if a side is, violated if a side is known not to exist, else as the values compare. */
function compared(test: (left: FactValue, right: FactValue) => boolean): Operator {
  return (left, right) => {
    if (left.kind === 'known' && right.kind === 'known') {
      return test(left.value, right.value) ? satisfied : violated
    }
    if (left.kind === 'absent' || right.kind === 'absent') return violated
    const missing = missingOf(left, right)
    return missing.length > 0 ? unknownFor(missing) : violated
  }
}

/** A place stated too coarsely, as its province only, leaves open whether it lies in a county. */
function within(left: FactState, right: FactState): Outcome {
  if (left.kind === 'known' && right.kind === 'known') return placed(left.value, right.value)
  if (left.kind === 'absent' || right.kind === 'absent') return violated
  const missing = missingOf(left, right)
  return missing.length > 0 ? unknownFor(missing) : violated
}

function placed(value: FactValue, areas: FactValue): Outcome {
  const place = String(value)
  if (typeof areas === 'string') return outcomesOfPlaces[placeRelation(place, areas)]
  let isCoarse = false
  for (const area of listOf(areas)) {
    const relation = placeRelation(place, area)
    if (relation === 'inside') return satisfied
    if (relation === 'too-coarse') isCoarse = true
  }
  return outcomesOfPlaces[isCoarse ? 'too-coarse' : 'outside']
}

const outcomesOfPlaces = {
  inside: satisfied,
  outside: violated,
  'too-coarse': unknownFor([]),
} as const

const order = (left: FactValue, right: FactValue): number =>
  compareTexts(String(left), String(right))

const listOf = (value: FactValue): readonly string[] =>
  typeof value === 'object' ? value : [String(value)]
