import { type Frame, stated } from '../fact/frame'
import type { Slots } from '../fact/slots'
import { scaledFactor, scaledOf, scaledTimes, textOfScaled } from '../money/scaled'
import type { Formula } from '../rulebook/formula'

/**
 * The amounts of several rules in lists of numbers: a constant, or a rate of a fact, each up to a cap,
 * as most are. A function for each would take several times as long to call.
 */
export interface PackedAmounts {
  /** Of each rule the slot of its fact; or that it has none, or needs a function. */
  readonly slots: Int32Array
  /** Of each what the fact is multiplied by, what that is divided by, and the cap. */
  readonly terms: Float64Array
  /** Of each the text of its cap, which many an amount comes to; null where there is none. */
  readonly caps: readonly (string | null)[]
}

const noFact = -1
const noAmount = -2
const other = -3
const termsOfRule = 3

/** An amount as the numbers that tell it. */
interface Linear {
  readonly slot: number
  readonly factor: number
  readonly divisor: number
  readonly cap: number
}

const unbounded = Number.POSITIVE_INFINITY
const nothing: Linear = { slot: noAmount, factor: 0, divisor: 1, cap: 0 }
const unpacked: Linear = { ...nothing, slot: other }

/** The amounts of some rules; null of those that have none. */
export function packedAmounts(formulas: readonly (Formula | null)[], slots: Slots): PackedAmounts {
  const amounts = formulas.map((formula) =>
    formula === null ? nothing : (linear(formula, slots) ?? unpacked),
  )
  return {
    slots: Int32Array.from(amounts, ({ slot }) => slot),
    terms: Float64Array.from(amounts.flatMap(({ factor, divisor, cap }) => [factor, divisor, cap])),
    caps: amounts.map(({ cap }) => textOfScaled(cap)),
  }
}

function linear(formula: Formula, slots: Slots): Linear | null {
  switch (formula.kind) {
    case 'value':
      return known({ ...nothing, slot: noFact, cap: scaledOf(formula.value) })
    case 'fact': {
      const slot = slots.byFact.get(formula.fact)?.at
      return slot === undefined ? null : { slot, factor: 1, divisor: 1, cap: unbounded }
    }
    case 'unitPrice':
      return times(formula.of, scaledOf(formula.price), slots)
    case 'convert':
      return times(formula.of, scaledOf(formula.rate), slots)
    case 'multiply': {
      const [one, by, ...others] = formula.of
      if (one === undefined || by === undefined || others.length > 0) return null
      if (by.kind === 'rate') return times(one, scaledOf(by.rate), slots)
      return one.kind === 'rate' ? times(by, scaledOf(one.rate), slots) : null
    }
    case 'atMost': {
      const [of, bound] = [linear(formula.of, slots), linear(formula.bound, slots)]
      if (of === null || bound?.slot !== noFact) return null
      return { ...of, cap: Math.min(of.cap, bound.cap) }
    }
    default:
      return null
  }
}

function times(of: Formula, by: number, slots: Slots): Linear | null {
  const fact = of.kind === 'fact' ? linear(of, slots) : null
  if (fact === null) return null
  // nothing of it is nothing, whatever it comes to
  return by === 0 ? { ...nothing, slot: noFact } : known({ ...fact, ...scaledFactor(by) })
}

const known = (one: Linear): Linear | null =>
  Number.isNaN(one.factor) || Number.isNaN(one.cap) ? null : one

/** Whether a rule has an amount. */
export const hasAmount = ({ slots }: PackedAmounts, rule: number): boolean =>
  slots[rule] !== noAmount

/** The least that a rule is worth by what stands in a frame; NaN where a function has to compute it. */
export function leastOf(
  { slots, terms }: PackedAmounts,
  rule: number,
  { states, numbers }: Frame,
): number {
  const slot = slots[rule] ?? other
  const first = rule * termsOfRule
  const cap = terms[first + 2] ?? 0
  if (slot < noFact) return Number.NaN
  if (slot === noFact) return cap
  // what is not known, or not there yet, may come to any amount from nothing upwards
  if (states[slot] !== stated) return 0
  const number = numbers[slot] ?? Number.NaN
  return Math.min(cap, scaledTimes(number, terms[first] ?? 0, terms[first + 1] ?? 1))
}

/** The canonical text of the least. */
export const textOfLeast = ({ terms, caps }: PackedAmounts, rule: number, least: number) =>
  least === terms[rule * termsOfRule + 2] ? (caps[rule] ?? null) : textOfScaled(least)

/** The text of the most, where the text of the least is known; null where there is no upper bound. */
export function textOfMost(
  { slots, caps }: PackedAmounts,
  rule: number,
  { states }: Frame,
  least: string | null,
): string | null {
  const slot = slots[rule] ?? other
  return slot < 0 || states[slot] === stated ? least : (caps[rule] ?? null)
}
