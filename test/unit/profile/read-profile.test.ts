import { describe, expect, test } from 'vitest'
import { readProfile } from '../../../src/profile/read-profile'
import { buildRulebook } from '../../../src/rulebook/build'
import { base } from '../../invalid/base'

const built = buildRulebook(base)
if (built.kind === 'rejected') throw new Error(JSON.stringify(built.issues))
const { vocabulary } = built.value.rulebook

const read = (input: unknown) => {
  const profile = readProfile(vocabulary, input)
  if (profile.kind === 'rejected') throw new Error(JSON.stringify(profile.issues))
  return profile.value
}

describe('a profile', () => {
  test('of nothing knows nothing, and not even that there are no projects', () => {
    const { enterprise, collections } = read({})
    expect(enterprise).toMatchObject({ type: 'enterprise', facts: new Map() })
    expect(collections).toEqual(new Map())
  })

  test('has every stated fact in its canonical form, under its id', () => {
    const { enterprise, collections } = read({
      note: 'invented',
      enterprise: { place: '511902', revenue: '300万元', workers: '1,000', craft: 'pottery' },
      projects: [{ id: 'a', openedOn: '2020年1月2日', crafts: ['glazing', 'firing'] }],
    })
    expect(Object.fromEntries(enterprise.facts)).toEqual({
      'enterprise.place': '511902',
      'enterprise.revenue': '3000000',
      'enterprise.workers': '1000',
      'enterprise.craft': 'pottery',
    })
    expect(collections.get('project')?.[0]).toMatchObject({ type: 'project', id: 'a' })
    expect(Object.fromEntries(collections.get('project')?.[0]?.facts ?? [])).toEqual({
      'project.openedOn': '2020-01-02',
      'project.crafts': ['firing', 'glazing'],
    })
  })

  test('keeps apart what is known not to be and what is not stated', () => {
    const { enterprise } = read({ enterprise: { revenue: null, workers: undefined } })
    expect(enterprise.facts.get('enterprise.revenue')).toBeNull()
    expect(enterprise.facts.has('enterprise.workers')).toBe(false)
  })

  test('keeps apart an empty list and none', () => {
    expect(read({ projects: [] }).collections.get('project')).toEqual([])
    expect(read({}).collections.has('project')).toBe(false)
  })

  test('keeps subjects in their order, under their ids', () => {
    const { collections } = read({ projects: [{ id: 'b' }, { id: 'a' }, { id: '项目 1' }] })
    expect(collections.get('project')?.map(({ id }) => id)).toEqual(['b', 'a', '项目 1'])
  })

  test('with every id repeated is refused once for each repetition', () => {
    const projects = ['a', 'b', 'a', 'a', 'b'].map((id) => ({ id }))
    expect(readProfile(vocabulary, { projects })).toMatchObject({
      kind: 'rejected',
      issues: [
        { code: 'duplicate_id', path: 'projects[2].id', found: '"a"' },
        { code: 'duplicate_id', path: 'projects[3].id', found: '"a"' },
        { code: 'duplicate_id', path: 'projects[4].id', found: '"b"' },
      ],
    })
  })
})
