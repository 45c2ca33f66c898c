import { formatMoney, type Interview, type Locale, type Question } from 'incentive-rules/calculator'
import { issueWords } from './issue-words'
import { dateWords } from './outlook'
import type { Asked, Asking } from './told'

/** What to ask next where some questions were skipped, with words for its figures. */
export function askingOf(interview: Interview, skipped: readonly string[], locale: Locale): Asking {
  if (interview.status === 'rejected') {
    return { status: 'rejected', issues: interview.issues.map((one) => issueWords(one, locale)) }
  }
  const { questions, settled, open } = interview
  const next = questions.find((one) => !skipped.includes(keyOfQuestion(one)))
  return {
    status: 'asked',
    next: next === undefined ? null : askedOf(next, locale),
    left: questions.length,
    settled,
    open,
  }
}

function askedOf(question: Question, locale: Locale): Asked {
  const thresholds = question.kind === 'fact' ? thresholdsOf(question, locale) : []
  return { key: keyOfQuestion(question), question, thresholds }
}

function thresholdsOf(
  { type, bounds, unit }: Extract<Question, { kind: 'fact' }>,
  locale: Locale,
): readonly string[] {
  const ofUnit = unit === null ? '' : locale === 'en' ? ` ${unit.en}` : unit.zh
  const words = (value: string): string => {
    if (type === 'money') return formatMoney(value, locale)
    return type === 'date' ? dateWords(value, locale) : `${value}${ofUnit}`
  }
  return bounds.thresholds.map(words)
}

/** What tells a question from the others, as long as its subject is there. */
export function keyOfQuestion(question: Question): string {
  if (question.kind === 'fact') return `${question.fact} ${question.subject.id}`
  return question.kind === 'list' ? question.list : question.kind
}
