import { describe, expect, it } from 'vitest'
import type { AuditOptions } from '../../../src/audit/audit-options'
import { exampleBook, linesOf } from './audited'

// 一次性奖励 for each project: 5% of 40 million
const book = await exampleBook('clause-shapes/03-cap-without-rate')
const rule = 'sichuan-excerpt/investment'
const options: AuditOptions = {
  openTerms: [{ rule, term: 'rate', value: '5%', source: 'a guide' }],
}
const award = { rule, amount: '200万元' }
const project = { investment: '4000万元' }
const two = [
  { id: 'a', name: '甲', ...project },
  { id: 'b', name: '乙', ...project },
]
const profile = { enterprise: { place: '510000' }, projects: two, awards: [] }

interface Ledger {
  readonly name: string
  readonly claims: readonly object[]
  readonly profile?: object
  readonly said: readonly string[]
}

const linesFor = ({ claims, profile: change = {} }: Ledger): Promise<readonly string[]> => {
  const rows = claims.map((claim, index) => ({
    id: `${index + 1}`,
    enterprise: 'E',
    paid: `2018-0${index + 1}-15`,
    ...award,
    ...claim,
  }))
  return linesOf(book, rows, { E: { ...profile, ...change } }, options)
}

const right = 'consistent'
const which = 'unprovable; unprovable projects'
const [a, b, none] = [{ subject: 'a' }, { subject: 'b' }, { subject: null }]

describe('an award that each project is given once', () => {
  it.each<Ledger>([
    {
      name: 'by id and name',
      claims: [a, { subject: '甲' }],
      said: [right, 'duplicate; duplicate 1'],
    },
    { name: 'by id and the other name', claims: [a, { subject: '乙' }], said: [right, right] },
    {
      name: 'by two spellings without a list of projects',
      claims: [{ subject: 'Ａ ' }, { subject: 'A' }],
      profile: { projects: undefined },
      said: [which, 'duplicate; duplicate 1; unprovable projects'],
    },
    {
      name: 'for any of two that had it',
      claims: [a, b, none],
      said: [right, right, 'duplicate; duplicate 1+2; unprovable projects'],
    },
    { name: 'for any of two, one of which had it', claims: [a, none], said: [right, which] },
    {
      name: 'for one of two before both had it',
      claims: [none, a, b],
      said: [which, right, right],
    },
    {
      name: 'for any of two, of which one claim and one award of the profile had it',
      claims: [a, none],
      profile: { awards: [{ ...award, subject: 'b', date: '2017-12-01', amount: '1' }] },
      said: [right, 'duplicate; duplicate 1; unprovable projects'],
    },
    {
      name: 'for any of two, one of which may have had it',
      claims: [a, none],
      profile: { awards: [{ ...award, date: '2017-12-01', amount: '1' }] },
      said: ['unprovable; unprovable awards', 'unprovable; unprovable awards; unprovable projects'],
    },
    {
      name: 'for any of two of one name',
      claims: [a, b, { subject: '甲' }],
      profile: { projects: two.map((one) => ({ ...one, name: '甲' })) },
      said: [right, right, 'duplicate; duplicate 1+2; unprovable'],
    },
  ])('is claimed $name', async (ledger) => {
    expect(await linesFor(ledger)).toEqual(ledger.said)
  })
})

const had = (...dates: readonly string[]) => ({
  awards: dates.map((date) => ({ ...award, subject: 'a', date })),
})
const again = 'duplicate; duplicate'

describe('an award of the profile', () => {
  it.each<Ledger>([
    {
      name: 'is a claim that may have been approved on that day',
      claims: [{ ...a, paid: '2018-06-01' }],
      profile: had('2018-05-20'),
      said: [right],
    },
    {
      name: 'is no claim that was approved on another day',
      claims: [{ ...a, paid: '2018-06-01', approved: '2018-05-21' }],
      profile: had('2018-05-20'),
      said: [again],
    },
    {
      name: 'is no claim that was applied for later',
      claims: [{ ...a, paid: '2018-06-01', applied: '2018-05-21' }],
      profile: had('2018-05-20'),
      said: [again],
    },
    {
      name: 'is no claim of another amount',
      claims: [{ ...a, paid: '2018-06-01' }],
      profile: { awards: [{ ...award, subject: 'a', date: '2018-05-20', amount: '199万元' }] },
      said: [again],
    },
    {
      name: 'is one claim at most',
      claims: [{ ...a, paid: '2018-06-01' }],
      profile: had('2018-05-20', '2018-05-21'),
      said: [again],
    },
    {
      name: 'is another, where one of the day of the claim is the claim',
      claims: [{ ...a, paid: '2018-06-01' }],
      profile: had('2018-05-20', '2018-06-01'),
      said: [again],
    },
    {
      name: 'may be a claim that was not yet paid, which counts from the day of the approval',
      claims: [{ ...a, paid: null, approved: '2018-06-01' }],
      profile: had('2018-07-01'),
      said: [right],
    },
    {
      name: 'is not a claim that was approved later',
      claims: [{ ...a, paid: null, approved: '2018-06-01' }],
      profile: had('2018-05-20'),
      said: [again],
    },
    {
      name: 'for another project is no claim of this one',
      claims: [{ ...b, paid: '2018-06-01' }],
      profile: had('2018-05-20'),
      said: [right],
    },
  ])('$name', async (ledger) => {
    expect(await linesFor(ledger)).toEqual(ledger.said)
  })
})
