import { type PlainDate, readPlainDate } from '../../../src/calendar/plain-date'

/** The date that a test writes as text. */
export function day(text: string): PlainDate {
  const parsed = readPlainDate(text)
  if (parsed.kind === 'rejected') throw new Error(`${text}: ${parsed.code}`)
  return parsed.value
}
