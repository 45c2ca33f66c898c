import type { AmountFormat } from './amount-format'
import type { Words } from './condition'
import type { Formula } from './formula'
import {
  type AmountScope,
  countedOf,
  type FormatOf,
  type Linked,
  linked,
  mayHaveWords,
  reportUnit,
} from './link-amount-scope'
import { linkWords } from './link-words'
import { checkNumberInWords } from './numbers'
import { bareNumber, nameOf, productOf, sameUnit, type Unit } from './unit'

function linkAll(
  formats: readonly AmountFormat[],
  path: string,
  scope: AmountScope,
): readonly Linked[] {
  return formats
    .map((format, index) => scope.link(format, `${path}[${index}]`))
    .filter((one) => one !== null)
}

export function linkMultiply(
  format: FormatOf<'multiply'>,
  path: string,
  scope: AmountScope,
): Linked | null {
  const factors = linkAll(format.multiply, `${path}.multiply`, scope)
  const words = mayHaveWords(format.words, path, scope)
  if (factors.length !== format.multiply.length) return null
  const unit = unitOfProduct(factors, path, scope)
  return linked({ kind: 'multiply', of: factors.map(({ formula }) => formula), words }, unit)
}

function unitOfProduct(factors: readonly Linked[], path: string, scope: AmountScope): Unit {
  const yuan = factors.filter((factor) => factor.unit.yuan === 1).length
  if (yuan > 1) {
    const expected = { zh: '至多一个因子以元计', en: 'at most one factor in yuan' }
    scope.report('wrong_type', path, expected, `${yuan} factors in yuan`)
    return { yuan: 1 }
  }
  return factors.reduce<Unit>((left, { unit }) => {
    const product = productOf(left, unit)
    if (product !== null) return product
    const expected = { zh: '可以相乘的单位', en: 'units that can be multiplied' }
    scope.report('wrong_type', path, expected, `${nameOf(left)} × ${nameOf(unit)}`)
    return left
  }, bareNumber)
}

type Sum = 'add' | 'leastOf' | 'greatestOf'

/** Several formulas of one unit, added or compared. */
export function linkSum(
  kind: Sum,
  {
    of,
    words: text,
  }: { readonly of: readonly AmountFormat[]; readonly words?: string | undefined },
  path: string,
  scope: AmountScope,
): Linked | null {
  const parts = linkAll(of, `${path}.${kind}`, scope)
  const words = mayHaveWords(text, path, scope)
  const [first] = parts
  if (first === undefined || parts.length !== of.length) return null
  for (const [index, { unit }] of parts.entries()) {
    if (!sameUnit(first.unit, unit))
      reportOther(first.unit, unit, `${path}.${kind}[${index}]`, scope)
  }
  const formulas = parts.map(({ formula }) => formula)
  if (kind === 'add') return linked({ kind, of: formulas, words }, first.unit)
  return words === null ? null : linked({ kind, of: formulas, words }, first.unit)
}

function reportOther(wanted: Unit, found: Unit, path: string, scope: AmountScope): void {
  const name = nameOf(wanted)
  const expected = { zh: `与其余同一单位：${name}`, en: `the unit of the others: ${name}` }
  reportUnit(path, expected, found, scope)
}

interface Limit {
  readonly bound: string | AmountFormat
  readonly of: AmountFormat
  readonly words?: string | undefined
}

/** A cap (不超过) or a floor (不低于): a figure of the text, or what a formula comes to. */
export function linkLimit(
  kind: 'atMost' | 'atLeast',
  { bound, of: inner, words: text }: Limit,
  path: string,
  scope: AmountScope,
): Linked | null {
  const of = scope.link(inner, `${path}.of`)
  const words = mayHaveWords(text, path, scope)
  if (typeof bound === 'string') return linkFigure(kind, { bound, of, words, text }, path, scope)
  const other = scope.link(bound, `${path}.${kind}`)
  if (of === null || other === null || (text !== undefined && words === null)) return null
  if (!sameUnit(other.unit, of.unit)) reportOther(of.unit, other.unit, `${path}.${kind}`, scope)
  return linked({ kind, bound: other.formula, of: of.formula, words }, of.unit)
}

interface Figure {
  readonly bound: string
  readonly of: Linked | null
  readonly words: Words | null
  readonly text: string | undefined
}

function linkFigure(
  kind: 'atMost' | 'atLeast',
  { bound, of, words, text }: Figure,
  path: string,
  scope: AmountScope,
): Linked | null {
  const unit = of?.unit ?? { yuan: 1 }
  if (text === undefined) {
    scope.report('missing_key', `${path}.words`, { zh: '文本', en: 'text' }, undefined)
  }
  checkNumberInWords(bound, countedOf(unit), text, `${path}.${kind}`, scope)
  if (of === null || words === null) return null
  const value: Formula = { kind: 'value', value: bound, unit: nameOf(unit), words }
  return linked({ kind, bound: value, of: of.formula, words }, unit)
}

/** Rounding, where the clause says so (取整到万元). */
export function linkRound(
  format: FormatOf<'round'>,
  path: string,
  scope: AmountScope,
): Linked | null {
  const of = scope.link(format.of, `${path}.of`)
  const words = linkWords(format.words, `${path}.words`, scope)
  if (of === null || words === null) return null
  const { round: mode, to } = format
  if (/^0+(?:\.0+)?$/u.test(to)) {
    const expected = { zh: '大于零的数', en: 'a number above zero' }
    scope.report('wrong_value', `${path}.to`, expected, to)
  }
  return linked({ kind: 'round', mode, to, of: of.formula, words }, of.unit)
}
