import { describe, expect, test } from 'vitest'
import { evaluateSync } from '../../../src/evaluation/evaluate-sync'
import { rulebook } from '../../../src/rulebook'
import { decide } from '../../../src/screening/decide'
import type { Decision } from '../../../src/screening/decision'
import { leafResults } from '../../../src/screening/leaf-results'
import { exampleNames, exampleProfile } from '../../examples/examples'

const asOf = '2020-06-01'
const profiles = exampleNames().map(exampleProfile)

function decisionsOn(profile: unknown): readonly Decision[] {
  const decided = decide(rulebook, profile, { asOf, reasons: 'awards' })
  return decided.status === 'decided' ? decided.decisions : []
}

describe('the leaves of decisions', () => {
  test.each(profiles)('are what the findings rest on, in the order of the decisions', (profile) => {
    const decisions = [...decisionsOn(profile)].reverse()
    const { findings } = evaluateSync(rulebook, profile, { asOf })
    const wanted = decisions.map(({ rule, subject }) => {
      const isOf = (one: (typeof findings)[number]): boolean =>
        one.rule === rule && one.subject.type === subject.type && one.subject.id === subject.id
      return findings.find(isOf)?.deciding
    })
    expect(leafResults(rulebook, profile, decisions, { asOf })).toEqual({
      kind: 'accepted',
      value: wanted,
    })
  })

  test('are the same objects, which cannot be changed, in a list of each decision', () => {
    const [profile] = profiles
    const [first, second] = [decisionsOn(profile), decisionsOn(structuredClone(profile))]
    const reasoned = first.filter(({ deciding }) => deciding !== undefined)
    expect(reasoned.length).toBeGreaterThan(0)
    for (const [index, { deciding, missing }] of first.entries()) {
      const again = second[index]
      expect(again?.missing).toBe(missing)
      expect(missing === undefined || Object.isFrozen(missing)).toBe(true)
      expect(again?.deciding).toEqual(deciding)
      expect(again?.deciding?.every((one, at) => one === deciding?.[at]) ?? true).toBe(true)
      expect(deciding?.every((one) => Object.isFrozen(one)) ?? true).toBe(true)
      // who changes a list changes no other decision
      if (deciding !== undefined) expect(again?.deciding).not.toBe(deciding)
    }
  })

  const subject = { type: 'enterprise', id: 'enterprise' }
  const rule = 'sichuan-2017/expansion'

  test.each([
    ['a rule that there is not', [{ rule: 'x/y', subject }], ['decisions[0].rule']],
    ['a subject of another kind', [{ rule, subject }], ['decisions[0].subject']],
    [
      'subjects that the profile does not have',
      [
        { rule, subject: { type: 'project', id: 'nobody' } },
        { rule, subject: { type: 'project', id: null } },
      ],
      ['decisions[0].subject', 'decisions[1].subject'],
    ],
  ])('are refused of %s', (_, decisions, paths) => {
    const profile = { enterprise: { id: 'enterprise' }, projects: [{ id: 'p1' }] }
    const results = leafResults(rulebook, profile, decisions, { asOf })
    expect(results.kind === 'rejected' ? results.issues.map(({ path }) => path) : []).toEqual(paths)
  })

  test('are refused with every fault of options and profile', () => {
    const results = leafResults(rulebook, { enterprise: { place: 51 } }, [], { asOf: 'x' })
    const paths = results.kind === 'rejected' ? results.issues.map(({ path }) => path) : []
    expect(paths).toEqual(['asOf', 'enterprise.place'])
  })
})
