import { compare, decimalOf } from '../money/decimal'
import type { Scope } from './link-scope'
import { linkWords } from './link-words'
import { checkNumberInWords } from './numbers'
import type { RuleFormat } from './rule-format'
import type { Rule } from './rulebook'

type Details = Pick<Rule, 'once' | 'pilot' | 'quota' | 'pointsTo' | 'waived'>

/** What a rule says besides conditions and amount, each with its words. */
export function linkDetails(format: RuleFormat, scope: Scope): Details {
  return {
    once: linkOnce(format, scope),
    pilot: format.pilot ? linkWords(format.pilot.words, 'pilot.words', scope) : null,
    quota: linkQuota(format, scope),
    pointsTo: linkPointers(format, scope),
    waived: linkWaived(format, scope),
  }
}

function linkOnce({ once }: RuleFormat, scope: Scope): Rule['once'] {
  if (once === undefined) return null
  const words = linkWords(once.words, 'once.words', scope)
  return words === null ? null : { per: once.per, words }
}

function linkQuota({ quota }: RuleFormat, scope: Scope): Rule['quota'] {
  if (quota === undefined) return null
  checkNumberInWords(quota.number, 'number', quota.words, 'quota.number', scope)
  const words = linkWords(quota.words, 'quota.words', scope)
  const { number, per, approximate } = quota
  return words === null ? null : { number, per, approximate, words }
}

function linkPointers({ pointsTo = [] }: RuleFormat, scope: Scope): Rule['pointsTo'] {
  return pointsTo.flatMap(({ title, number = null, gives, words }, index) => {
    const path = `pointsTo[${index}]`
    const found = linkWords(words, `${path}.words`, scope)
    if (number !== null && !words.includes(number)) {
      const expected = { zh: '原文中有的文号', en: 'a document number that its words have' }
      scope.report('number_not_in_words', `${path}.number`, expected, number)
    }
    return found === null ? [] : [{ title, number, gives, words: found }]
  })
}

function linkWaived({ waived = [] }: RuleFormat, scope: Scope): Rule['waived'] {
  return waived.flatMap(({ words, reason }, index) => {
    const found = linkWords(words, `waived[${index}].words`, scope)
    return found === null ? [] : [{ words: found, reason }]
  })
}

/** Whether two decimal texts are the same number. */
export const sameNumber = (left: string, right: string): boolean =>
  compare(decimalOf(left), decimalOf(right)) === 0
