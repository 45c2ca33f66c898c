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
  return fact === null ? null : known({ ...fact, ...scaledFactor(by) })
}

const known = (one: Linear): Linear | null =>
  Number.isNaN(one.factor) || Number.isNaN(one.cap) ? null : one

/** Whether a rule has an amount. */
export const hasAmount = ({ slots }: PackedAmounts, rule: number): boolean =>
  slots[rule] !== noAmount

/** Leaves the bounds of the amount of a rule in a frame; false where a function has to compute them. */
export function putBounds({ slots, terms }: PackedAmounts, rule: number, frame: Frame): boolean {
  const slot = slots[rule] ?? other
  if (slot < noFact) return false
  const first = rule * termsOfRule
  const cap = terms[first + 2] ?? 0
  frame.low = cap
  frame.high = cap
  if (slot === noFact) return true
  const [factor, divisor] = [terms[first] ?? 0, terms[first + 1] ?? 1]
  if (frame.states[slot] === stated) {
    const number = frame.numbers[slot] ?? Number.NaN
    frame.low = Math.min(cap, scaledTimes(number, factor, divisor))
    frame.high = frame.low
    return !Number.isNaN(frame.low)
  }
  // what is not known, or not there yet, may come to any amount from nothing upwards
  frame.low = 0
  frame.high = Math.min(cap, scaledTimes(unbounded, factor, divisor))
  return true
}

/** The canonical text of a bound of the amount of a rule. */
export function boundText({ terms, caps }: PackedAmounts, rule: number, bound: number) {
  const isCap = bound === terms[rule * termsOfRule + 2]
  return isCap ? (caps[rule] ?? null) : textOfScaled(bound)
}
