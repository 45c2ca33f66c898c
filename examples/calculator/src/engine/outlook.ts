import {
  type Evaluation,
  type Finding,
  formatDate,
  formatInterval,
  formatMoney,
  type Locale,
  readPlainDate,
  totalsOf,
} from 'incentive-rules/calculator'
import { rulebook } from 'incentive-rules/rulebook'
import type { Brief, Outlook } from './told'

type Evaluated = Extract<Evaluation, { status: 'evaluated' }>

/** What an evaluation comes to, as little as the page shows at all times. */
export function outlookOf(evaluation: Evaluated, locale: Locale): Outlook {
  const { findings, totals, asOf } = evaluation
  const { low, high } = totals.withFigures
  const unstated = new Set(
    findings.flatMap(({ subject }) => (subject.id === null ? [subject.type] : [])),
  )
  return {
    asOf,
    findings: findings.map((finding) => briefOf(finding, locale)),
    total: { low, high, words: formatInterval({ low, high }, locale) },
    ceiling: ceilingOf(findings, locale),
    perSubject: unstated.size > 0,
    unquantified: totals.unquantified,
    notDue: totals.notDue,
    cumulation: totals.cumulation,
  }
}

const canBe: readonly string[] = ['eligible', 'pending', 'undetermined']

/** The most that awards due as of right can come to if all that is still open turns out well. */
function ceilingOf(findings: readonly Finding[], locale: Locale): Outlook['ceiling'] {
  const hoped = findings.flatMap((finding) =>
    canBe.includes(finding.verdict) && finding.entitlement === 'entitled' && finding.amount !== null
      ? [{ ...finding, verdict: 'eligible' as const }]
      : [],
  )
  const bounded = hoped.filter(({ amount }) => amount?.high !== null)
  const value = totalsOf(bounded, rulebook.cumulations).withFigures.high ?? '0'
  return { value, words: formatMoney(value, locale), unbounded: hoped.length - bounded.length }
}

export function briefOf(finding: Finding, locale: Locale): Brief {
  const { rule, document, title, benefit, subject, verdict, entitlement, amount } = finding
  return {
    key: keyOf(finding),
    rule,
    document,
    title,
    benefit,
    subject,
    verdict,
    entitlement,
    kind: finding.class,
    amount: amount && {
      low: amount.low,
      high: amount.high,
      words: formatInterval(amount, locale),
    },
    until: finding.pendingUntil && {
      date: finding.pendingUntil,
      words: dateWords(finding.pendingUntil, locale),
    },
    missing: finding.missing.length,
    isSensitive: finding.sensitiveTo.length > 0,
    open: amount?.open ?? [],
  }
}

/** What tells a finding from the others: its rule and its subject. */
export const keyOf = ({ rule, subject }: Pick<Finding, 'rule' | 'subject'>): string =>
  `${rule} ${subject.type} ${subject.id ?? ''}`

/** A day in words, or the text as it is. */
export function dateWords(text: string, locale: Locale): string {
  const date = readPlainDate(text)
  return date.kind === 'accepted' ? formatDate(date.value, locale) : text
}
