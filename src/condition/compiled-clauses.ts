import { type Frame, stated } from '../fact/frame'
import type { Condition } from '../rulebook/rulebook'
import { type Clause, clausesOf, type Literal } from './clauses'
import { violatedCode } from './code'
import { allTest, compiled } from './compiled'
import type { Place, Test } from './test'

/**
 * Conditions that all have to be met, as `compiled` tests them one by one. What is a comparison of
 * known facts with constants, as most is, is looked up in lists of numbers; a function for each would
 * take several times as long to call.
 */
export function compiledAll(conditions: readonly Condition[], place: Place): Test {
  const whole = allTest(conditions.map((condition) => compiled(condition, place)))
  const split = conditions.map((condition) => clausesOf(condition, place.slots))
  const clauses = split.flatMap((one) => one ?? [])
  if (clauses.length === 0) return whole
  const others = conditions.filter((_, index) => split[index] === null)
  const rest = allTest(others.map((condition) => compiled(condition, place)))
  return clausesTest(packed(clauses), rest, whole)
}

/** Clauses in lists of numbers: of each comparison its slot, its kind and its bits or bounds. */
export interface PackedClauses {
  /** Where each clause ends. */
  readonly ends: Int32Array
  readonly slots: Int32Array
  readonly kinds: Int32Array
  readonly bits: Int32Array
  readonly lows: Float64Array
  readonly highs: Float64Array
}

const kindNumbers = { number: 0, day: 1, option: 2 } as const satisfies Record<
  Literal['kind'],
  number
>
export const { day, option } = kindNumbers

export function packed(clauses: readonly Clause[]): PackedClauses {
  const literals = clauses.flat()
  let end = 0
  return {
    ends: Int32Array.from(clauses, ({ length }) => {
      end += length
      return end
    }),
    slots: Int32Array.from(literals, ({ at }) => at),
    kinds: Int32Array.from(literals, ({ kind }) => kindNumbers[kind]),
    bits: Int32Array.from(literals, (one) => (one.kind === 'option' ? one.bits : 0)),
    lows: Float64Array.from(literals, (one) => (one.kind === 'option' ? 0 : one.low)),
    highs: Float64Array.from(literals, (one) => (one.kind === 'option' ? 0 : one.high)),
  }
}

/** What a clause comes to, as far as known facts say. */
const [unmet, open, met] = [0, 1, 2]

function clausesTest(clauses: PackedClauses, rest: Test, whole: Test): Test {
  const { ends } = clauses
  return (frame) => {
    let isOpen = false
    let from = 0
    for (let index = 0; index < ends.length; index += 1) {
      const until = ends[index] ?? 0
      const came = stateOf(clauses, from, until, frame)
      if (came === unmet) return violatedCode
      if (came === open) isOpen = true
      from = until
    }
    return isOpen ? whole(frame) : rest(frame)
  }
}

function stateOf(
  { slots, kinds, bits, lows, highs }: PackedClauses,
  from: number,
  until: number,
  { states, numbers, asOfCode }: Frame,
): number {
  let came = unmet
  for (let index = from; index < until; index += 1) {
    const at = slots[index] ?? 0
    const kind = kinds[index]
    const number = numbers[at] ?? Number.NaN
    // a number that does not fit is NaN; a day to come is a plan, and has not happened
    if (states[at] !== stated || Number.isNaN(number) || (kind === day && number > asOfCode)) {
      came = open
    } else if (kind === option) {
      if (((bits[index] ?? 0) >> number) & 1) return met
    } else if (number >= (lows[index] ?? 0) && number <= (highs[index] ?? 0)) return met
  }
  return came
}
