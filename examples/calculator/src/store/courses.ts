import type { Question } from 'incentive-rules/calculator'
import type { Case } from '../engine/engine'
import { noneOf } from '../words/question-words'
import { type Draft, stating } from './draft'
import { type Course, foresee } from './foresight'
import { type Session, session } from './session'

/** What the library is asked about now, or with some parts of it in place of those of now. */
export function caseNow(changes: Partial<Session> = {}): Case {
  const { draft, asOf, readings, openTerms, locale } = { ...session, ...changes }
  return {
    profile: JSON.stringify(draft),
    options: { asOf, readings: { ...readings }, openTerms: openTerms.map((one) => ({ ...one })) },
    locale,
  }
}

/** The course from which the library is asked how to go on where some parts are changed. */
export const courseOf = (changes: Partial<Session>): Course => ({
  of: caseNow(changes),
  skipped: [...(changes.skipped ?? session.skipped)],
})

/** The profile with an answer to a question more. */
export const answered = (question: Question, value: unknown): Draft =>
  stating(session.draft, question, value, session.start?.vocabulary ?? [])

// in a very large profile each course takes too long for so many of them
const mostText = 100_000
const isSmall = ({ of }: Course): boolean => of.profile.length <= mostText

/** Finds out what every click that is possible now would lead to. */
export function foreseeNext(): void {
  const { asking, skipped, past } = session
  const next = asking?.next ?? null
  const drafts = next === null ? [] : valuesOf(next.question).map(answeredBy(next.question))
  const others = next === null ? [] : [...skipped, next.key]
  const courses = [...drafts, ...past.slice(-1)].map((draft) => courseOf({ draft }))
  foresee([...courses, courseOf({ skipped: new Set(others) })].filter(isSmall))
}

/** Finds out what an answer that stands in the fields would lead to. */
export function foreseeAnswer(question: Question, value: unknown): void {
  foresee([courseOf({ draft: answered(question, value) })].filter(isSmall))
}

const answeredBy =
  (question: Question) =>
  (value: unknown): Draft =>
    answered(question, value)

/** The answers that are one click away. */
function valuesOf(question: Question): readonly unknown[] {
  if (question.kind !== 'fact') return [[]]
  const absent = noneOf(question, session.locale) === null ? [] : [null]
  switch (question.type) {
    case 'boolean':
      return [true, false, ...absent]
    case 'choice':
      return [...Object.keys(question.options ?? {}), ...absent]
    case 'choices':
      return [[], ...absent]
    default:
      return absent
  }
}
