import { compare, decimalOf } from '../money/decimal'
import type { EndsFormat } from './amount-parts-format'
import { checkBoundInWords } from './bounds'
import type { Band, Bound, Formula } from './formula'
import {
  type AmountScope,
  countedOf,
  type FormatOf,
  type Linked,
  linked,
} from './link-amount-scope'
import { linkWords } from './link-words'
import { checkNumberInWords } from './numbers'
import { nameOf, sameUnit, type Unit, yuan } from './unit'

/** Slabs: the band in which the whole quantity lies says what the award is. */
export function linkSlabs(format: FormatOf<'slabs'>, path: string, scope: AmountScope) {
  const of = scope.link(format.slabs, `${path}.slabs`)
  const gives = format.bands.map((band, index) =>
    scope.link(band.give, `${path}.bands[${index}].give`),
  )
  const bands = bandsOf(format.bands, of?.unit, `${path}.bands`, scope)
  const [first] = gives
  if (of === null || bands === null || first === undefined || first === null) return null
  const linkedBands = bands.flatMap((band, index) => {
    const give = gives[index]
    if (give === undefined || give === null) return []
    if (!sameUnit(give.unit, first.unit)) {
      const name = nameOf(first.unit)
      const expected = { zh: `与其余同一单位：${name}`, en: `the unit of the others: ${name}` }
      scope.report('wrong_type', `${path}.bands[${index}].give`, expected, nameOf(give.unit))
    }
    return [{ ...band, give: give.formula }]
  })
  if (linkedBands.length !== bands.length) return null
  return linked({ kind: 'slabs', of: of.formula, bands: linkedBands, words: null }, first.unit)
}

/** Marginal bands: each part of the quantity at the rate of its own band. */
export function linkMarginal(format: FormatOf<'marginal'>, path: string, scope: AmountScope) {
  const of = scope.link(format.marginal, `${path}.marginal`)
  const bands = bandsOf(format.bands, of?.unit, `${path}.bands`, scope)
  for (const [index, { rate, words }] of format.bands.entries()) {
    checkNumberInWords(rate, 'number', words, `${path}.bands[${index}].rate`, scope)
  }
  if (of === null || bands === null) return null
  const rated = bands.map((band, index) => ({ ...band, rate: format.bands[index]?.rate ?? '0' }))
  const formula: Formula<'marginal'> = {
    kind: 'marginal',
    of: of.formula,
    bands: rated,
    words: null,
  }
  return linked(formula, of.unit)
}

/** A ladder: the figure of the highest step that is reached. */
export function linkLadder(
  format: FormatOf<'ladder'>,
  path: string,
  scope: AmountScope,
): Linked | null {
  const of = scope.link(format.ladder, `${path}.ladder`)
  const before = format.before === undefined ? null : scope.link(format.before, `${path}.before`)
  const bands = bandsOf(format.steps, of?.unit, `${path}.steps`, scope)
  for (const [index, { value, words }] of format.steps.entries()) {
    checkNumberInWords(value, 'yuan', words, `${path}.steps[${index}].value`, scope)
  }
  const lacks = format.before !== undefined && before === null
  if (of === null || bands === null || lacks) return null
  if (before !== null && !sameUnit(before.unit, of.unit)) {
    const name = nameOf(of.unit)
    const expected = { zh: `单位：${name}`, en: `the unit ${name}` }
    scope.report('wrong_type', `${path}.before`, expected, nameOf(before.unit))
  }
  const steps = bands.map((band, index) => ({ ...band, value: format.steps[index]?.value ?? '0' }))
  checkRising(format.steps, `${path}.steps`, scope)
  const formula: Formula<'ladder'> = {
    kind: 'ladder',
    of: of.formula,
    before: before?.formula ?? null,
    steps,
    words: null,
  }
  return linked(formula, yuan)
}

function checkRising(
  steps: readonly { readonly value: string }[],
  path: string,
  { report }: AmountScope,
): void {
  for (const [index, { value }] of steps.entries()) {
    const last = steps[index - 1]
    if (last === undefined || compare(decimalOf(value), decimalOf(last.value)) > 0) continue
    const expected = {
      zh: `大于上一级的 ${last.value}`,
      en: `more than ${last.value} of the step before`,
    }
    report('wrong_value', `${path}[${index}].value`, expected, value)
  }
}

/** The bands in order, each from where the last one ends; faults are reported. */
function bandsOf(
  formats: readonly (EndsFormat & { readonly words: string })[],
  unit: Unit | undefined,
  path: string,
  scope: AmountScope,
): readonly Band[] | null {
  const froms = formats.map((format, index) =>
    lowerOf(format, formats[index - 1], `${path}[${index}]`, scope),
  )
  const bands = formats.flatMap((format, index) => {
    const at = `${path}[${index}]`
    const words = linkWords(format.words, `${at}.words`, scope)
    checkEnds(format, unit, at, scope)
    const from = froms[index]
    if (words === null || from === undefined || from === null) return []
    const to = upperOf(format, froms[index + 1] ?? null)
    checkOrder(from, to, froms[index + 1] ?? null, at, scope)
    return [{ from, to, words }]
  })
  return bands.length === formats.length ? bands : null
}

// where 不足1000万元 ends one band, the next begins at 1000万元, on the same words
const endOfNeighbour = { turned: true, read: false }

function checkEnds(
  format: EndsFormat & { readonly words: string },
  unit: Unit | undefined,
  path: string,
  scope: AmountScope,
): void {
  if (unit === undefined) return
  for (const key of ['atLeast', 'above', 'atMost', 'below'] as const) {
    const value = format[key]
    if (value === undefined) continue
    const [counted, words] = [countedOf(unit), format.words]
    checkNumberInWords(value, counted, words, `${path}.${key}`, scope)
    const bound = { operator: key, number: value, counted, words }
    checkBoundInWords(bound, endOfNeighbour, `${path}.${key}`, scope)
  }
}

/** The lower end: its own, or where the band before it ends; the first begins at nothing. */
function lowerOf(
  { atLeast, above }: EndsFormat,
  last: EndsFormat | undefined,
  path: string,
  { report }: AmountScope,
): Bound | null {
  if (atLeast !== undefined && above !== undefined) {
    report('wrong_value', path, '`atLeast` / `above`', 'both')
    return null
  }
  if (atLeast !== undefined) return { value: atLeast, included: true }
  if (above !== undefined) return { value: above, included: false }
  if (last === undefined) return { value: '0', included: true }
  if (last.atMost !== undefined) return { value: last.atMost, included: false }
  if (last.below !== undefined) return { value: last.below, included: true }
  report('missing_key', path, '`atLeast` / `above`', undefined)
  return null
}

function upperOf({ atMost, below }: EndsFormat, next: Bound | null): Bound | null {
  if (atMost !== undefined) return { value: atMost, included: true }
  if (below !== undefined) return { value: below, included: false }
  return next === null ? null : { value: next.value, included: !next.included }
}

/** A band ends above where it begins and exactly where the next one begins. */
function checkOrder(
  from: Bound,
  to: Bound | null,
  next: Bound | null,
  path: string,
  { report }: AmountScope,
): void {
  if (to !== null && compare(decimalOf(from.value), decimalOf(to.value)) >= 0) {
    const expected = { zh: `大于 ${from.value}`, en: `more than ${from.value}` }
    report('wrong_value', path, expected, to.value)
  }
  if (to === null || next === null) return
  const meets = compare(decimalOf(to.value), decimalOf(next.value)) === 0
  if (meets && to.included !== next.included) return
  const expected = {
    zh: '与下一档首尾相接，分界的数恰属其一',
    en: 'an end that meets the next band, the number between them in exactly one',
  }
  report('wrong_value', path, expected, `${to.value} / ${next.value}`)
}
