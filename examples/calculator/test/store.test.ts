import { checkProfile, questions } from 'incentive-rules/calculator'
import { rulebook } from 'incentive-rules/rulebook'
import { describe, expect, test } from 'vitest'
import { importedFrom } from '../src/engine/imported'
import {
  countFacts,
  type Draft,
  emptyDraft,
  namedSubjects,
  nameOfDraft,
  stated,
  stating,
  withoutSubject,
  withSubject,
} from '../src/store/draft'
import { today } from '../src/store/today'

const { vocabulary } = rulebook
const factories: Draft = { enterprise: {}, projects: [{ id: '1' }, { id: '3', place: '510104' }] }

describe('a profile in the making', () => {
  test('takes the answer to every question of an empty profile', () => {
    const asked = questions(rulebook, emptyDraft, { asOf: '2020-06-01' }).questions
    const drafts = asked.map((one) =>
      stating(emptyDraft, one, one.kind === 'fact' ? null : [], vocabulary),
    )
    expect(asked.length).toBeGreaterThan(10)
    expect(drafts.flatMap((draft) => checkProfile(vocabulary, draft))).toEqual([])
  })

  test('states a fact of one project and leaves the others alone', () => {
    const draft = stated(factories, { type: 'project', id: '3' }, 'investment', '1万元', vocabulary)
    expect(draft.projects).toEqual([{ id: '1' }, { id: '3', place: '510104', investment: '1万元' }])
  })

  test('takes a fact back', () => {
    const draft = stated(factories, { type: 'project', id: '3' }, 'place', undefined, vocabulary)
    expect(draft.projects).toEqual([{ id: '1' }, { id: '3' }])
  })

  test('gives a further subject the least free id', () => {
    expect(withSubject(factories, 'projects', 'p').projects).toHaveLength(3)
    expect(withSubject(factories, 'projects', 'p').projects).toContainEqual({ id: '2', name: 'p' })
  })

  test('gives no subject the id of one that had an award and is there no more', () => {
    const awards = [{ rule: 'r', amount: '1', date: '2018-01-01', subject: '1' }]
    const draft = withoutSubject({ projects: [{ id: '1' }], awards }, 'projects', '1')
    expect(withSubject(draft, 'projects', 'p').projects).toEqual([{ id: '2', name: 'p' }])
  })

  test('nor to those that are named anew, when the list was taken back', () => {
    const awards = [{ rule: 'r', amount: '1', date: '2018-01-01', subject: '1' }]
    const [list] = questions(rulebook, emptyDraft, { asOf: '2020-06-01' }).questions.filter(
      (one) => one.kind === 'list' && one.list === 'projects',
    )
    if (list === undefined) throw new Error('nobody asks for projects')
    const { projects } = stating({ ...emptyDraft, awards }, list, ['p', 'q'], vocabulary)
    expect(projects).toEqual([
      { id: '2', name: 'p' },
      { id: '3', name: 'q' },
    ])
  })

  test('says of a list that has lost its last subject that there is none', () => {
    expect(withoutSubject({ projects: [{ id: '1' }] }, 'projects', '1').projects).toEqual([])
  })

  test('is called what the enterprise is called', () => {
    expect(nameOfDraft({ enterprise: { id: 'e1', name: '甲公司' } })).toBe('甲公司')
    expect(nameOfDraft(emptyDraft)).toBe('')
  })

  test('names the subjects of a list, and none of what is no list', () => {
    expect(namedSubjects(factories, 'project', vocabulary)).toEqual([
      { id: '1', name: '1' },
      { id: '3', name: '3' },
    ])
    expect(namedSubjects(factories, 'enterprise', vocabulary)).toEqual([])
    expect(namedSubjects(emptyDraft, 'project', vocabulary)).toEqual([])
  })

  test('counts the facts that are stated, and nothing else', () => {
    expect(countFacts(factories, vocabulary)).toBe(1)
  })
})

const hostile = [
  ['no JSON', '<script>alert(1)</script>'],
  ['a prototype', '{"__proto__":{"x":1}}'],
  ['a prototype within', '{"enterprise":{"constructor":{"x":1}}}'],
  ['a list', '[]'],
  ['a key twice', '{"enterprise":{"id":"a","place":"510000","place":"330000"}}'],
  ['depth', `{"enterprise":${'['.repeat(5000)}${']'.repeat(5000)}}`],
] as const

test.each(hostile)('an imported profile with %s is refused with its faults', (_, text) => {
  const read = importedFrom(text, 'zh-CN')
  expect(read.kind).toBe('rejected')
  expect(read.kind === 'rejected' ? read.issues.length : 0).toBeGreaterThan(0)
})

test('today is the day of the place where the page is open', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})
