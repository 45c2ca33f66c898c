import { describe, expect, test } from 'vitest'
import { improvements } from '../../../src/interview/improvements'
import { rulebook } from '../../../src/rulebook'
import { rulebookOf } from '../../held-files'
import { filesOf } from '../../property/random-files'
import { contentsWith, words } from '../../small-rulebook'

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

describe('what can be changed only until an event that is not stated', () => {
  test('is changed provided that it has not happened yet', () => {
    const { improvements: ways, complete } = improved({ aboveScaleOn: null })
    expect(complete).toBe(true)
    expect(ways).toMatchObject([
      {
        changes: [
          { fact: 'project.investment', to: '30000000' },
          { fact: 'project.aboveScaleOn', to: '2019-06-01' },
          { fact: 'project.completedOn', from: null, to: '2019-06-01', by: 'enterprise' },
        ],
        provided: [{ fact: 'project.completedOn', to: null, until: null, asks: [] }],
      },
    ])
  })

  test('is changed as if that were stated', () => {
    const changesOf = (facts: object) =>
      improved({ aboveScaleOn: null, ...facts }).improvements.map(({ changes }) =>
        [...changes].sort((left, right) => (left.fact < right.fact ? -1 : 1)),
      )
    expect(changesOf({})).toEqual(changesOf({ completedOn: null }))
  })

  test('is changed even where no condition asks for the event', () => {
    const facts = { place: '330106', investment: '30000000', aboveScaleOn: null }
    const [way] = improved({ ...facts, completedOn: null }).improvements
    expect(way?.provided).toMatchObject([{ fact: 'project.startedOn', to: null }])
    expect(improved({ ...facts, completedOn: null, startedOn: '2019-01-01' })).toMatchObject({
      improvements: [],
      complete: true,
    })
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

test('are not said to be all where a place has to lie in none of the parts that are named', () => {
  const [fact, operator] = ['enterprise.place', 'within'] as const
  const contents = contentsWith({
    conditions: {
      all: [
        { fact: 'enterprise.boolean', operator: 'is', value: true, words },
        { fact, operator, value: '510000', words },
        { not: { fact, operator, value: '513301', words } },
      ],
    },
  })
  const path = 'rules/facts/enterprise.yaml'
  const file: { facts: { boolean: object } } = Object(contents.get(path))
  const boolean = { ...file.facts.boolean, changeable: { by: 'enterprise' } }
  const changeable = { ...file, facts: { ...file.facts, boolean } }
  const book = rulebookOf(filesOf(new Map([...contents, [path, changeable]])))
  const aim = { rule: 'test/rule', subject: { type: 'enterprise', id: 'enterprise' } }
  const found = improvements(book, { enterprise: { boolean: false } }, aim, { asOf: '2021-06-15' })
  expect(found).toMatchObject({ status: 'found', improvements: [], complete: false })
})

test('the improvements of a finding that there is not are refused', () => {
  const none = { rule: 'sichuan-2017/none', subject: { type: 'project', id: 'a' } }
  const refused = improvements(rulebook, {}, none, { asOf: '2019-06-01' })
  expect(refused).toMatchObject({
    status: 'rejected',
    issues: [
      { code: 'unknown_rule', expected: { zh: '规则集中的规则', en: 'a rule of the rulebook' } },
    ],
  })
  const nobody = improvements(rulebook, {}, incoming, { asOf: '2019-06-01' })
  expect(nobody).toMatchObject({ issues: [{ code: 'wrong_value', path: 'subject.id' }] })
})
