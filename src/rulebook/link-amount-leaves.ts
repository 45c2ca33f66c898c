import { readPlainDate } from '../calendar/plain-date'
import { unitTitles } from '../profile/unit'
import type { Fact } from '../profile/vocabulary'
import {
  type AmountScope,
  countedOf,
  type FormatOf,
  type Linked,
  linked,
  mayHaveWords,
  reportUnit,
} from './link-amount-scope'
import { factInScope } from './link-scope'
import { linkWords } from './link-words'
import { checkNumberInWords } from './numbers'
import { bareNumber, sameUnit, type Unit, unitOf, yuan } from './unit'

/** A figure of the text: 50万元. */
export function linkValue(format: FormatOf<'value'>, path: string, scope: AmountScope) {
  const words = linkWords(format.words, `${path}.words`, scope)
  const name = format.unit === undefined ? 'yuan' : unitTitles[format.unit].zh
  const unit = unitOf(name)
  checkNumberInWords(format.value, countedOf(unit), format.words, `${path}.value`, scope)
  if (words === null) return null
  return linked({ kind: 'value', value: format.value, unit: name, words }, unit)
}

/** A rate of the text: 20%. */
export function linkRate(
  format: Exclude<FormatOf<'rate'>, FormatOf<'convert'>>,
  path: string,
  scope: AmountScope,
) {
  const words = linkWords(format.words, `${path}.words`, scope)
  checkNumberInWords(format.rate, 'number', format.words, `${path}.rate`, scope)
  return words === null ? null : linked({ kind: 'rate', rate: format.rate, words }, bareNumber)
}

/** What a fact of the enterprise or of the subject counts; `undefined` where it counts nothing. */
function unitOfFact({ type, unit }: Fact): Unit | undefined {
  if (type === 'money') return yuan
  if (type !== 'count' && type !== 'decimal') return undefined
  return unit === undefined ? bareNumber : unitOf(unit.zh)
}

export function linkFact(format: FormatOf<'fact'>, path: string, scope: AmountScope) {
  const fact = factInScope(format.fact, `${path}.fact`, scope)
  const words = mayHaveWords(format.words, path, scope)
  if (fact === undefined) return null
  const unit = unitOfFact(fact)
  if (unit === undefined) {
    const expected = { zh: '金额或数量', en: 'money or a number' }
    scope.report('wrong_type', `${path}.fact`, expected, fact.type)
    return null
  }
  return linked({ kind: 'fact', fact: fact.id, words }, unit)
}

export function linkOpen({ open: name }: FormatOf<'open'>, path: string, scope: AmountScope) {
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
  const unit = term.kind === 'amount' ? yuan : bareNumber
  return linked({ kind: 'open', term: name, words: term.words }, unit)
}

/** So much for each unit: 每平方米1000元. */
export function linkUnitPrice(
  format: FormatOf<'unitPrice'>,
  path: string,
  scope: AmountScope,
): Linked | null {
  const of = scope.link(format.of, `${path}.of`)
  const words = linkWords(format.words, `${path}.words`, scope)
  checkNumberInWords(format.unitPrice, 'yuan', format.words, `${path}.unitPrice`, scope)
  if (of === null || words === null) return null
  const per = unitTitles[format.per]
  if (!sameUnit(of.unit, unitOf(per.zh))) {
    const expected = { zh: `以${per.zh}计的数量`, en: `a quantity in ${per.en}` }
    reportUnit(`${path}.of`, expected, of.unit, scope)
  }
  return linked({ kind: 'unitPrice', price: format.unitPrice, per, of: of.formula, words }, yuan)
}

/** Foreign money at a rate that is given and dated; without one it is never converted. */
export function linkConvert(
  format: FormatOf<'convert'>,
  path: string,
  scope: AmountScope,
): Linked | null {
  const of = scope.link(format.convert, `${path}.convert`)
  const words = mayHaveWords(format.words, path, scope)
  if (of === null) return null
  if (!sameUnit(of.unit, unitOf(unitTitles.usd.zh))) {
    const expected = { zh: '以美元计的金额', en: 'an amount in US dollars' }
    reportUnit(`${path}.convert`, expected, of.unit, scope)
  }
  const { rate, on, source } = format
  const day = readPlainDate(on)
  if (day.kind === 'rejected') {
    scope.report(day.code, `${path}.on`, day.expected, { excerpt: day.found })
    return null
  }
  return linked({ kind: 'convert', of: of.formula, rate, on, source, words }, yuan)
}
