import { describe, expect, test } from 'vitest'
import { evaluateSync } from '../../../src/evaluation/evaluate-sync'
import { type Verdict, verdicts } from '../../../src/evaluation/finding'
import { rulebook } from '../../../src/rulebook'
import { decide } from '../../../src/screening/decide'
import { type Screened, screen } from '../../../src/screening/screen'
import { exampleNames, exampleProfile } from '../../examples/examples'

const options = { asOf: '2020-06-01' }
const good = exampleNames().map(exampleProfile)
const bad = { enterprise: { place: 51 } }

async function rowsOf(rows: AsyncIterable<Screened>): Promise<readonly Screened[]> {
  const all: Screened[] = []
  for await (const row of rows) all.push(row)
  return all
}

describe('a screening', () => {
  test('answers each profile as it is decided alone, in the order in which they come', async () => {
    const rows = await rowsOf(screen(rulebook, good, options))
    expect(rows).toEqual(good.map((one, index) => ({ index, ...decide(rulebook, one, options) })))
    expect(
      rows.flatMap((row) => (row.status === 'decided' ? row.decisions : [])).length,
    ).toBeGreaterThan(10)
  })

  test('answers a bad profile by a rejected row and leaves the others alone', async () => {
    const [first, second] = good
    const rows = await rowsOf(screen(rulebook, [first, bad, 'x', second], options))
    expect(rows.map(({ status }) => status)).toEqual(['decided', 'rejected', 'rejected', 'decided'])
    expect(rows[1]).toMatchObject({ index: 1, issues: [{ path: 'enterprise.place' }] })
    expect(rows[3]).toEqual({ index: 3, ...decide(rulebook, second, options) })
  })

  test('is refused once and alone where its options have faults', async () => {
    const rows = await rowsOf(screen(rulebook, good, { asOf: 'today', rules: ['x'] }))
    expect(rows).toMatchObject([
      { status: 'refused', issues: [{ path: 'asOf' }, { path: 'rules[0]' }] },
    ])
  })

  test('asks for the next profile only when the row before has been taken, and no more once left', async () => {
    const asked: number[] = []
    let closed = false
    async function* endless() {
      try {
        for (let index = 0; ; index += 1) {
          asked.push(index)
          yield good[index % good.length]
        }
      } finally {
        closed = true
      }
    }
    let taken = 0
    for await (const row of screen(rulebook, endless(), options)) {
      expect(row.status).toBe('decided')
      taken += 1
      expect(asked.length).toBe(taken)
      if (taken === 5) break
    }
    expect({ closed, asked: asked.length }).toEqual({ closed: true, asked: 5 })
  })
})

describe('decisions', () => {
  const [profile] = good

  test('are only of the verdicts that are asked for', () => {
    const told = (only?: 'eligible' | 'ineligible' | 'not-in-force') => {
      const decided = decide(
        rulebook,
        profile,
        only === undefined ? options : { ...options, only: [only] },
      )
      return new Set(
        decided.status === 'decided' ? decided.decisions.map(({ verdict }) => verdict) : [],
      )
    }
    expect(told('ineligible')).toEqual(new Set(['ineligible']))
    expect(told('eligible')).toEqual(new Set(['eligible']))
    expect(told()).not.toContain('ineligible')
  })

  test('of documents not in force are told by themselves', () => {
    const asOf = '2000-01-01'
    const decided = decide(rulebook, profile, { asOf, only: ['not-in-force'] })
    const all = evaluateSync(rulebook, profile, { asOf }).findings
    const wanted = all.filter(({ verdict }) => verdict === 'not-in-force').map(({ rule }) => rule)
    const found = decided.status === 'decided' ? decided.decisions.map(({ rule }) => rule) : []
    expect([...found].sort()).toEqual([...wanted].sort())
    expect(wanted.length).toBeGreaterThan(0)
  })

  test('carry what they rest on only where it is asked for', () => {
    const reasoned = (reasons: 'none' | 'awards' | 'all' | 'findings') => {
      const decided = decide(rulebook, profile, { ...options, only: verdicts, reasons })
      const decisions = decided.status === 'decided' ? decided.decisions : []
      return new Set(decisions.filter((one) => one.deciding).map(({ verdict }) => verdict))
    }
    expect(reasoned('none').size + reasoned('findings').size).toBe(0)
    expect(reasoned('all')).toContain('ineligible')
    expect([...reasoned('awards')].filter((one) => one !== 'pending')).toEqual(['eligible'])
    const all = decide(rulebook, profile, { ...options, only: ['eligible'], reasons: 'all' })
    const awards = decide(rulebook, profile, { ...options, only: ['eligible'], reasons: 'awards' })
    expect(awards).toEqual(all)
  })

  test('follow options that are changed in place', () => {
    const only: Verdict[] = ['eligible']
    const asked = { ...options, only }
    const first = decide(rulebook, profile, asked)
    only.push('undetermined')
    expect(decide(rulebook, profile, asked)).not.toEqual(first)
    only.pop()
    expect(decide(rulebook, profile, asked)).toEqual(first)
  })

  test.each([
    ['a date that is none', { asOf: 'x' }, ['asOf']],
    ['no date', {}, ['asOf']],
    ['a verdict that is none', { ...options, only: ['maybe'] }, ['only[0]']],
    ['verdicts that are no list', { ...options, only: 'eligible' }, ['only']],
    ['an unknown option', { ...options, onyl: [] }, ['onyl']],
  ])('are refused for %s, with the faults of the profile', (_, given, paths) => {
    const decided = decide(rulebook, bad, Object(given))
    expect(decided.status === 'rejected' ? decided.issues.map(({ path }) => path) : []).toEqual([
      ...paths,
      'enterprise.place',
    ])
  })

  test('are the same under options that are read again and while another decision is made', () => {
    const first = decide(rulebook, profile, options)
    let inner: unknown = null
    const touched = new Proxy(Object(profile), {
      ownKeys: (target) => {
        inner = decide(rulebook, profile, options)
        return Reflect.ownKeys(target)
      },
    })
    expect(decide(rulebook, touched, options)).toEqual(first)
    expect(inner).toEqual(first)
    expect(decide(rulebook, profile, { ...options, readings: {} })).toEqual(first)
    expect(decide(rulebook, profile, { asOf: '2000-01-01' })).not.toEqual(first)
    expect(decide(rulebook, profile, options)).toEqual(first)
  })
})
