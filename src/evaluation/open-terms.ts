import type { OpenValue } from '../amount/amount'
import type { Bilingual, Issue } from '../issue/issue'
import { ruleLike } from '../issue/nearest'
import { compare, decimalOf } from '../money/decimal'
import { readDecimal, readMoney } from '../money/read-money'
import { indexOf } from '../rulebook/index-of'
import type { OpenTerm, Rulebook } from '../rulebook/rulebook'
import { optionIssue } from './option-issue'

/** A value given for an open term, its form already checked. */
export interface OpenTermFormat {
  readonly rule: string
  readonly term: string
  readonly value?: unknown
  readonly source: string
}

const oneValue: Bilingual = { zh: '每个未定项一个值', en: 'one value a term' }
const nothingOpen: Bilingual = {
  zh: '没有：该规则没有未定项',
  en: 'none: nothing is open in the rule',
}

/** The values for open terms, by rule and term; each within the bounds of its term. */
export function readOpenTerms(
  given: readonly OpenTermFormat[],
  rulebook: Rulebook,
  issues: Issue[],
): ReadonlyMap<string, ReadonlyMap<string, OpenValue>> {
  const values = new Map<string, Map<string, OpenValue>>()
  for (const [index, one] of given.entries()) {
    const path = `openTerms[${index}]`
    const term = termOf(one, path, rulebook, issues)
    const value = term === undefined ? undefined : readTermValue(one, term, path, issues)
    if (value === undefined) continue
    const ofRule = values.get(one.rule) ?? new Map<string, OpenValue>()
    if (ofRule.has(one.term)) issues.push(optionIssue('duplicate_id', path, oneValue, one.term))
    values.set(one.rule, ofRule.set(one.term, { value, source: one.source }))
  }
  return values
}

function termOf(
  given: OpenTermFormat,
  path: string,
  rulebook: Rulebook,
  issues: Issue[],
): OpenTerm | undefined {
  const { rules } = indexOf(rulebook)
  const rule = rules.get(given.rule)
  if (rule === undefined) {
    const expected = ruleLike(given.rule, rules.keys())
    issues.push(optionIssue('unknown_rule', `${path}.rule`, expected, given.rule))
    return undefined
  }
  const term = rule.openTerms.find((one) => one.id === given.term)
  if (term === undefined) {
    const terms = rule.openTerms.length === 0 ? nothingOpen : rule.openTerms.map(({ id }) => id)
    issues.push(optionIssue('unknown_open_term', `${path}.term`, terms, given.term))
  }
  return term
}

function readTermValue(
  given: OpenTermFormat,
  term: OpenTerm,
  path: string,
  issues: Issue[],
): string | undefined {
  const read = term.kind === 'rate' ? readDecimal(given.value) : readMoney(given.value)
  if (read.kind === 'rejected') {
    const { expected, found } = read
    const code = given.value === undefined ? 'missing_key' : read.code
    issues.push({ code, path: `${path}.value`, expected, found })
    return undefined
  }
  const value = decimalOf(read.value)
  const tooLow = compare(value, decimalOf(term.low)) < 0
  const tooHigh = term.high !== null && compare(value, decimalOf(term.high)) > 0
  if (tooLow || tooHigh) {
    const bounds = `${term.low} … ${term.high ?? '∞'}`
    issues.push(optionIssue('wrong_value', `${path}.value`, [bounds], given.value))
  }
  return read.value
}
