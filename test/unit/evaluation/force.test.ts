import { describe, expect, test } from 'vitest'
import { findingOf, words } from '../../small-rulebook'

const met = { fact: 'enterprise.boolean', operator: 'is', value: true, words } as const
const fromForce = {
  fact: 'enterprise.date',
  operator: 'onOrAfter',
  value: { fact: 'document.inForceFrom' },
  words,
} as const
const profile = { enterprise: { boolean: true, date: '2019-01-01' } }
const reason = { zh: '未载明', en: 'not stated' }
const stated = { from: '2017-03-31', until: '2022-03-30' }
const bounded = {
  from: { notBefore: '2016-10-27', notAfter: '2017-10-18', reason },
  until: 'unstated',
}

describe('a document with its first and last day', () => {
  test.each([
    ['2017-03-30', 'not-in-force', ['the evaluation date lies before the document is in force']],
    ['2017-03-31', 'eligible', []],
    ['2022-03-30', 'eligible', []],
    ['2022-03-31', 'not-in-force', ['the evaluation date lies after the end of the document']],
  ])('on %s: %s', async (asOf, verdict, notes) => {
    const finding = await findingOf({ conditions: met, force: stated }, profile, { asOf })
    expect(finding.verdict).toBe(verdict)
    expect(finding.notes.map(({ en }) => en)).toEqual(notes)
    const silent = verdict === 'not-in-force'
    expect([finding.conditions === null, finding.deciding.length === 0]).toEqual([silent, silent])
  })

  test('says nothing of a profile that meets nothing, before it is in force', async () => {
    const finding = await findingOf({ conditions: met, force: stated }, {}, { asOf: '2010-01-01' })
    expect([finding.verdict, finding.missing, finding.amount]).toEqual(['not-in-force', [], null])
  })
})

describe('a document without a last day', () => {
  const force = { from: '2017-03-31', until: 'unstated' }
  const current =
    'no end of force is stated; that it is still current has to be confirmed with the issuer'

  test('says on every day of its force that its being current is to be confirmed', async () => {
    for (const asOf of ['2017-03-31', '2050-01-01']) {
      const { verdict, notes } = await findingOf({ conditions: met, force }, profile, { asOf })
      expect([verdict, notes.map(({ en }) => en)]).toEqual(['eligible', [current]])
    }
  })

  test('does not say so before', async () => {
    const { notes } = await findingOf({ conditions: met, force }, profile, { asOf: '2017-03-30' })
    expect(notes.map(({ en }) => en)).not.toContain(current)
  })
})

describe('a document of which only the time of its first day is known', () => {
  test.each([
    ['2016-10-26', 'not-in-force', []],
    ['2016-10-27', 'undetermined', ['document.inForceFrom']],
    ['2017-10-17', 'undetermined', ['document.inForceFrom']],
    ['2017-10-18', 'eligible', []],
  ])('on %s: %s', async (asOf, verdict, missing) => {
    const finding = await findingOf({ conditions: met, force: bounded }, profile, { asOf })
    expect([finding.verdict, finding.missing]).toEqual([verdict, missing])
  })

  test('turns down in the meantime what its conditions turn down, in force or not', async () => {
    const against = { enterprise: { boolean: false } }
    const asOf = '2017-01-01'
    const finding = await findingOf({ conditions: met, force: bounded }, against, { asOf })
    expect(finding.verdict).toBe('ineligible')
  })

  test('settles nothing in the meantime that is pending, and names no last day', async () => {
    const conditions = { fact: 'enterprise.date', operator: 'happened', words } as const
    const against = { enterprise: { date: null } }
    const asOf = '2017-01-01'
    const finding = await findingOf({ conditions, force: bounded }, against, { asOf })
    expect([finding.verdict, finding.pendingUntil]).toEqual(['undetermined', null])
  })

  test.each(['2017-01-01', '2020-01-01'])(
    'asks once for the first day where a condition needs it as well, on %s',
    async (asOf) => {
      const given = { enterprise: { date: '2016-11-11' } }
      const finding = await findingOf({ conditions: fromForce, force: bounded }, given, { asOf })
      expect(finding.verdict).toBe('undetermined')
      expect(finding.missing).toEqual(['document.inForceFrom'])
    },
  )
})
