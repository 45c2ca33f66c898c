import { describe, expect, test } from 'vitest'
import { questions } from '../../../src/interview/questions'
import { rulebook } from '../../../src/rulebook'
import { smallRulebook, words } from '../../small-rulebook'

const asOf = '2020-06-01'
const asked = (profile: unknown, rules?: readonly string[]) =>
  questions(rulebook, profile, { asOf, ...(rules === undefined ? {} : { rules }) })

const keysOf = (profile: unknown, rules?: readonly string[]): readonly string[] =>
  asked(profile, rules).questions.map((one) => {
    if (one.kind === 'list') return one.list
    return one.kind === 'fact' ? `${one.fact} of ${one.subject.id}` : one.kind
  })

const expansion = ['sichuan-2017/expansion']
const sichuan = {
  place: '510104',
  sectors: ['tcm-health-manufacturing'],
  aboveScaleOn: '2016-01-01',
}

describe('the questions', () => {
  test('begin with the place, on which most rests', () => {
    expect(keysOf({})[0]).toBe('enterprise.place of enterprise')
  })

  test.each<[string, unknown, readonly string[]]>([
    ['ask for a list before the facts of what is in it', { enterprise: sichuan }, ['projects']],
    ['ask nothing of a list that is empty', { enterprise: sichuan, projects: [] }, []],
    ['ask nothing where the enterprise decides', { enterprise: { place: '330106' } }, []],
    [
      'ask the facts of each subject that is listed',
      {
        enterprise: sichuan,
        projects: [
          { id: 'a', kind: 'new' },
          { id: 'b', kind: 'expansion' },
        ],
      },
      ['project.place of b', 'project.completedOn of b', 'project.investment of b'],
    ],
    [
      'ask for a finer place where one is stated too coarsely',
      { enterprise: { ...sichuan, industrial: true }, bases: [] },
      ['projects'],
    ],
  ])('%s', (_, profile, expected) => {
    expect([...keysOf(profile, expansion)].sort()).toEqual([...expected].sort())
  })

  test('are none where an answer could only change what nobody asks about', () => {
    const project = { id: 'a', place: '510104', kind: 'expansion', completedOn: '2017-05-01' }
    const profile = { enterprise: sichuan, projects: [{ ...project, investment: '35000000' }] }
    expect(asked(profile, expansion)).toMatchObject({ questions: [], settled: 1, open: 0 })
  })

  test('say what is asked, what may be answered, what it decides and what proves it', () => {
    const profile = {
      enterprise: sichuan,
      projects: [{ id: 'a', name: '新厂', kind: 'expansion' }],
    }
    const one = asked(profile, expansion).questions.find(
      (question) => question.kind === 'fact' && question.fact === 'project.investment',
    )
    expect(one).toMatchObject({
      question: { zh: '项目投资额是多少元？' },
      type: 'money',
      subject: { type: 'project', id: 'a', name: '新厂' },
      bounds: { low: '0', high: null, decimals: 6, thresholds: ['10000000', '30000000'] },
      proof: { zh: expect.any(String), en: expect.any(String) },
      decides: [{ rule: 'sichuan-2017/expansion', verdict: 'undetermined', settles: 'sometimes' }],
    })
  })

  test('ask for a place that is stated too coarsely, within what is stated', () => {
    const base = { id: 'a', place: '510000', activities: ['raw-material-base'] }
    const profile = { enterprise: { place: '510104', industrial: true }, bases: [base] }
    const [one] = asked(profile, ['sichuan-2017/herb-bases']).questions
    expect(one).toMatchObject({ kind: 'fact', fact: 'base.place', refines: '510000' })
  })

  test('refuse a profile and options with faults, all of them', () => {
    const refused = questions(rulebook, { enterprise: { place: 'x' } }, { asOf: '2020-02-30' })
    expect(refused).toMatchObject({ status: 'rejected', questions: [] })
    expect(refused.issues.map(({ path }) => path)).toEqual(['asOf', 'enterprise.place'])
  })

  test('ask for earlier awards only where a rule counts them', () => {
    const counting = { per: 'subject', within: 'lifetime' } as const
    const small = smallRulebook({
      conditions: { fact: 'enterprise.boolean', operator: 'is', value: true, words },
      amount: { atMostInTotal: '10', counting, of: { fact: 'enterprise.money' }, words },
    })
    const profile = { enterprise: { boolean: true, money: '95' } }
    const kinds = questions(small, profile, { asOf }).questions.map(({ kind }) => kind)
    expect(kinds).toEqual(['awards'])
    expect(questions(small, { ...profile, awards: [] }, { asOf }).questions).toEqual([])
  })
})
