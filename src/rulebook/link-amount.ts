import type * as z from 'zod'
import { compare, decimalOf } from '../money/decimal'
import type { AmountFormat, openTermFormat } from './amount-format'
import type { Formula, OpenTerm } from './formula'
import { linkAtMostInTotal, linkLessAwarded } from './link-amount-awards'
import { linkLadder, linkMarginal, linkSlabs } from './link-amount-bands'
import { linkChoose, linkWhen } from './link-amount-choices'
import { linkIncrements } from './link-amount-increments'
import {
  linkConvert,
  linkFact,
  linkOpen,
  linkRate,
  linkUnitPrice,
  linkValue,
} from './link-amount-leaves'
import type { AmountScope, Linked } from './link-amount-scope'
import { linkLimit, linkMultiply, linkRound, linkSum } from './link-amount-sums'
import type { Scope } from './link-scope'
import { linkWords } from './link-words'
import { nameOf, sameUnit, yuan } from './unit'

/** The amount of a rule: a formula that comes to yuan. */
export function linkAmount(format: AmountFormat, base: Omit<AmountScope, 'link'>): Formula | null {
  const scope: AmountScope = { ...base, link: (inner, path) => linkFormula(inner, path, scope) }
  const linked = linkFormula(format, 'amount', scope)
  if (linked !== null && !sameUnit(linked.unit, yuan)) {
    const expected = { zh: '以元计的金额', en: 'an amount in yuan' }
    scope.report('wrong_type', 'amount', expected, nameOf(linked.unit))
  }
  return linked?.formula ?? null
}

/** One construct, known by its key. */
function linkFormula(format: AmountFormat, path: string, scope: AmountScope): Linked | null {
  if ('fact' in format) return linkFact(format, path, scope)
  if ('open' in format) return linkOpen(format, path, scope)
  if ('multiply' in format) return linkMultiply(format, path, scope)
  if ('add' in format) return linkSum('add', { ...format, of: format.add }, path, scope)
  if ('leastOf' in format) return linkSum('leastOf', { ...format, of: format.leastOf }, path, scope)
  if ('greatestOf' in format)
    return linkSum('greatestOf', { ...format, of: format.greatestOf }, path, scope)
  if ('atMost' in format)
    return linkLimit('atMost', { ...format, bound: format.atMost }, path, scope)
  if ('atLeast' in format)
    return linkLimit('atLeast', { ...format, bound: format.atLeast }, path, scope)
  if ('round' in format) return linkRound(format, path, scope)
  if ('when' in format) return linkWhen(format, path, scope)
  if ('choose' in format) return linkChoose(format, path, scope)
  if ('slabs' in format) return linkSlabs(format, path, scope)
  if ('marginal' in format) return linkMarginal(format, path, scope)
  if ('ladder' in format) return linkLadder(format, path, scope)
  if ('increments' in format) return linkIncrements(format, path, scope)
  if ('atMostInTotal' in format) return linkAtMostInTotal(format, path, scope)
  if ('lessAwarded' in format) return linkLessAwarded(format, path, scope)
  if ('unitPrice' in format) return linkUnitPrice(format, path, scope)
  if ('convert' in format) return linkConvert(format, path, scope)
  return 'rate' in format ? linkRate(format, path, scope) : linkValue(format, path, scope)
}

type OpenTermFormat = z.infer<typeof openTermFormat>

/** What the text leaves open, with its bounds. */
export function linkOpenTerm(id: string, format: OpenTermFormat, scope: Scope): OpenTerm | null {
  const path = `open.${id}`
  const words = linkWords(format.words, `${path}.words`, scope)
  const { atLeast: low, atMost, kind, title, reason } = format
  if (atMost !== undefined && compare(decimalOf(low), decimalOf(atMost)) > 0) {
    const expected = { zh: `不小于 ${low}`, en: `no less than ${low}` }
    scope.report('wrong_value', `${path}.atMost`, expected, atMost)
  }
  return words === null ? null : { id, kind, title, words, low, high: atMost ?? null, reason }
}
