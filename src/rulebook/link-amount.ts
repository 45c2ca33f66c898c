import type { z } from 'zod'
import { compare, decimalOf } from '../money/decimal'
import type { AmountFormat, openTermFormat } from './amount-format'
import { factInScope, type Scope } from './link-scope'
import { linkWords } from './link-words'
import { checkNumberInWords } from './numbers'
import type { Formula, OpenTerm } from './rulebook'

/** What a formula comes to: yuan, or a bare number such as a rate. */
type Unit = 'yuan' | 'number'

interface Linked {
  readonly formula: Formula
  readonly unit: Unit
}

export interface AmountScope extends Scope {
  readonly openTerms: ReadonlyMap<string, OpenTerm>
  /** Every term that the rule declares, linked or not. */
  readonly declared: ReadonlySet<string>
  readonly usedOpenTerms: Set<string>
}

/** The amount of a rule: a formula that comes to yuan. */
export function linkAmount(format: AmountFormat, scope: AmountScope): Formula | null {
  const linked = linkFormula(format, 'amount', scope)
  if (linked !== null && linked.unit !== 'yuan') {
    const expected = { zh: '以元计的金额', en: 'an amount in yuan' }
    scope.report('wrong_type', 'amount', expected, linked.unit)
  }
  return linked?.formula ?? null
}

function linkFormula(format: AmountFormat, path: string, scope: AmountScope): Linked | null {
  if ('fact' in format) return linkFact(format, path, scope)
  if ('open' in format) return linkOpen(format.open, path, scope)
  if ('multiply' in format) return linkMultiply(format, path, scope)
  const inner = linkFormula(format.of, `${path}.of`, scope)
  const words = linkWords(format.words, `${path}.words`, scope)
  checkNumberInWords(format.atMost, inner?.unit ?? 'yuan', format.words, `${path}.atMost`, scope)
  if (inner === null || words === null) return null
  return {
    formula: { kind: 'atMost', cap: format.atMost, of: inner.formula, words },
    unit: inner.unit,
  }
}

const unitOfType: Readonly<Record<string, Unit>> = {
  money: 'yuan',
  count: 'number',
  decimal: 'number',
}

function linkFact(
  format: Extract<AmountFormat, { fact: string }>,
  path: string,
  scope: AmountScope,
): Linked | null {
  const fact = factInScope(format.fact, `${path}.fact`, scope)
  const words = format.words === undefined ? null : linkWords(format.words, `${path}.words`, scope)
  if (fact === undefined) return null
  const unit = unitOfType[fact.type]
  if (unit === undefined) {
    const expected = { zh: '金额或数量', en: 'money or a number' }
    scope.report('wrong_type', `${path}.fact`, expected, fact.type)
    return null
  }
  return { formula: { kind: 'fact', fact: fact.id, words }, unit }
}

function linkOpen(name: string, path: string, scope: AmountScope): Linked | null {
  const term = scope.openTerms.get(name)
  scope.usedOpenTerms.add(name)
  if (term === undefined) {
    const declared = [...scope.declared].join(', ')
    const expected = {
      zh: `已声明的未定项${declared && `：${declared}`}`,
      en: `a declared open term${declared && `: ${declared}`}`,
    }
    if (!scope.declared.has(name)) {
      scope.report('unknown_open_term', `${path}.open`, expected, name)
    }
    return null
  }
  const formula: Formula = { kind: 'open', term: name, words: term.words }
  return { formula, unit: term.kind === 'amount' ? 'yuan' : 'number' }
}

function linkMultiply(
  format: Extract<AmountFormat, { multiply: unknown }>,
  path: string,
  scope: AmountScope,
): Linked | null {
  const factors = format.multiply
    .map((factor, index) => linkFormula(factor, `${path}.multiply[${index}]`, scope))
    .filter((factor) => factor !== null)
  const words = format.words === undefined ? null : linkWords(format.words, `${path}.words`, scope)
  const yuan = factors.filter((factor) => factor.unit === 'yuan').length
  if (yuan > 1) {
    const expected = { zh: '至多一个因子以元计', en: 'at most one factor in yuan' }
    scope.report('wrong_type', path, expected, `${yuan} factors in yuan`)
  }
  if (factors.length !== format.multiply.length) return null
  const formula: Formula = { kind: 'multiply', of: factors.map((factor) => factor.formula), words }
  return { formula, unit: yuan > 0 ? 'yuan' : 'number' }
}

type OpenTermFormat = z.infer<typeof openTermFormat>

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
