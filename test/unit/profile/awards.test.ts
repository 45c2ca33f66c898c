import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../src/profile/read-profile'
import { vocabularyOf } from '../../../src/profile/vocabulary-of'

const title = { zh: '企业', en: 'enterprise' }
const vocabulary = vocabularyOf([{ subject: 'enterprise', title, question: title, facts: {} }])
const award = { rule: 'a/b', amount: '60万元', date: '2023-12-31' }

describe('earlier awards in a profile', () => {
  it.each([
    { what: 'not stated', profile: {}, awards: null },
    { what: 'none', profile: { awards: [] }, awards: [] },
    {
      what: 'one, its amount in its canonical form',
      profile: { awards: [award] },
      awards: [{ rule: 'a/b', amount: '600000', date: '2023-12-31', subject: null }],
    },
    {
      what: 'one for a subject',
      profile: { awards: [{ ...award, subject: 'one' }] },
      awards: [{ rule: 'a/b', amount: '600000', date: '2023-12-31', subject: 'one' }],
    },
  ])('are read where they are $what', ({ profile, awards }) => {
    expect(readProfile(vocabulary, profile)).toMatchObject({ kind: 'accepted', value: { awards } })
  })

  it.each([
    { what: 'without a date', one: { rule: 'a/b', amount: '1' }, path: 'awards[0].date' },
    {
      what: 'on no day of the calendar',
      one: { ...award, date: '2023-02-29' },
      path: 'awards[0].date',
    },
    { what: 'of less than nothing', one: { ...award, amount: '-1' }, path: 'awards[0].amount' },
    {
      what: 'of a number that lost digits',
      one: { ...award, amount: 1.1 },
      path: 'awards[0].amount',
    },
    { what: 'with an unknown key', one: { ...award, sum: '1' }, path: 'awards[0].sum' },
  ])('are refused $what', ({ one, path }) => {
    const read = readProfile(vocabulary, { awards: [one] })
    expect(read.kind === 'rejected' ? read.issues.map((issue) => issue.path) : []).toContain(path)
  })
})
