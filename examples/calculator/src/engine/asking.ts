import { formatMoney, type Interview, type Locale, type Question } from 'incentive-rules/calculator'
import { issueWords } from './issue-words'
import { dateWords } from './outlook'
import type { Asked, Asking } from './told'

/** What is still to be asked, with words for its figures. */
export function askingOf(interview: Interview, locale: Locale): Asking {
  if (interview.status === 'rejected') {
    return { status: 'rejected', issues: interview.issues.map((one) => issueWords(one, locale)) }
  }
  const { settled, open } = interview
  return {
    status: 'asked',
    questions: interview.questions.map((one) => askedOf(one, locale)),
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
