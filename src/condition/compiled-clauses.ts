import { type Frame, stated } from '../fact/frame'
import type { Condition } from '../rulebook/rulebook'
import { type Clause, clausesOf, type Literal } from './clauses'
import { type OutcomeCode, satisfiedCode, violatedCode } from './code'
import { allTest, compiled } from './compiled'
import type { Place, Test } from './test'

/** Conditions of one rule, all of which have to be met, and where it stands. */
export interface RuleConditions {
  readonly conditions: readonly Condition[]
  readonly place: Place
}

/** What the conditions of one of several rules, by its number, come to. */
export type RulesTest = (rule: number, frame: Frame) => OutcomeCode

/**
 * Conditions of rules, as `compiled` tests them one by one. What is a comparison of known facts with
 * constants, as most is, is looked up in lists of numbers, one after the other for all rules; a
 * function for each would take several times as long to call.
 */
export function compiledRules(rules: readonly RuleConditions[]): RulesTest {
  const split = rules.map(splitOf)
  const { heads, bounds, untils } = packed(split.map(({ clauses }) => clauses))
  const wholes = split.map(({ whole }) => whole)
  const rests = split.map(({ rest }) => rest)
  const hasRest = Uint8Array.from(rests, (rest) => (rest === null ? 0 : 1))
  return (rule, frame) => {
    const { states, numbers, asOfCode } = frame
    const until = untils[rule + 1] ?? 0
    let isOpen = false
    let came = unmet
    for (let index = untils[rule] ?? 0; index < until; index += 1) {
      const head = heads[index] ?? 0
      if (came !== met) {
        const at = head >> slotShift
        const number = numbers[at] ?? Number.NaN
        const kind = head & kindMask
        // a number that does not fit is NaN; a day to come is a plan, and has not happened
        if (states[at] !== stated || Number.isNaN(number) || (kind === day && number > asOfCode)) {
          came = open
        } else if (kind === option) {
          if (((bounds[index * 2] ?? 0) >> number) & 1) came = met
        } else if (number >= (bounds[index * 2] ?? 0) && number <= (bounds[index * 2 + 1] ?? 0)) {
          came = met
        }
      }
      if ((head & lastBit) === 0) continue
      if (came === unmet) return violatedCode
      if (came === open) isOpen = true
      came = unmet
    }
    if (isOpen) return wholes[rule]?.(frame) ?? violatedCode
    return hasRest[rule] === 0 ? satisfiedCode : (rests[rule]?.(frame) ?? violatedCode)
  }
}

/** What a clause comes to, as far as known facts say. */
const [unmet, open, met] = [0, 1, 2]

/** The clauses of the conditions of a rule, what there is besides, and both as one. */
function splitOf({ conditions, place }: RuleConditions) {
  const split = conditions.map((condition) => clausesOf(condition, place.slots))
  const others = conditions.filter((_, index) => split[index] === null)
  const testOf = (some: readonly Condition[]): Test =>
    allTest(some.map((condition) => compiled(condition, place)))
  return {
    clauses: split.flatMap((one) => one ?? []),
    rest: others.length === 0 ? null : testOf(others),
    whole: testOf(conditions),
  }
}

/** The clauses of rules in lists of numbers. */
export interface PackedClauses {
  /** Of each comparison its slot, whether it is the last of its clause, and its kind. */
  readonly heads: Int32Array
  /** Of each comparison its bounds, or its bits and nothing. */
  readonly bounds: Float64Array
  /** Where the comparisons of each rule begin, and those of the rule before it end. */
  readonly untils: Int32Array
}

const kinds = { number: 0, day: 1, option: 2 } as const satisfies Record<Literal['kind'], number>
export const { day, option } = kinds
export const kindMask = 3
export const lastBit = 4
export const slotShift = 3

export function packed(rules: readonly (readonly Clause[])[]): PackedClauses {
  const literals = rules.flat(2)
  const heads = rules.flat().flatMap((clause) =>
    clause.map(({ at, kind }, index) => {
      const last = index === clause.length - 1 ? lastBit : 0
      return (at << slotShift) | last | kinds[kind]
    }),
  )
  let until = 0
  const untils = rules.map((clauses) => {
    until += clauses.flat().length
    return until
  })
  return {
    heads: Int32Array.from(heads),
    bounds: Float64Array.from(
      literals.flatMap((one) => (one.kind === 'option' ? [one.bits, 0] : [one.low, one.high])),
    ),
    untils: Int32Array.from([0, ...untils]),
  }
}
