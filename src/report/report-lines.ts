import { type ClaimReason, claimVerdicts, type JudgedClaim } from '../audit/audited-claim'
import type { AuditSummary } from '../audit/summary'
import { deeper, type Line, line } from '../explanation/page'
import { formatMoney } from '../money/format-money'
import { groupOf, looks } from './page-groups'
import { groupTitle } from './page-words'
import type { PlacedResult } from './placed-result'
import { clausesOf, quoteWords } from './quote-words'
import { reasonLines, tones } from './reason-lines'
import { whyWords } from './report-table'
import type { TableSetting } from './table-setting'

/** Why a row is not consistent, at length: each reason, and the words that it rests on. */
export function whyLines({ result }: PlacedResult, setting: TableSetting): readonly Line[] {
  if (result.kind !== 'judged') {
    return whyWords(result, setting)
      .split('\n')
      .map((text) => line(text))
  }
  return result.reasons.flatMap((reason) => [
    ...reasonLines(reason, result, setting),
    ...deeper(quoteLines(reason, result, setting)),
  ])
}

/** The words that a reason rests on, each once; those of conditions stand below each of them. */
function quoteLines(
  { deciding = [], citations }: ClaimReason,
  { rule }: JudgedClaim,
  setting: TableSetting,
): readonly Line[] {
  if (deciding.length > 0) return []
  const clauses = clausesOf({ citations, rule }, setting)
  const firsts = clauses.filter(
    ({ quote }, index) => clauses.findIndex((other) => other.quote === quote) === index,
  )
  return firsts.map((one) => line(quoteWords(one, setting), 'quote'))
}

/** How many rows came in and what became of them, with the money of each verdict. */
export function summaryLines(summary: AuditSummary, setting: TableSetting): readonly Line[] {
  const shown = claimVerdicts.filter((verdict) => summary.verdicts[verdict].claims > 0)
  const lines = shown.map((verdict) => {
    const { claims, amount } = summary.verdicts[verdict]
    const text = setting.sayReport('verdictCount', {
      verdict: groupTitle(verdict, setting),
      count: `${claims}`,
      amount: formatMoney(amount, setting.speech.locale),
    })
    return line(text, tones[looks[verdict].tone])
  })
  return [
    line(accountWords(summary, setting), 'title'),
    ...deeper([...lines, ...differenceLines(summary, setting)]),
  ]
}

/** What claims are over and under in all; nothing where no claim is. */
function differenceLines(
  { over, under }: AuditSummary,
  { sayReport, speech: { locale } }: TableSetting,
): readonly Line[] {
  return [
    ...(over === '0' ? [] : [line(sayReport('overInAll', { amount: formatMoney(over, locale) }))]),
    ...(under === '0'
      ? []
      : [line(sayReport('underInAll', { amount: formatMoney(under, locale) }))]),
  ]
}

/** Rows in = verdicts + without a verdict + rejected. */
export function accountWords(summary: AuditSummary, { sayReport }: TableSetting): string {
  const { rows, judged, disputed, rejected } = summary
  return sayReport('account', {
    rows: `${rows}`,
    judged: `${judged}`,
    disputed: `${disputed}`,
    rejected: `${rejected}`,
  })
}

/** How a row is marked in a list. */
export const lookOf = (placed: PlacedResult) => {
  const { mark, tone } = looks[groupOf(placed.result)]
  return { mark, tone: tones[tone] }
}
