import type { Bilingual } from '../issue/issue'
import { compare, decimalOf, isDecimalText } from '../money/decimal'
import type { NumberUnit } from '../money/number-units'
import { type NumberInWords, numbersIn } from '../money/numbers-in-words'
import type { Scope } from './link-scope'

/** What a number of a rule counts. */
export type Counted = 'yuan' | 'foreign-money' | 'years' | 'months' | 'number'

// 最高700万 leaves 元 out, so that a bare count may be money
const unitsOf: Readonly<Record<Counted, readonly NumberUnit[]>> = {
  yuan: ['yuan', 'count'],
  'foreign-money': ['foreign-money', 'count'],
  years: ['years'],
  months: ['months'],
  number: [
    'percent',
    'permille',
    'fraction',
    'times',
    'multiple',
    'rank',
    'quantity',
    'count',
    'days',
  ],
}

const namesOf: Readonly<Record<Counted, Bilingual>> = {
  yuan: { zh: '金额（元）', en: 'an amount in yuan' },
  'foreign-money': { zh: '外币金额', en: 'an amount in foreign money' },
  years: { zh: '年数', en: 'a number of years' },
  months: { zh: '月数', en: 'a number of months' },
  number: { zh: '数字', en: 'a number' },
}

/** The numbers of words that are written as such a number is. */
const numbersOf = (words: string, counted: Counted): readonly NumberInWords[] =>
  numbersIn(words).filter(({ unit }) => unitsOf[counted].includes(unit))

/** Where a number of a rule stands in its words. */
export const placesOf = (
  number: string,
  counted: Counted,
  words: string,
): readonly NumberInWords[] =>
  numbersOf(words, counted).filter(({ value }) => sameNumber(value, number))

/** A number of a rule has to stand in the words that the rule gives for it, in its own unit. */
export function checkNumberInWords(
  number: string,
  counted: Counted,
  words: string | undefined,
  path: string,
  scope: Scope,
): void {
  if (words === undefined) return
  if (placesOf(number, counted, words).length > 0) return
  const values = numbersOf(words, counted).map(({ value }) => value)
  const { zh, en } = namesOf[counted]
  const expected = {
    zh: `原文中有的${zh}${values.length > 0 ? `：${values.join('、')}` : ''}`,
    en: `${en} of its words${values.length > 0 ? `: ${values.join(', ')}` : ''}`,
  }
  scope.report('number_not_in_words', path, expected, number)
}

/** Whether two texts write the same decimal number; dates and fractions are no decimals. */
export const sameNumber = (left: string, right: string): boolean =>
  isDecimalText(left) && isDecimalText(right) && compare(decimalOf(left), decimalOf(right)) === 0
