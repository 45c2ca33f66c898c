import type { ResolvedCitation } from '../document/citation'
import { type NumberInWords, numbersIn } from '../money/numbers-in-words'
import { allWords, carriedNumbers } from './carried'
import type { Library, Report } from './link-scope'
import { sameNumber } from './numbers'
import type { RuleFormat } from './rule-format'
import type { Entitlement } from './rule-kinds'
import type { Rule } from './rulebook'

/**
 * Whether a rule leaves something of its quotes out: every number has to be one that the rule
 * carries, every verb of obligation has to stand in words that the rule rests on, and the level of
 * entitlement has to be that of its verb. What is left out on purpose is waived, with the reason.
 */
export function checkFidelity(
  rule: Rule,
  format: RuleFormat,
  library: Library,
  report: Report,
): void {
  const carried = carriedNumbers(rule, library)
  const words = allWords(rule).map(({ text }) => text)
  const waived = rule.waived.map((one) => one.words.text)
  for (const [index, citation] of rule.citations.entries()) {
    if (citation.quote === rule.schedule) continue
    const path = `citations[${index}].quote`
    checkNumbers(citation, carried, waived, path, report)
    checkVerbs(citation, words, path, report)
  }
  checkEntitlement(format, report)
}

const uncounted: ReadonlySet<NumberInWords['unit']> = new Set(['ordinal', 'document-number'])

function checkNumbers(
  { quote }: ResolvedCitation,
  carried: readonly string[],
  waived: readonly string[],
  path: string,
  report: Report,
): void {
  for (const number of numbersIn(quote)) {
    if (uncounted.has(number.unit) || isWithin(number, quote, waived)) continue
    if (carried.some((value) => isSame(value, number.value))) continue
    const text = quote.slice(number.start, number.end)
    const expected = {
      zh: `规则承载“${text}”，或以 waived 说明为何不承载`,
      en: `the rule to carry “${text}”, or to waive it with a reason`,
    }
    report('number_not_carried', path, expected, text)
  }
}

const isSame = (left: string, right: string): boolean => left === right || sameNumber(left, right)

// verbs by which a clause binds, allows, prefers or selects; longer ones first
const verbs =
  /给予|予以|应当|必须|不得|禁止|可以|优先|择优|遴选|鼓励|支持(?!性)|[可应须](?=[\p{Script=Han}])/gu
const notVerbs =
  /认可|许可|可能|可持续|可靠|可穿戴|可降解|可诱导|可控|可及|可追溯|相应|反应|供应|应用|应急|适应|响应|应收|必需|效应|对应/gu

function checkVerbs(
  { quote }: ResolvedCitation,
  words: readonly string[],
  path: string,
  report: Report,
): void {
  for (const found of quote.matchAll(verbs)) {
    const range = { start: found.index, end: found.index + found[0].length }
    if (isLookalike(range, quote) || isWithin(range, quote, words)) continue
    const expected = {
      zh: `规则的某处原文包含“${found[0]}”，或以 waived 说明为何不承载`,
      en: `words of the rule that have “${found[0]}”, or a waiver with a reason`,
    }
    report(
      'verb_not_carried',
      path,
      expected,
      quote.slice(Math.max(0, range.start - 8), range.end + 8),
    )
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

function isLookalike(range: Range, quote: string): boolean {
  return [...quote.matchAll(notVerbs)].some(
    (word) => word.index <= range.start && range.end <= word.index + word[0].length,
  )
}

/** Whether a range of a quote lies in an occurrence of any of the words. */
function isWithin(range: Range, quote: string, words: readonly string[]): boolean {
  return words.some((one) => {
    for (let at = quote.indexOf(one); at !== -1; at = quote.indexOf(one, at + 1)) {
      if (at <= range.start && range.end <= at + one.length) return true
    }
    return false
  })
}

const verbsOfLevel: Readonly<Record<Entitlement, RegExp>> = {
  entitled: /给予|予以|应当|必须|享受/u,
  discretionary: /可(?!持续|靠|能|控)/u,
  competitive: /择优|遴选|评选|名单|精选/u,
  supportive: /支持|鼓励|优先|推动|引导|扶持|探索|争取|推进|推广|加快|积极/u,
}

const wordsOf = ({ source }: RegExp, comma: string): string =>
  source.replace(/\(\?!.*?\)/gu, '').replaceAll('|', comma)

/** The level follows from the verb; where another verb stands in the words, a reason is due. */
function checkEntitlement({ entitlement }: RuleFormat, report: Report): void {
  const { level, words, reason } = entitlement
  const weaker = level === 'entitled' && verbsOfLevel.discretionary.test(words)
  if (reason !== undefined || (verbsOfLevel[level].test(words) && !weaker)) return
  const expected = {
    zh: `与动词相符的程度，或说明理由（${level} 的动词：${wordsOf(verbsOfLevel[level], '、')}）`,
    en: `the level that the verb has, or a reason (verbs of ${level}: ${wordsOf(verbsOfLevel[level], ', ')})`,
  }
  report('entitlement_differs', 'entitlement', expected, words)
}
