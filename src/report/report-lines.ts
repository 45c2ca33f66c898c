import { claimVerdicts } from '../audit/audited-claim'
import type { AuditSummary } from '../audit/summary'
import { deeper, type Line, line, type Tone } from '../explanation/page'
import { formatMoney } from '../money/format-money'
import { groupOf, looks } from './page-groups'
import { groupTitle } from './page-words'
import type { PlacedResult } from './placed-result'
import { quoteWords } from './quote-words'
import { reasonTexts } from './reason-words'
import { whyWords } from './report-table'
import type { TableSetting } from './table-setting'

const tones = {
  bad: 'bad',
  unsure: 'waiting',
  broken: 'bad',
  good: 'good',
} as const satisfies Record<string, Tone>

/** Why a row is not consistent, at length: each reason, and the words that it rests on. */
export function whyLines({ result }: PlacedResult, setting: TableSetting): readonly Line[] {
  if (result.kind !== 'judged') {
    return whyWords(result, setting)
      .split('\n')
      .map((text) => line(text))
  }
  return result.reasons.flatMap((reason) => {
    const [first = '', ...more] = reasonTexts(reason, setting)
    const quotes = reason.citations.map((one) => quoteWords(one, setting))
    return [
      line(first, tones[looks[reason.verdict].tone]),
      ...deeper([
        ...more.map((text) => line(text)),
        ...[...new Set(quotes)].map((text) => line(text, 'quote')),
      ]),
    ]
  })
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
  return [line(accountWords(summary, setting), 'title'), ...deeper(lines)]
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
