import type { Formula } from './formula'
import {
  type AmountScope,
  countedOf,
  type FormatOf,
  type Linked,
  linked,
} from './link-amount-scope'
import { linkWords } from './link-words'
import { checkNumberInWords } from './numbers'
import { yuan } from './unit'

/** So much on reaching a first number, and so much for each further full increment (每增加). */
export function linkIncrements(
  format: FormatOf<'increments'>,
  path: string,
  scope: AmountScope,
): Linked | null {
  const { first, further } = format
  const of = scope.link(format.increments, `${path}.increments`)
  const counted = countedOf(of?.unit ?? yuan)
  checkNumberInWords(further.every, counted, further.words, `${path}.further.every`, scope)
  checkNumberInWords(further.value, 'yuan', further.words, `${path}.further.value`, scope)
  if (/^0+(?:\.0+)?$/u.test(further.every)) {
    const expected = { zh: '大于零的数', en: 'a number above zero' }
    scope.report('wrong_value', `${path}.further.every`, expected, further.every)
  }
  const words = linkWords(further.words, `${path}.further.words`, scope)
  const linkedFirst = first === undefined ? null : linkFirst(first, counted, `${path}.first`, scope)
  if (of === null || words === null || (first !== undefined && linkedFirst === null)) return null
  const formula: Formula<'increments'> = {
    kind: 'increments',
    of: of.formula,
    first: linkedFirst,
    further: { every: further.every, value: further.value, words },
    words: null,
  }
  return linked(formula, yuan)
}

function linkFirst(
  first: NonNullable<FormatOf<'increments'>['first']>,
  counted: ReturnType<typeof countedOf>,
  path: string,
  scope: AmountScope,
): Formula<'increments'>['first'] {
  checkNumberInWords(first.atLeast, counted, first.words, `${path}.atLeast`, scope)
  checkNumberInWords(first.value, 'yuan', first.words, `${path}.value`, scope)
  const words = linkWords(first.words, `${path}.words`, scope)
  return words === null ? null : { from: first.atLeast, value: first.value, words }
}
