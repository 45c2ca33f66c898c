import { describe, expect, it } from 'vitest'
import type { AuditedClaim } from '../../../src/audit/audited-claim'
import { listedEnterprises, pageCounter } from '../../../src/report/page-counter'
import { workshops } from '../../workshops'
import { resultsOf } from './page-results'

const results = await resultsOf(workshops())

function summaryOf(given: readonly AuditedClaim[]) {
  const counter = pageCounter()
  for (const result of given) counter.count(result, 'workshops-2020')
  return counter.summary()
}

/** The same claim, of as many enterprises. */
const enterprises = (count: number): readonly AuditedClaim[] =>
  Array.from({ length: count }, (_, index) => {
    const [first] = results
    if (first?.kind !== 'judged') throw new Error('the first is judged')
    return { ...first, claim: { ...first.claim, enterprise: `企业${index}` } }
  })

describe('the summary of a page', () => {
  it('has every row in one group', () => {
    const { rows, judged, disputed, rejected, byGroup } = summaryOf(results)
    expect({ rows, judged, disputed, rejected }).toEqual({
      rows: 7,
      judged: 5,
      disputed: 1,
      rejected: 1,
    })
    const counts = [...byGroup.values()].map(({ count }) => count)
    expect(counts.reduce((left, right) => left + right)).toBe(rows)
  })

  it('adds up the money of each group', () => {
    const { byGroup } = summaryOf(results)
    const sums = [...byGroup].map(([group, { claimed, over }]) => [group, claimed, over])
    expect(sums).toEqual([
      ['consistent', '3000000', '0'],
      ['over', '3500000', '500000'],
      ['ineligible', '3000000', '0'],
      ['unprovable', '3000000', '0'],
      ['unknown-rule', '3000000', '0'],
      ['disputed', '3000000', '0'],
      ['rejected', '0', '0'],
    ])
  })

  it('counts by rule, what is not known last', () => {
    const byRule = summaryOf(results).byRule.map(({ key, count, faulty }) => [key, count, faulty])
    expect(byRule).toEqual([
      ['workshops-2020/building', 4, 3],
      [null, 2, 2],
    ])
  })

  it('lists enterprises while they are few', () => {
    const few = summaryOf(enterprises(listedEnterprises))
    expect(few.byEnterprise).toHaveLength(listedEnterprises)
    const many = summaryOf(enterprises(listedEnterprises + 1))
    expect(many.byEnterprise).toBeNull()
    expect(many.enterprises).toBe(listedEnterprises + 1)
  })

  it('tells the first and the last day', () => {
    const [first] = results
    if (first?.kind !== 'judged') throw new Error('the first is judged')
    const earlier = { ...first, judgedOn: first.claim.applied }
    expect(summaryOf([first, earlier]).judgedOn).toEqual({
      from: '2021-03-01',
      until: '2021-06-15',
    })
    expect(summaryOf([]).judgedOn).toBeNull()
  })
})
