import { describe, expect, it } from 'vitest'
import { counted, emptySummary, summaryOf } from '../../../src/audit/summary'
import { workshops } from '../../workshops'
import { audited } from './audited'

const { rulebook } = workshops()
const claim = { id: '1', enterprise: 'E', rule: 'workshops-2020/subsidy', paid: '2021-01-01' }
const profiles = { E: { enterprise: { place: '511902', craft: 'pottery', workers: 10 } } }
const rate = { rule: 'workshops-2020/subsidy', term: 'award', value: '5万元', source: 'a guide' }

const results = await audited(
  rulebook,
  [
    { ...claim, amount: '5万元' },
    { ...claim, id: '2', amount: '50000.50' },
    { ...claim, id: '3', amount: '4万元' },
    { ...claim, id: '4', amount: '5万元', enterprise: 'F' },
    { ...claim, id: '1', amount: '5万元' },
    'a row',
  ],
  profiles,
  { openTerms: [rate] },
)

describe('a summary', () => {
  it('counts every row once, with the amounts', () => {
    const { verdicts, ...totals } = summaryOf(results)
    expect(totals).toEqual({
      rows: 6,
      judged: 4,
      disputed: 0,
      rejected: 2,
      claimed: '190000.5',
      over: '0.5',
      under: '10000',
    })
    expect(verdicts).toMatchObject({
      consistent: { claims: 1, amount: '50000' },
      over: { claims: 1, amount: '50000.5' },
      under: { claims: 1, amount: '40000' },
      unprovable: { claims: 1, amount: '50000' },
      ineligible: { claims: 0, amount: '0' },
    })
  })

  it('counts a claim that is disputed, and no verdict for it', () => {
    const [first] = results
    if (first?.kind !== 'judged') throw new Error('nothing was judged')
    const difference = { path: '', reference: '', compiled: '' }
    const dispute = { kind: 'disputed', index: 0, claim: first.claim, difference } as const
    expect(counted(emptySummary, dispute)).toEqual({
      ...emptySummary,
      rows: 1,
      disputed: 1,
      claimed: '50000',
    })
  })

  it('of nothing is empty', () => {
    expect(summaryOf([])).toBe(emptySummary)
  })
})
