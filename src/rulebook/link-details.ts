import { add, compare, decimalOf, textOf } from '../money/decimal'
import { linkCondition } from './link-condition'
import { rootAt, type Scope } from './link-scope'
import { linkWords } from './link-words'
import { checkNumberInWords } from './numbers'
import type { RuleFormat } from './rule-format'
import type { Rule } from './rulebook'

type Details = Pick<
  Rule,
  'once' | 'pilot' | 'quota' | 'budget' | 'instalments' | 'pointsTo' | 'waived'
>

/** What a rule says besides conditions and amount, each with its words. */
export function linkDetails(format: RuleFormat, scope: Scope): Details {
  return {
    once: linkOnce(format, scope),
    pilot: format.pilot ? linkWords(format.pilot.words, 'pilot.words', scope) : null,
    quota: linkQuota(format, scope),
    budget: linkBudget(format, scope),
    instalments: linkInstalments(format, scope),
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

function linkBudget({ budget }: RuleFormat, scope: Scope): Rule['budget'] {
  if (budget === undefined) return null
  const { amount, exhaustedBy } = budget
  checkNumberInWords(amount, 'yuan', budget.words, 'budget.amount', scope)
  const words = linkWords(budget.words, 'budget.words', scope)
  return words === null ? null : { amount, exhaustedBy, words }
}

function linkInstalments({ instalments = [] }: RuleFormat, scope: Scope): Rule['instalments'] {
  const total = instalments.map(({ share }) => decimalOf(share)).reduce(add, decimalOf('0'))
  if (instalments.length > 0 && compare(total, decimalOf('1')) !== 0) {
    const expected = { zh: '合计为 1 的各期', en: 'shares that come to 1' }
    scope.report('wrong_value', 'instalments', expected, textOf(total))
  }
  return instalments.flatMap(({ share, words: text, when }, index) => {
    const path = `instalments[${index}]`
    checkNumberInWords(share, 'number', text, `${path}.share`, scope)
    const words = linkWords(text, `${path}.words`, scope)
    const position = rootAt(`${path}.when`)
    const condition = when === undefined ? null : linkCondition(when, position, scope)
    return words === null ? [] : [{ share, words, when: condition }]
  })
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
