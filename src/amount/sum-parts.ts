import { decimalOf } from '../money/decimal'
import {
  add,
  atLeast,
  atMost,
  type Interval,
  isBelow,
  isExact,
  multiply,
  rising,
} from '../money/interval'
import { roundedTo } from '../money/rounding'
import type { Formula } from '../rulebook/formula'
import { labels } from './labels'
import { type Context, concluded, lacksOf, type Part } from './part'

export function productPart(formula: Formula<'multiply'>, context: Context): Part {
  const factors = formula.of.map((factor) => context.partOf(factor, context))
  const value = factors.map((factor) => factor.value).reduce(multiply)
  const unit = factors.some((factor) => factor.unit === 'yuan') ? 'yuan' : 'number'
  const steps = factors.flatMap((factor) => factor.steps)
  return concluded(
    { value, unit, ...lacksOf(factors, value) },
    steps,
    labels.product,
    formula.words,
  )
}

export function sumPart(formula: Formula<'add'>, context: Context): Part {
  const parts = formula.of.map((one) => context.partOf(one, context))
  const value = parts.map((part) => part.value).reduce(add)
  const steps = parts.flatMap((part) => part.steps)
  const unit = parts[0]?.unit ?? 'yuan'
  return concluded({ value, unit, ...lacksOf(parts, value) }, steps, labels.sum, formula.words)
}

export function leastPart(formula: Formula<'leastOf'>, context: Context): Part {
  const parts = formula.of.map((one) => context.partOf(one, context))
  const least = parts.reduce((left, right) => lowerOf(left, right))
  const steps = parts.flatMap((part) => part.steps)
  return concluded(least, steps, labels.least, formula.words)
}

export function greatestPart(formula: Formula<'greatestOf'>, context: Context): Part {
  const parts = formula.of.map((one) => context.partOf(one, context))
  const greatest = parts.reduce((left, right) => higherOf(left, right))
  const steps = parts.flatMap((part) => part.steps)
  return concluded(greatest, steps, labels.greatest, formula.words)
}

export function cappedPart(formula: Formula<'atMost'>, context: Context): Part {
  const [bound, inner] = limitsOf(formula, context)
  return concluded(
    lowerOf(inner, bound),
    [...inner.steps, ...bound.steps],
    labels.capped,
    formula.words,
  )
}

export function flooredPart(formula: Formula<'atLeast'>, context: Context): Part {
  const [bound, inner] = limitsOf(formula, context)
  const steps = [...inner.steps, ...bound.steps]
  return concluded(higherOf(inner, bound), steps, labels.floored, formula.words)
}

/** The bound and what it bounds; a figure is said by the step of the limit itself. */
function limitsOf(
  { bound, of }: Formula<'atMost' | 'atLeast'>,
  context: Context,
): readonly [Part, Part] {
  const part = context.partOf(bound, context)
  return [bound.kind === 'value' ? { ...part, steps: [] } : part, context.partOf(of, context)]
}

/** The lower of two; one that is never the lower leaves nothing open. */
function lowerOf(left: Part, right: Part): Part {
  const value = atMost(left.value, right.value)
  return decided(value, left, right, isBelow)
}

function higherOf(left: Part, right: Part): Part {
  const value = atLeast(left.value, right.value)
  return decided(value, left, right, (one, other) => isBelow(other, one))
}

function decided(
  value: Interval,
  left: Part,
  right: Part,
  wins: (one: Interval, other: Interval) => boolean,
): Part {
  if (isExact(value)) return { ...left, value, open: [], missing: [] }
  if (wins(left.value, right.value)) return left
  if (wins(right.value, left.value)) return { ...right, unit: left.unit }
  return { ...left, value, ...lacksOf([left, right], value) }
}

export function roundedPart(formula: Formula<'round'>, context: Context): Part {
  const inner = context.partOf(formula.of, context)
  const to = decimalOf(formula.to)
  const value = rising(inner.value, (exact) => roundedTo(exact, to, formula.mode), null)
  const part = { value, unit: inner.unit, ...lacksOf([inner], value) }
  return concluded(part, inner.steps, labels.rounded, formula.words)
}
