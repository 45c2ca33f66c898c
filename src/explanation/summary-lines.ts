import type { Finding } from '../evaluation/finding'
import { entitlements } from '../rulebook/rule-kinds'
import { titleFor } from './names'
import { deeper, type Line, line } from './page'
import type { Speech } from './speech'
import { moneyWords } from './value-words'

/** What is due before what may be given, figures before promises; else in the rulebook's order. */
export function byWeight(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((left, right) => weightOf(left) - weightOf(right))
}

const weightOf = ({ entitlement, amount }: Finding): number =>
  2 * entitlements.indexOf(entitlement) + (amount === null ? 1 : 0)

/** One line for each award: what it is, how much, how binding. */
export function summaryLines(findings: readonly Finding[], speech: Speech): readonly Line[] {
  return deeper(findings.map((finding) => line(summaryWords(finding, speech), 'good', '✓')))
}

function summaryWords(finding: Finding, speech: Speech): string {
  const { say } = speech
  const { amount, entitlement } = finding
  return say('summary', {
    title: titleFor(finding, speech),
    amount: amount === null ? say('noFigure') : moneyWords(amount, speech),
    binding: say(entitlement),
  })
}
