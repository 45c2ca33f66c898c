import { compare, decimalOf } from '../money/decimal'
import { numbersIn } from '../money/numbers-in-words'
import type { Scope } from './link-scope'

/** A number of a rule has to stand in the words that the rule gives for it. */
export function checkNumberInWords(
  number: string,
  words: string | undefined,
  path: string,
  scope: Scope,
): void {
  if (words === undefined) return
  const values = numbersIn(words).map((found) => found.value)
  if (values.some((value) => sameNumber(value, number))) return
  const expected = {
    zh: `原文中有的数字${values.length > 0 ? `：${values.join('、')}` : ''}`,
    en: `a number of its words${values.length > 0 ? `: ${values.join(', ')}` : ''}`,
  }
  scope.report('number_not_in_words', path, expected, number)
}

function sameNumber(left: string, right: string): boolean {
  return /^\d+(\.\d+)?$/.test(left) && compare(decimalOf(left), decimalOf(right)) === 0
}
