import { describe, expect, test } from 'vitest'
import { evaluated, type SmallRule, words } from '../../small-rulebook'

const ofEnterprise = { fact: 'enterprise.boolean', operator: 'is', value: true, words } as const
const ofProject = { fact: 'project.money', operator: 'atLeast', value: '10', words } as const
const ofProjectToo = { fact: 'project.boolean', operator: 'is', value: true, words } as const
const rule: SmallRule = {
  conditions: { all: [ofEnterprise, ofProject, ofProjectToo] },
  subject: 'project',
}

const findingsFor = async (profile: unknown) =>
  (await evaluated(rule, profile)).findings.map(({ subject, verdict, missing }) => ({
    id: subject.id,
    verdict,
    missing,
  }))

describe('a rule on projects', () => {
  test('has a finding for each project, in the order of the profile', async () => {
    const projects = [
      { id: 'met', money: '10', boolean: true },
      { id: 'small', money: '9.99', boolean: true },
      { id: 'unknown', money: '10' },
    ]
    expect(await findingsFor({ enterprise: { boolean: true }, projects })).toEqual([
      { id: 'met', verdict: 'eligible', missing: [] },
      { id: 'small', verdict: 'ineligible', missing: [] },
      { id: 'unknown', verdict: 'undetermined', missing: ['project.boolean'] },
    ])
  })

  test('never adds up what two projects have', async () => {
    const projects = [
      { id: 'large', money: '10', boolean: false },
      { id: 'small', money: '9', boolean: true },
    ]
    const findings = await findingsFor({ enterprise: { boolean: true }, projects })
    expect(findings.map(({ verdict }) => verdict)).toEqual(['ineligible', 'ineligible'])
  })

  test('has no finding where it is stated that there are none', async () => {
    expect(await findingsFor({ enterprise: { boolean: true }, projects: [] })).toEqual([])
  })

  test('has one finding where it is not stated whether there are any, and misses the list', async () => {
    expect(await findingsFor({ enterprise: { boolean: true } })).toEqual([
      { id: null, verdict: 'undetermined', missing: ['projects'] },
    ])
  })

  test('misses the facts of the enterprise beside the list', async () => {
    expect(await findingsFor({})).toEqual([
      { id: null, verdict: 'undetermined', missing: ['projects', 'enterprise.boolean'] },
    ])
  })

  test('misses the first day of force beside the list, where the document does not state it', async () => {
    const reason = { zh: '未载明', en: 'not stated' }
    const from = { notBefore: '2016-01-01', notAfter: '2017-01-01', reason }
    const since = { fact: 'document.inForceFrom' }
    const conditions = { fact: 'project.date', operator: 'onOrAfter', value: since, words } as const
    const force = { from, until: 'unstated' }
    const { findings } = await evaluated({ conditions, force, subject: 'project' }, {})
    expect(findings.map(({ missing }) => missing)).toEqual([['projects', 'document.inForceFrom']])
  })

  test('needs no list where the enterprise itself violates it', async () => {
    expect(await findingsFor({ enterprise: { boolean: false } })).toEqual([
      { id: null, verdict: 'ineligible', missing: [] },
    ])
  })

  test('is rejected, and not half evaluated, where two projects have one id', async () => {
    const { status, findings, totals, issues } = await evaluated(rule, {
      projects: [{ id: 'one' }, { id: 'one' }],
    })
    expect([status, findings, totals]).toEqual(['rejected', [], null])
    expect(issues.map(({ code }) => code)).toEqual(['duplicate_id'])
  })
})

describe('a rule on the enterprise', () => {
  const own = { conditions: ofEnterprise }

  test('has one finding, also of a profile that says nothing', async () => {
    const { findings } = await evaluated(own, {})
    expect(findings.map(({ subject, verdict, missing }) => [subject.id, verdict, missing])).toEqual(
      [['enterprise', 'undetermined', ['enterprise.boolean']]],
    )
  })

  test('does not look at projects', async () => {
    const { findings } = await evaluated(own, { enterprise: { boolean: true }, projects: [] })
    expect(findings.map(({ verdict }) => verdict)).toEqual(['eligible'])
  })
})
