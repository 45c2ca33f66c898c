import { describe, expect, test } from 'vitest'
import { whatIf } from '../../../src/interview/what-if'
import { rulebook } from '../../../src/rulebook'

const project = {
  id: 'a',
  place: '510104',
  incoming: true,
  investment: '35000000',
  completedOn: '2018-03-14',
  aboveScaleOn: '2019-03-14',
}
const profile = {
  enterprise: { place: '510104', sectors: ['tcm-health-manufacturing'] },
  projects: [project],
}
const rule = 'sichuan-2017/incoming-investment'
const drawn = (fact: string, value = '5%') =>
  whatIf(
    rulebook,
    profile,
    { rule, subject: { type: 'project', id: 'a' }, fact },
    { asOf: '2020-06-01', openTerms: [{ rule, term: 'rate', value, source: 'a guide' }] },
  )

const runs = (fact: string, value?: string) =>
  drawn(fact, value).pieces.map(({ from, to, verdict, amount }) => [
    from,
    to,
    verdict,
    amount && [amount.low.start, amount.low.end, amount.low.slope],
  ])

describe('the curve of an award', () => {
  test('over the investment rises at the rate from the threshold to the cap', () => {
    expect(runs('project.investment')).toEqual([
      ['0', '29999999.99', 'ineligible', null],
      ['30000000', '60000000', 'eligible', ['1500000', '3000000', '0.05']],
      ['60000000.01', null, 'eligible', ['3000000', null, '0']],
    ])
  })

  test('bends at the last fen before the cap where that is no round figure', () => {
    const [, rising, capped] = runs('project.investment', '7%')
    expect(rising).toEqual([
      '30000000',
      '42857142.85',
      'eligible',
      ['2100000', '2999999.9995', '0.07'],
    ])
    expect(capped).toEqual(['42857142.86', null, 'eligible', ['3000000', null, '0']])
  })

  test('over a date is flat between the days that the clause names', () => {
    expect(runs('project.aboveScaleOn').map(([from, to, verdict]) => [from, to, verdict])).toEqual([
      ['1900-01-01', '2018-03-13', 'ineligible'],
      ['2018-03-14', '2020-03-14', 'eligible'],
      ['2020-03-15', '2200-12-31', 'ineligible'],
    ])
  })

  test('says what is stated now, and what comes of nothing', () => {
    expect(drawn('project.investment')).toMatchObject({
      now: '35000000',
      absent: { verdict: 'ineligible', low: null, high: null },
    })
  })

  test.each(['project.kind', 'product.kind', 'project.none'])('is refused over %s', (fact) => {
    expect(drawn(fact)).toMatchObject({
      status: 'rejected',
      issues: [{ code: 'unknown_fact', expected: { zh: '企业或该对象的一个数值或日期' } }],
    })
  })
})
