import { chineseNumber, digitByDigit } from './chinese-numeral'
import { compare, decimalOf, multiply, textOf } from './decimal'
import { halfWidth } from './half-width'
import { type NumberToken, numberTokens, type TokenKind } from './number-tokens'
import type { NumberUnit } from './number-units'
import { type PlainNumber, plainNumber } from './plain-number'

/**
 * A number in Chinese prose. The value is what it comes to: 3000万元 is `30000000` yuan, 15% is
 * `0.15`, 三分之二 is `2/3`, a date `2017-03-31` (as far as it is stated: `2017-03`, `03-31`, `03`),
 * a document number `2016/11`. Offsets count UTF-16 code units of the text.
 */
export interface NumberInWords {
  readonly value: string
  readonly unit: NumberUnit
  readonly start: number
  readonly end: number
}

type Found = NumberInWords | PlainNumber

const readers: Readonly<
  Record<TokenKind, (token: NumberToken, text: string) => Found | undefined>
> = {
  document: (token) => wholeToken(token, 'document-number', documentNumber(token.text)),
  date: (token) => dated(token, ['year', 'month', 'date']),
  month: (token) => dated(token, ['month', 'date']),
  lookalike: () => undefined,
  ordinal: (token) => wholeToken(token, 'ordinal', wholeNumber(token.text.replace('第', ''))),
  fraction: fractionOf,
  arabic: plainNumber,
  chinese: plainNumber,
}

/** Every number that Chinese legal prose says, in order, each with what it counts. */
export function numbersIn(text: string): readonly NumberInWords[] {
  const plain = halfWidth(text)
  const found: Found[] = []
  for (const token of numberTokens(plain)) {
    // the 百亿 of 3百亿元 belongs to the number before it
    if (token.start < (found.at(-1)?.end ?? 0)) continue
    const one = readers[token.kind](token, plain)
    if (one !== undefined) found.push(one)
  }
  return shared(found, plain)
}

// 10-20亿元, 三至五年, 2015—2017年, 100、200万元: the last number says the unit of them all
const between = /^(?:[-—–－~～、/]|至|到){1,2}$/u
const notShared: ReadonlySet<NumberUnit> = new Set(['date', 'month', 'document-number'])

function shared(found: readonly Found[], text: string): readonly NumberInWords[] {
  const numbers: NumberInWords[] = []
  let next: Found | undefined
  for (const one of [...found].reverse()) {
    const is = 'base' in one ? joined(one, next, text) : one
    if (is?.unit !== undefined) numbers.push('base' in is ? concluded(is, is.unit) : is)
    next = is
  }
  return numbers.reverse()
}

/** The number with its own unit, or with that of the number after it; a word if it has neither. */
function joined(one: PlainNumber, next: Found | undefined, text: string): PlainNumber | undefined {
  if (one.unit !== undefined) return one
  const joins = next !== undefined && between.test(text.slice(one.end, next.start).slice(0, 3))
  if (!joins || next.unit === undefined || notShared.has(next.unit)) {
    return one.alone ? { ...one, unit: 'count' } : undefined
  }
  const factor = 'base' in next ? factorOf(one, next) : one.factor
  return { ...one, unit: next.unit, factor }
}

// of 5000-1亿元 nobody can say that 5000 is 5000亿
function factorOf(one: PlainNumber, next: PlainNumber): string | undefined {
  if (one.factor !== undefined) return one.factor
  return compare(decimalOf(one.base), decimalOf(next.base)) < 0 ? next.factor : undefined
}

const parts: Partial<Record<NumberUnit, string>> = {
  percent: '0.01',
  'percentage-points': '0.01',
  permille: '0.001',
}

function concluded({ base, factor, start, end }: PlainNumber, unit: NumberUnit): NumberInWords {
  const factors = [factor, parts[unit]].filter((one) => one !== undefined).map(decimalOf)
  return { value: textOf(factors.reduce(multiply, decimalOf(base))), unit, start, end }
}

function wholeToken(
  { start, end }: NumberToken,
  unit: NumberUnit,
  value: string | undefined,
): NumberInWords | undefined {
  return value === undefined ? undefined : { value, unit, start, end }
}

const wholeNumber = (written: string): string | undefined =>
  /^\d/.test(written) ? textOf(decimalOf(written)) : chineseNumber(written)

const documentNumber = (written: string): string => (written.match(/\d+/g) ?? []).join('/')

/** As much of year, month and day as is written, in the form of ISO 8601. */
function dated(token: NumberToken, units: readonly NumberUnit[]): NumberInWords | undefined {
  const written = token.text.split(/[年月日-]/u).filter((part) => part !== '')
  const values = written.map((part) => (part.length === 4 ? yearOf(part) : wholeNumber(part)))
  const value = values.map((part) => part?.padStart(2, '0')).join('-')
  const unit = units[written.length - 1]
  return unit === undefined ? undefined : wholeToken(token, unit, value)
}

const yearOf = (written: string): string | undefined =>
  /^\d/.test(written) ? written : digitByDigit(written)

const partsOfWhole: ReadonlyMap<string, { readonly unit: NumberUnit; readonly factor: string }> =
  new Map([
    ['百', { unit: 'percent', factor: '0.01' }],
    ['千', { unit: 'permille', factor: '0.001' }],
  ])

function fractionOf(token: NumberToken): NumberInWords | undefined {
  const [whole = '', part = ''] = token.text.split('分之')
  const [below, above] = [wholeNumber(whole), wholeNumber(part)]
  if (below === undefined || above === undefined) return undefined
  const known = partsOfWhole.get(whole)
  if (known === undefined) return wholeToken(token, 'fraction', `${above}/${below}`)
  return wholeToken(token, known.unit, textOf(multiply(decimalOf(above), decimalOf(known.factor))))
}
