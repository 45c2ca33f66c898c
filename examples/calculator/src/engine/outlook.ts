import {
  type Evaluation,
  type Finding,
  formatDate,
  formatInterval,
  formatMoney,
  type Locale,
  readPlainDate,
} from 'incentive-rules/calculator'
import { sumOf } from './sum'
import type { Brief, Outlook } from './told'

type Evaluated = Extract<Evaluation, { status: 'evaluated' }>

/** What an evaluation comes to, as little as the page shows at all times. */
export function outlookOf(evaluation: Evaluated, locale: Locale): Outlook {
  const { findings, totals, asOf } = evaluation
  const { low, high } = totals.withFigures
  const ceiling = ceilingOf(findings)
  const unstated = new Set(
    findings.flatMap(({ subject }) => (subject.id === null ? [subject.type] : [])),
  )
  return {
    asOf,
    findings: findings.map((finding) => briefOf(finding, locale)),
    total: { low, high, words: formatInterval({ low, high }, locale) },
    ceiling: { value: ceiling, words: formatMoney(ceiling, locale) },
    perSubject: unstated.size > 0,
    unquantified: totals.unquantified,
    notDue: totals.notDue,
    cumulation: totals.cumulation,
  }
}

const canBe: readonly string[] = ['eligible', 'pending', 'undetermined']

/** The most that awards due as of right can come to if all that is still open turns out well. */
function ceilingOf(findings: readonly Finding[]): string {
  const open = findings.filter(
    ({ verdict, entitlement }) => canBe.includes(verdict) && entitlement === 'entitled',
  )
  return sumOf(open.flatMap(({ amount }) => amount?.high ?? []))
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
