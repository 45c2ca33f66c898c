import { ruleLike } from '../issue/nearest'
import type { CountingFormat } from './amount-parts-format'
import type { Counting } from './formula'
import {
  type AmountScope,
  type FormatOf,
  type Linked,
  linked,
  reportUnit,
} from './link-amount-scope'
import { linkWords } from './link-words'
import { checkNumberInWords } from './numbers'
import { sameUnit, yuan } from './unit'

/** A cap over this award and earlier ones: of a year, of an enterprise, for good. */
export function linkAtMostInTotal(
  format: FormatOf<'atMostInTotal'>,
  path: string,
  scope: AmountScope,
): Linked | null {
  const { atMostInTotal: cap } = format
  checkNumberInWords(cap, 'yuan', format.words, `${path}.atMostInTotal`, scope)
  const counting = countingOf(format.counting, `${path}.counting`, scope)
  const inner = linkInner(format, path, scope)
  return inner === null ? null : linked({ kind: 'atMostInTotal', cap, counting, ...inner }, yuan)
}

/** What is left after what was awarded before: the difference on promotion (补足差额). */
export function linkLessAwarded(
  format: FormatOf<'lessAwarded'>,
  path: string,
  scope: AmountScope,
): Linked | null {
  const counting = countingOf(format.lessAwarded, `${path}.lessAwarded`, scope)
  const inner = linkInner(format, path, scope)
  return inner === null ? null : linked({ kind: 'lessAwarded', counting, ...inner }, yuan)
}

function linkInner(
  format: FormatOf<'atMostInTotal'> | FormatOf<'lessAwarded'>,
  path: string,
  scope: AmountScope,
) {
  const of = scope.link(format.of, `${path}.of`)
  const words = linkWords(format.words, `${path}.words`, scope)
  if (of !== null && !sameUnit(of.unit, yuan)) {
    const expected = { zh: '以元计的金额', en: 'an amount in yuan' }
    reportUnit(`${path}.of`, expected, of.unit, scope)
  }
  return of === null || words === null ? null : { of: of.formula, words }
}

function countingOf(format: CountingFormat, path: string, scope: AmountScope): Counting {
  const { per, within, rules = [scope.rule] } = format
  for (const [index, rule] of rules.entries()) {
    if (scope.library.rules.has(rule)) continue
    const expected = ruleLike(rule, scope.library.rules)
    scope.report('unknown_rule', `${path}.rules[${index}]`, expected, rule)
  }
  return { per, within, rules }
}
