import { describe, expect, test } from 'vitest'
import { asPlainDate } from '../../../src/calendar/plain-date'
import { onOrAfter, onOrBefore } from '../../../src/condition/date-operators'
import { pendingUntil, satisfied, unknownFor, violated } from '../../../src/condition/outcome'
import { absent, known, notYet, unknown } from '../../../src/fact/fact-state'

const day = asPlainDate
const asOf = day('2020-06-01')
const bounded = unknown(['register.rest-days'], {
  notBefore: day('2020-06-10'),
  notAfter: day('2020-06-20'),
})
const open = unknownFor(['register.rest-days'])

describe('an unknown last day that lies between two', () => {
  test.each([
    ['an event on the earlier one is in time', known('2020-06-10'), satisfied],
    ['one between them is open', known('2020-06-11'), open],
    ['one on the later one is open', known('2020-06-20'), open],
    ['one after it is late', known('2020-06-21'), violated],
    ['one to come can still be in time', notYet, pendingUntil(day('2020-06-10'))],
    ['one that does not exist is not', absent, violated],
  ])('%s', (_name, left, outcome) => {
    expect(onOrBefore(left, bounded, asOf)).toEqual(outcome)
  })

  test('an event to come is open from the day after the earlier one', () => {
    expect(onOrBefore(notYet, bounded, day('2020-06-11'))).toEqual(open)
  })
})

describe('an unknown first day that lies between two', () => {
  test.each([
    ['an event before the earlier one is early', known('2020-06-09'), violated],
    ['one on the earlier one is open', known('2020-06-10'), open],
    ['one before the later one is open', known('2020-06-19'), open],
    ['one on the later one counts', known('2020-06-20'), satisfied],
    ['one to come is open', notYet, open],
    ['one that does not exist is not', absent, violated],
  ])('%s', (_name, left, outcome) => {
    expect(onOrAfter(left, bounded, asOf)).toEqual(outcome)
  })
})
