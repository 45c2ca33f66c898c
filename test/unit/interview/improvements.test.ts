import { describe, expect, test } from 'vitest'
import { improvements } from '../../../src/interview/improvements'
import { rulebook } from '../../../src/rulebook'

const enterprise = { place: '510104', sectors: ['tcm-health-manufacturing'], industrial: true }
const project = { id: 'a', place: '510104', incoming: true, investment: '28000000' }
const incoming = { rule: 'sichuan-2017/incoming-investment', subject: { type: 'project', id: 'a' } }
const herbs = { rule: 'sichuan-2017/herb-bases', subject: { type: 'base', id: 'b' } }

const improved = (facts: object, asOf = '2019-06-01') =>
  improvements(rulebook, { enterprise, projects: [{ ...project, ...facts }] }, incoming, { asOf })

/** Each way as its changes in short. */
const waysOf = (found: ReturnType<typeof improvements>): readonly (readonly string[])[] =>
  found.improvements.map(({ changes }) => changes.map(({ fact, to }) => `${fact} ${to}`))

describe('the improvements of an award for investors', () => {
  test('are to invest as much more as is missing, to complete and to be entered', () => {
    const found = improved({ completedOn: null, aboveScaleOn: null })
    expect(waysOf(found)).toEqual([
      [
        'project.investment 30000000',
        'project.completedOn 2019-06-01',
        'project.aboveScaleOn 2019-06-01',
      ],
    ])
    expect(found.improvements[0]).toMatchObject({
      eligibleOn: '2019-06-01',
      amount: { low: '0', high: '3000000' },
      changes: [
        { step: '2000000', by: 'enterprise', asks: [{ words: '投资3000万元以上的项目' }] },
        { by: 'enterprise' },
        { by: 'authority' },
      ],
    })
  })

  test('are to be entered by the last day of the two years', () => {
    const done = { completedOn: '2018-03-14', investment: '30000000', aboveScaleOn: null }
    expect(improved(done).improvements).toMatchObject([
      { changes: [{ fact: 'project.aboveScaleOn', to: '2019-06-01', until: '2020-03-14' }] },
    ])
  })

  test.each([
    [
      'once the two years are over',
      { completedOn: '2016-03-14', investment: '30000000', aboveScaleOn: null },
    ],
    ['where a completed project was too small', { completedOn: '2018-03-14', aboveScaleOn: null }],
    [
      'where it was entered too early',
      { completedOn: '2018-03-14', investment: '30000000', aboveScaleOn: '2018-03-13' },
    ],
    [
      'where it does not come from outside',
      { completedOn: null, aboveScaleOn: null, incoming: false },
    ],
  ])('are none %s', (_, facts) => {
    expect(improved(facts)).toMatchObject({ status: 'found', improvements: [], complete: true })
  })

  test('change nothing where what is planned will do, and say on which day', () => {
    const plan = { completedOn: '2020-01-01', investment: '30000000', aboveScaleOn: '2021-05-01' }
    expect(improved(plan).improvements).toMatchObject([
      {
        changes: [],
        awaits: [
          { fact: 'project.completedOn', on: '2020-01-01' },
          { fact: 'project.aboveScaleOn', on: '2021-05-01' },
        ],
        eligibleOn: '2021-05-01',
      },
    ])
  })

  test('keep apart what is not stated and would have to be so', () => {
    const { incoming: _, ...unknown } = project
    const profile = {
      enterprise: { place: '510104', sectors: ['tcm-health-manufacturing'] },
      projects: [
        { ...unknown, place: '330106', completedOn: null, aboveScaleOn: null, startedOn: null },
      ],
    }
    const [way] = improvements(rulebook, profile, incoming, { asOf: '2019-06-01' }).improvements
    expect(way?.provided).toMatchObject([{ fact: 'project.incoming', to: true }])
    expect(way?.changes.map(({ fact }) => fact)).toContain('project.place')
  })
})

describe('the improvements of support for herb bases', () => {
  const base = { id: 'b', place: '330106', activities: ['herb-growing'] }
  const found = improvements(rulebook, { enterprise, bases: [base] }, herbs, { asOf: '2019-06-01' })

  test('are alternatives, each with a county on the list', () => {
    expect(found.improvements).toHaveLength(2)
    for (const { changes } of found.improvements) {
      const place = changes.find(({ fact }) => fact === 'base.place')
      expect(place?.or).toHaveLength(87)
      expect(place?.or).toContain('513301')
      expect(place?.asks).toMatchObject([{ words: '在88个贫困县' }])
    }
  })
})

test('the improvements of a finding that there is not are refused', () => {
  const none = { rule: 'sichuan-2017/none', subject: { type: 'project', id: 'a' } }
  const refused = improvements(rulebook, {}, none, { asOf: '2019-06-01' })
  expect(refused).toMatchObject({ status: 'rejected', issues: [{ code: 'unknown_rule' }] })
  const nobody = improvements(rulebook, {}, incoming, { asOf: '2019-06-01' })
  expect(nobody).toMatchObject({ issues: [{ code: 'wrong_value', path: 'subject.id' }] })
})
