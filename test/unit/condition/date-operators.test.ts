import { describe, expect, test } from 'vitest'
import { asPlainDate } from '../../../src/calendar/plain-date'
import { operators } from '../../../src/condition/operators'
import { type FactState, known, notYet, unknown } from '../../../src/fact/fact-state'

const lost = unknown(['project.b'])
const satisfied = { kind: 'satisfied' }
const violated = { kind: 'violated' }
const pending = (until: string | null) => ({ kind: 'pending', until, missing: [] })
const lacking = (...missing: readonly string[]) => ({ kind: 'unknown', missing })

const on =
  (operator: 'happened' | 'onOrBefore' | 'onOrAfter') =>
  (left: FactState, right: FactState, asOf: string) =>
    operators[operator](left, right, asPlainDate(asOf))

type Row = readonly [string, FactState, FactState, string, unknown]

describe('happened', () => {
  const rows: readonly Row[] = [
    ['before today', known('2020-03-13'), notYet, '2020-03-14', satisfied],
    ['today', known('2020-03-14'), notYet, '2020-03-14', satisfied],
    [
      'only after today, as the end of a period',
      known('2020-03-15'),
      notYet,
      '2020-03-14',
      pending(null),
    ],
    ['not yet', notYet, notYet, '2020-03-14', pending(null)],
    ['not stated', lost, notYet, '2020-03-14', lacking('project.b')],
  ]
  test.each(rows)('%s', (_name, left, right, asOf, expected) => {
    expect(on('happened')(left, right, asOf)).toEqual(expected)
  })
})

describe('on or before a last day', () => {
  const last = known('2020-03-14')
  const rows: readonly Row[] = [
    ['on the last day', known('2020-03-14'), last, '2020-06-01', satisfied],
    ['one day late', known('2020-03-15'), last, '2020-06-01', violated],
    ['not yet, before the last day', notYet, last, '2020-03-13', pending('2020-03-14')],
    ['not yet, on the last day', notYet, last, '2020-03-14', pending('2020-03-14')],
    ['not yet, after the last day', notYet, last, '2020-03-15', violated],
    [
      'while the last day follows from an event to come',
      known('2020-03-13'),
      notYet,
      '2020-03-14',
      pending(null),
    ],
    ['both to come', notYet, notYet, '2020-03-14', pending(null)],
    ['the event not stated, before the last day', lost, last, '2020-03-13', lacking('project.b')],
    [
      'the event not stated, after the last day: it may have been in time',
      lost,
      last,
      '2020-03-15',
      lacking('project.b'),
    ],
    ['the last day not stated', notYet, lost, '2020-03-15', lacking('project.b')],
    [
      'neither stated',
      unknown(['project.a']),
      lost,
      '2020-03-15',
      lacking('project.a', 'project.b'),
    ],
  ]
  test.each(rows)('%s', (_name, left, right, asOf, expected) => {
    expect(on('onOrBefore')(left, right, asOf)).toEqual(expected)
  })
})

describe('on or after a first day', () => {
  const first = known('2018-03-14')
  const rows: readonly Row[] = [
    ['on the first day', known('2018-03-14'), first, '2020-03-14', satisfied],
    ['one day early', known('2018-03-13'), first, '2020-03-14', violated],
    ['not yet', notYet, first, '2020-03-14', pending(null)],
    ['both to come', notYet, notYet, '2020-03-14', pending(null)],
    [
      'come before a first day that is still to come',
      known('2020-03-13'),
      notYet,
      '2020-03-14',
      violated,
    ],
    [
      'come today, as the first day still may',
      known('2020-03-14'),
      notYet,
      '2020-03-14',
      pending('2020-03-14'),
    ],
    ['the event not stated', lost, first, '2020-03-14', lacking('project.b')],
    ['the first day not stated', known('2020-03-13'), lost, '2020-03-14', lacking('project.b')],
    [
      'neither stated',
      unknown(['project.a']),
      lost,
      '2020-03-14',
      lacking('project.a', 'project.b'),
    ],
  ]
  test.each(rows)('%s', (_name, left, right, asOf, expected) => {
    expect(on('onOrAfter')(left, right, asOf)).toEqual(expected)
  })
})
