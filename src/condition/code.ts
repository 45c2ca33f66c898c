import { type DayCode, dateOfCode, dayCodeOf } from '../calendar/day-code'
import type { PlainDate } from '../calendar/plain-date'
import type { Outcome } from './outcome'

/**
 * An outcome as a small whole number. Pending ones are not negative: twice the last day on which they
 * can be met, and one more where a fact that is missing could meet them without waiting. Which facts
 * are missing is not said: reasons are made of outcomes, verdicts of codes.
 */
export type OutcomeCode = number

export const violatedCode: OutcomeCode = -3
export const unknownCode: OutcomeCode = -2
export const satisfiedCode: OutcomeCode = -1

/** Later than every day: pending without a last day. */
export const endless: DayCode = 99_999_999

export const pendingCode = (until: DayCode): OutcomeCode => until * 2

/** The last day of a pending outcome; null where it has none, and for every other outcome. */
export function untilOfCode(code: OutcomeCode): PlainDate | null {
  if (code < 0) return null
  const until = (code - (code % 2)) / 2
  return until === endless ? null : dateOfCode(until)
}

/** The code of an outcome. */
export function codeOf(outcome: Outcome): OutcomeCode {
  switch (outcome.kind) {
    case 'satisfied':
      return satisfiedCode
    case 'violated':
      return violatedCode
    case 'unknown':
      return unknownCode
    case 'pending': {
      const until = outcome.until === null ? endless : dayCodeOf(outcome.until)
      return pendingCode(until) + (outcome.missing.length > 0 ? 1 : 0)
    }
  }
}
