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
import { type Context, concluded, joined, lacksOf, type Part } from './part'

export function productPart(formula: Formula<'multiply'>, context: Context): Part {
  const factors = formula.of.map((factor) => context.partOf(factor, context))
  const value = factors.map((factor) => factor.value).reduce(multiply)
  const unit = factors.some((factor) => factor.unit === 'yuan') ? 'yuan' : 'number'
  const part = { value, unit, ...lacksOf(factors, value) } as const
  return concluded(part, joined(factors), labels.product, formula.words, { kind: 'product' })
}

export function sumPart(formula: Formula<'add'>, context: Context): Part {
  const parts = formula.of.map((one) => context.partOf(one, context))
  const value = parts.map((part) => part.value).reduce(add)
  const part = { value, unit: parts[0]?.unit ?? 'yuan', ...lacksOf(parts, value) }
  return concluded(part, joined(parts), labels.sum, formula.words, { kind: 'sum' })
}

export function leastPart(formula: Formula<'leastOf'>, context: Context): Part {
  const parts = formula.of.map((one) => context.partOf(one, context))
  const least = parts.reduce((left, right) => lowerOf(left, right))
  return concluded(least, joined(parts), labels.least, formula.words, { kind: 'least' })
}

export function greatestPart(formula: Formula<'greatestOf'>, context: Context): Part {
  const parts = formula.of.map((one) => context.partOf(one, context))
  const greatest = parts.reduce((left, right) => higherOf(left, right))
  return concluded(greatest, joined(parts), labels.greatest, formula.words, { kind: 'greatest' })
}

export function cappedPart(formula: Formula<'atMost'>, context: Context): Part {
  const { bound, inner, figure } = limitsOf(formula, context)
  const capped = lowerOf(inner, bound)
  const figures = { kind: 'least', ...figure } as const
  return concluded(capped, joined([inner, bound]), labels.capped, formula.words, figures)
}

export function flooredPart(formula: Formula<'atLeast'>, context: Context): Part {
  const { bound, inner, figure } = limitsOf(formula, context)
  const floored = higherOf(inner, bound)
  const figures = { kind: 'greatest', ...figure } as const
  return concluded(floored, joined([inner, bound]), labels.floored, formula.words, figures)
}

/** The bound and what it bounds; a figure is said by the step of the limit itself. */
function limitsOf({ bound, of }: Formula<'atMost' | 'atLeast'>, context: Context) {
  const part = context.partOf(bound, context)
  const inner = context.partOf(of, context)
  if (bound.kind !== 'value') return { bound: part, inner, figure: {} }
  return { bound: { ...part, steps: [] }, inner, figure: { figure: bound.value } }
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
  const figures = { kind: 'rounded', to: formula.to, mode: formula.mode } as const
  return concluded(part, joined([inner]), labels.rounded, formula.words, figures)
}
