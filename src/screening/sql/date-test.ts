import type { PlainDate } from '../../calendar/plain-date'
import { type DateSide, noDay } from './date-side'
import { all, always, atom, type Test, testText, unknown } from './test-tree'
import { dateLiteral, never } from './words'

// The states of a date are those of the library: null is unknown, `infinity` an event that has not
// happened. `now` is null for what is unknown and for what is pending; `inTime` is true for what is
// pending too, so that a condition is pending where `now` is null and `inTime` is true.

/** A test today, and if what can still come in time came; the last day for that, if it is pending. */
export interface Dated {
  readonly now: Test
  readonly inTime: Test
  readonly lastDay: string | null
}

type Right = DateSide & { readonly found: Test }

export function happened({ sql }: DateSide, asOf: PlainDate): Dated {
  const today = dateLiteral(asOf)
  return {
    now: atom(`CASE WHEN ${sql} <= ${today} THEN TRUE END`),
    inTime: atom(`${sql} <= ${never}`),
    lastDay: `CASE WHEN ${sql} > ${today} THEN ${never} END`,
  }
}

export function onOrBefore(left: DateSide, right: Right, asOf: PlainDate): Dated {
  const [event, last] = [left.sql, right.sql]
  if (right.fixed !== null) return beforeFixed(event, right.fixed, asOf)
  const today = dateLiteral(asOf)
  const open = `${event} = ${never} AND ${last} >= ${today}`
  const dated: Dated = {
    now: atom(`CASE WHEN ${last} = ${never} OR (${open}) THEN NULL ELSE ${event} <= ${last} END`),
    inTime: atom(`(CASE WHEN ${event} = ${never} THEN ${today} ELSE ${event} END) <= ${last}`),
    lastDay: `CASE WHEN (${last} = ${never} AND ${event} IS NOT NULL) OR (${open}) THEN ${last} END`,
  }
  return withBounds(found(dated, right.found), left, right, {
    met: ({ notBefore }) => notBefore && `${event} <= ${notBefore}`,
    missed: ({ notAfter }) => notAfter && `${event} > ${notAfter}`,
    pending: ({ notBefore }) => notBefore && `${event} = ${never} AND ${notBefore} >= ${today}`,
  })
}

/** An event that has not happened can still come until a last day that lies ahead. */
function beforeFixed(event: string, last: string, asOf: PlainDate): Dated {
  const day = dateLiteral(last)
  const today = atom(`${event} <= ${day}`)
  if (last < asOf) return { now: today, inTime: today, lastDay: null }
  return {
    now: atom(`CASE WHEN ${event} < ${never} THEN ${event} <= ${day} END`),
    inTime: atom(`(${event} <= ${day} OR ${event} = ${never})`),
    lastDay: `CASE WHEN ${event} = ${never} THEN ${day} END`,
  }
}

export function onOrAfter(left: DateSide, right: Right, asOf: PlainDate): Dated {
  const [event, first] = [left.sql, right.sql]
  const today = dateLiteral(asOf)
  if (right.fixed !== null) {
    return {
      now: atom(`CASE WHEN ${event} < ${never} THEN ${event} >= ${first} END`),
      inTime: atom(`${event} >= ${first}`),
      lastDay: `CASE WHEN ${event} = ${never} THEN ${never} END`,
    }
  }
  const late = `CASE WHEN ${event} < ${today} THEN FALSE END`
  const settled = `CASE WHEN ${first} = ${never} THEN ${late} ELSE ${event} >= ${first} END`
  const dated: Dated = {
    now: atom(`CASE WHEN ${event} < ${never} THEN ${settled} END`),
    // the first day comes today at the earliest
    inTime: atom(`${event} >= (CASE WHEN ${first} = ${never} THEN ${today} ELSE ${first} END)`),
    lastDay: `CASE WHEN (${event} = ${never} AND ${first} IS NOT NULL) OR (${first} = ${never} AND ${event} >= ${today}) THEN ${event} END`,
  }
  return withBounds(found(dated, right.found), left, right, {
    met: ({ notAfter }) => notAfter && `${event} >= ${notAfter}`,
    missed: ({ notBefore }) => notBefore && `${event} < ${notBefore}`,
    pending: () => null,
  })
}

/** What a table does not have is no date, and nothing comes before or after it. */
function found(dated: Dated, isThere: Test): Dated {
  if (isThere === always) return dated
  const { now, inTime, lastDay } = dated
  return {
    now: all([now, isThere]),
    inTime: all([inTime, isThere]),
    lastDay: lastDay === null ? null : `CASE WHEN ${testText(isThere)} THEN ${lastDay} END`,
  }
}

interface Settled {
  readonly met: (right: DateSide) => string | null
  readonly missed: (right: DateSide) => string | null
  readonly pending: (right: DateSide) => string | null
}

/** What is settled wherever a date that is not known lies within its bounds. */
function withBounds(dated: Dated, left: DateSide, right: DateSide, settled: Settled): Dated {
  const { notBefore, notAfter } = right
  if (notBefore === null && notAfter === null) return dated
  const met = settled.met(right)
  const missed = settled.missed(right)
  const pending = settled.pending(right)
  const isNever = right.sql === noDay
  const cases = (one: Test, waiting: string) =>
    [
      'CASE',
      ...(isNever ? [] : [`WHEN ${right.sql} IS NOT NULL THEN ${testText(one)}`]),
      ...(met === null ? [] : [`WHEN ${left.sql} < ${never} AND ${met} THEN TRUE`]),
      ...(missed === null ? [] : [`WHEN ${left.sql} < ${never} AND ${missed} THEN FALSE`]),
      ...(pending === null ? [] : [`WHEN ${pending} THEN ${waiting}`]),
      'END',
    ].join(' ')
  const known = isNever ? '' : `WHEN ${right.sql} IS NOT NULL THEN ${dated.lastDay ?? 'NULL'} `
  return {
    now: casesTest(cases(dated.now, 'NULL')),
    inTime: casesTest(cases(dated.inTime, 'TRUE')),
    lastDay:
      pending === null
        ? isNever
          ? null
          : dated.lastDay
        : `CASE ${known}WHEN ${pending} THEN ${notBefore} END`,
  }
}

const casesTest = (sql: string): Test => (sql === 'CASE END' ? unknown : atom(sql))
