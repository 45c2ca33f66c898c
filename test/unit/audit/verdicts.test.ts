import { describe, expect, it } from 'vitest'
import type { AuditOptions } from '../../../src/audit/audit-options'
import { workshops } from '../../workshops'
import { audited, linesOf } from './audited'

const { rulebook } = workshops()

const project = {
  id: 'p',
  place: '511902',
  investment: '4000万元',
  completedOn: '2021-03-01',
  openedOn: '2021-06-01',
}
const profileOf = (change: object = {}, own: object = {}) => ({
  enterprise: { place: '511902', craft: 'pottery', workers: 10, ...own },
  projects: [{ ...project, ...change }],
})

const building = {
  id: 'C1',
  enterprise: 'E',
  rule: 'workshops-2020/building',
  subject: 'p',
  amount: '200万元',
  paid: '2022-06-01',
}
const subsidy = { ...building, rule: 'workshops-2020/subsidy', subject: null, amount: '5万元' }
const rate = (value: string): AuditOptions => ({
  openTerms: [{ rule: building.rule, term: 'rate', value, source: 'a guide' }],
})
const counts: AuditOptions = { readings: { 'early-opening': 'counts' } }
const strict: AuditOptions = { readings: { 'early-opening': 'does-not-count' } }

interface Row {
  readonly name: string
  readonly claim?: object
  readonly profile?: unknown
  readonly options?: AuditOptions
  readonly line: string
}

const rows: readonly Row[] = [
  { name: 'within what the text leaves open', line: 'consistent' },
  { name: 'the cap itself', claim: { amount: '300万元' }, line: 'consistent' },
  { name: 'one fen above the cap', claim: { amount: '3000000.01' }, line: 'over 0.01; over 0.01' },
  { name: 'nothing at all', claim: { amount: '0' }, line: 'consistent' },
  { name: 'exactly the rate of the guide', options: rate('5%'), line: 'consistent' },
  {
    name: 'a fen more than the rate gives',
    claim: { amount: '2000000.01' },
    options: rate('5%'),
    line: 'over 0.01; over 0.01',
  },
  {
    name: 'a fen less than the rate gives',
    claim: { amount: '1999999.99' },
    options: rate('5%'),
    line: 'under -0.01; under -0.01',
  },
  {
    name: 'the fen above a fraction of a fen',
    claim: { amount: '1333333.34' },
    profile: profileOf({ investment: '40000000.2' }),
    options: rate('0.0333333333333333333'),
    line: 'consistent',
  },
  {
    name: 'a yuan below the threshold',
    profile: profileOf({ investment: '29999999' }),
    line: 'ineligible; ineligible',
  },
  {
    name: 'ineligible whatever the unknown facts are, and never over beside it',
    claim: { amount: '900万元' },
    profile: profileOf({ investment: '1', openedOn: undefined }),
    line: 'ineligible; ineligible',
  },
  {
    name: 'a fact that is not stated',
    profile: profileOf({ openedOn: undefined }),
    line: 'unprovable; unprovable project.openedOn',
  },
  {
    name: 'above the cap, whatever the missing fact is',
    claim: { amount: '301万元' },
    profile: profileOf({ openedOn: undefined }),
    line: 'over 10000; over 10000; unprovable project.openedOn',
  },
  {
    name: 'the amount hangs on a missing fact',
    profile: profileOf({ investment: undefined }),
    options: rate('5%'),
    line: 'unprovable; unprovable project.investment',
  },
  {
    name: 'before the opening, which may still come',
    profile: profileOf({ openedOn: '2022-06-02' }),
    line: 'premature; premature',
  },
  {
    name: 'on the day of the opening',
    profile: profileOf({ openedOn: '2022-06-01' }),
    line: 'consistent',
  },
  {
    name: 'after the two years',
    claim: { paid: '2023-03-02' },
    profile: profileOf({ openedOn: '2023-03-02' }),
    options: { readings: { 'rest-day-shift': 'last-day' } },
    line: 'ineligible; ineligible',
  },
  {
    name: 'a reading decides, and makes it right',
    profile: profileOf({ openedOn: '2021-02-01' }),
    line: 'unprovable; unprovable',
  },
  {
    name: 'the reading is settled in favour',
    profile: profileOf({ openedOn: '2021-02-01' }),
    options: counts,
    line: 'consistent',
  },
  {
    name: 'the reading is settled against it',
    profile: profileOf({ openedOn: '2021-02-01' }),
    options: strict,
    line: 'ineligible; ineligible',
  },
  {
    name: 'no reading makes it right',
    claim: { amount: '301万元' },
    profile: profileOf({ openedOn: '2021-02-01' }),
    line: 'ineligible; ineligible',
  },
  {
    name: 'before the document',
    claim: { paid: '2019-12-31' },
    line: 'outside-period; outside-period',
  },
  { name: 'an unknown rule', claim: { rule: '采购补贴' }, line: 'unknown-rule; unknown-rule' },
  { name: 'the clause by its number', claim: { rule: '一（一）' }, line: 'consistent' },
  {
    name: 'no project named, and there is only one',
    claim: { subject: null },
    line: 'consistent',
  },
  {
    name: 'no project named, and only one of two has it',
    claim: { subject: null },
    profile: { ...profileOf(), projects: [project, { ...project, id: 'q', investment: 1 }] },
    line: 'unprovable; unprovable projects',
  },
  {
    name: 'no project named, and none has it',
    claim: { subject: null },
    profile: {
      ...profileOf(),
      projects: [
        { ...project, investment: 2 },
        { ...project, id: 'q', investment: 1 },
      ],
    },
    line: 'ineligible; ineligible',
  },
  {
    name: 'no project named, and there is none',
    claim: { subject: null },
    profile: { ...profileOf(), projects: [] },
    line: 'ineligible; ineligible projects',
  },
  {
    name: 'a project that the profile does not list',
    claim: { subject: 'x' },
    line: 'unprovable; unprovable projects',
  },
  {
    name: 'too much for any project, listed or not',
    claim: { subject: 'x', amount: '301万元' },
    line: 'over 10000; over 10000; unprovable projects',
  },
  {
    name: 'no list of projects',
    profile: { enterprise: { place: '511902' } },
    line: 'unprovable; unprovable projects',
  },
  { name: 'no profile', profile: undefined, line: 'unprovable; unprovable' },
  {
    name: 'a profile with faults',
    profile: { enterprise: { place: 'Chengdu' } },
    line: 'unprovable; unprovable',
  },
  { name: 'an award of the enterprise', claim: subsidy, line: 'consistent' },
  {
    name: 'an enterprise that is not small',
    claim: subsidy,
    profile: profileOf({}, { workers: 100, revenue: '9000万元' }),
    line: 'ineligible; ineligible',
  },
]

describe('the verdict on a claim', () => {
  it.each(rows)('$name: $line', async ({ claim, options = {}, line, ...row }) => {
    const profiles = 'profile' in row ? { E: row.profile } : { E: profileOf() }
    expect(await linesOf(rulebook, [{ ...building, ...claim }], profiles, options)).toEqual([line])
  })

  const dated = { applied: '2019-12-01', approved: '2022-01-01', paid: '2022-06-01' }
  it.each<readonly [string, object, AuditOptions, string]>([
    ['paid, if nothing else is asked for', dated, {}, '2022-06-01'],
    ['applied, if that is asked for', dated, { countOn: 'applied' }, '2019-12-01'],
    ['approved, if that is asked for', dated, { countOn: 'approved' }, '2022-01-01'],
    ['approved, if it was not paid', { ...dated, paid: null }, {}, '2022-01-01'],
    [
      'applied, if there is no other',
      { applied: '2020-01-02', paid: null },
      { countOn: 'paid' },
      '2020-01-02',
    ],
  ])('counts on the date %s', async (_, dates, options, judgedOn) => {
    const [result] = await audited(
      rulebook,
      [{ ...building, ...dates }],
      { E: profileOf() },
      options,
    )
    expect(result).toMatchObject({ judgedOn })
  })

  const notice = { rule: building.rule, source: '2022年申报通知' }
  const spring = { ...notice, from: '2022-02-01', until: '2022-02-28' }
  const autumn = { ...notice, from: '2022-09-01', until: '2022-09-30' }
  it.each<readonly [string, object, string]>([
    ['on the first day', { applied: '2022-02-01' }, 'consistent'],
    ['on the last day', { applied: '2022-02-28' }, 'consistent'],
    ['in the second window', { applied: '2022-09-15' }, 'consistent'],
    ['a day early', { applied: '2022-01-31' }, 'outside-period; outside-period'],
    ['a day late', { applied: '2022-03-01' }, 'outside-period; outside-period'],
    ['paid outside, with no day of application', {}, 'outside-period; outside-period'],
    ['under another rule', { ...subsidy, applied: '2022-03-01' }, 'consistent'],
  ])('heeds the windows for applications: %s', async (_, claim, line) => {
    const options = { windows: [spring, autumn] }
    expect(
      await linesOf(rulebook, [{ ...building, ...claim }], { E: profileOf() }, options),
    ).toEqual([line])
  })

  it('names the deciding words, and cites them', async () => {
    const profile = profileOf({ investment: '1' })
    const [result] = await audited(rulebook, [building], { E: profile })
    expect(result).toMatchObject({
      reasons: [
        {
          verdict: 'ineligible',
          deciding: [{ fact: 'project.investment', words: '投资3000万元以上的项目' }],
          citations: [{ provision: '一/（一）/¶1', quote: '投资3000万元以上的项目' }],
        },
      ],
      citations: [{ document: 'workshops-2020', provision: '一/（一）/¶1' }],
    })
  })

  it('names the readings that decide', async () => {
    const [result] = await audited(rulebook, [building], {
      E: profileOf({ openedOn: '2021-02-01' }),
    })
    expect(result).toMatchObject({
      reasons: [
        {
          readings: [
            {
              readings: [{ interpretation: 'early-opening', option: 'counts' }],
              verdict: 'eligible',
            },
          ],
        },
      ],
    })
  })

  it('says what is wrong with a profile', async () => {
    const [result] = await audited(rulebook, [building], { E: { enterprise: { place: 1 } } })
    const [reason] = result?.kind === 'judged' ? result.reasons : []
    expect(reason?.en).toContain('enterprise.place')
    expect(reason?.zh).toContain('enterprise.place')
  })

  it('gives the recomputed amount with its steps', async () => {
    const [result] = await audited(rulebook, [building], { E: profileOf() }, rate('5%'))
    expect(result).toMatchObject({
      recomputed: { low: '2000000', high: '2000000', exact: true, open: [], missing: [] },
      difference: '0',
    })
  })

  it.each<readonly [string, object, number]>([
    ['the product, where the claim says nothing else', {}, 2],
    ['the rate that the claim reckons with', { figures: { rate: '6%' } }, 1],
    ['the fact that the claim reckons with', { figures: { 'project.investment': '5000万元' } }, 0],
    ['the product, where the figures agree', { figures: { rate: '5%' } }, 2],
    ['the cap, where the product is as much', { amount: '400万元', figures: { rate: '5%' } }, 2],
  ])('names the first step where claim and computation part: %s', async (_, change, step) => {
    const claim = { ...building, amount: '210万元', ...change }
    const [result] = await audited(rulebook, [claim], { E: profileOf() }, rate('5%'))
    expect(result).toMatchObject({ reasons: [{ verdict: 'over', step }] })
  })

  it.each<readonly [string, string, number]>([
    ['above the cap and not above the product', '380万元', 3],
    ['above the product too', '401万元', 2],
  ])('parts at the cap only from what the product gives: %s', async (_, amount, step) => {
    const [result] = await audited(
      rulebook,
      [{ ...building, amount }],
      { E: profileOf() },
      rate('10%'),
    )
    expect(result).toMatchObject({ reasons: [{ verdict: 'over', step }] })
  })

  it('refuses figures that nothing is called by', async () => {
    const claim = { ...building, figures: { rte: '5%', 'project.investment': 1 } }
    expect(await linesOf(rulebook, [claim], { E: profileOf() })).toEqual([
      'rejected; unknown_fact figures.rte',
    ])
  })
})
