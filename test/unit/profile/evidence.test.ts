import { describe, expect, it } from 'vitest'
import { asPlainDate } from '../../../src/calendar/plain-date'
import { evaluate } from '../../../src/evaluation/evaluate'
import { acceptedFacts } from '../../../src/profile/accepted-facts'
import { isAccepted } from '../../../src/profile/evidence'
import { readProfile } from '../../../src/profile/read-profile'
import { subjectFormat } from '../../../src/profile/vocabulary'
import { workshops } from '../../workshops'

const { rulebook } = workshops()
const { vocabulary } = rulebook

const paper = { from: 'document', title: '竣工验收报告', number: '1', date: '2021年3月1日' }
const checked = { from: 'self-declared', verifiedBy: '审计局', verifiedOn: '2022-01-01' }

describe('the evidence of facts in a profile', () => {
  it('is read beside the facts, of every kind of subject and of the list of awards', () => {
    const profile = {
      enterprise: { workers: 10, evidence: { workers: checked } },
      projects: [{ id: 'p', investment: 1, evidence: { investment: paper } }],
      awards: [],
      evidence: { awards: { from: 'register' } },
    }
    const read = readProfile(vocabulary, profile)
    if (read.kind === 'rejected') throw new Error(JSON.stringify(read.issues))
    const { enterprise, collections, awardsEvidence } = read.value
    const nothing = { title: null, number: null, date: null, verified: null }
    expect([...enterprise.evidence]).toEqual([
      [
        'enterprise.workers',
        { ...nothing, from: 'self-declared', verified: { by: '审计局', on: '2022-01-01' } },
      ],
    ])
    expect([...(collections.get('project')?.[0]?.evidence ?? [])]).toEqual([
      [
        'project.investment',
        { ...nothing, from: 'document', title: '竣工验收报告', number: '1', date: '2021-03-01' },
      ],
    ])
    expect(awardsEvidence).toEqual({ ...nothing, from: 'register' })
  })

  const ofWorkers = (evidence: unknown) => ({ enterprise: { evidence: { workers: evidence } } })
  const at = 'enterprise.evidence.workers'
  it.each<readonly [string, unknown, ...string[]]>([
    ['null', { enterprise: { evidence: null } }, 'wrong_type enterprise.evidence'],
    ['a list', { enterprise: { evidence: [] } }, 'wrong_type enterprise.evidence'],
    ['a text', ofWorkers('register'), `wrong_type ${at}`],
    ['of nothing', ofWorkers({}), `missing_key ${at}.from`],
    ['from hearsay', ofWorkers({ from: 'hearsay' }), `wrong_value ${at}.from`],
    ['on no day', ofWorkers({ ...paper, date: '2021-02-29' }), `impossible_date ${at}.date`],
    ['with a number as number', ofWorkers({ ...paper, number: 1 }), `wrong_type ${at}.number`],
    ['with an empty title', ofWorkers({ ...paper, title: '' }), `wrong_value ${at}.title`],
    [
      'verified by nobody',
      ofWorkers({ ...checked, verifiedBy: undefined }),
      `missing_key ${at}.verifiedBy`,
    ],
    [
      'verified on no day',
      ofWorkers({ ...checked, verifiedOn: undefined }),
      `missing_key ${at}.verifiedOn`,
    ],
    ['with an unknown key', ofWorkers({ ...paper, page: 1 }), `unknown_key ${at}.page`],
    [
      'of an unknown fact',
      { enterprise: { evidence: { wrokers: paper } } },
      'unknown_key enterprise.evidence.wrokers',
    ],
    [
      'of a fact of another subject',
      { projects: [{ id: 'p', evidence: { workers: paper } }] },
      'unknown_key projects[0].evidence.workers',
    ],
    ['of an unknown list', { evidence: { projects: paper } }, 'unknown_key evidence.projects'],
    [
      'of awards, from hearsay',
      { evidence: { awards: { from: 'hearsay' } } },
      'wrong_value evidence.awards.from',
    ],
    [
      'with a key of the prototype',
      JSON.parse('{"evidence": {"__proto__": {}}}'),
      'forbidden_key evidence.__proto__',
    ],
  ])('is refused where it is %s', (_, profile, ...faults) => {
    const read = readProfile(vocabulary, profile)
    const issues = read.kind === 'rejected' ? read.issues : []
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(faults)
  })

  it('is no name for a fact or a kind of subject', () => {
    const title = { zh: '名', en: 'name' }
    const file = { subject: 'tool', collection: 'tools', title, question: title, facts: {} }
    const fact = { type: 'count', title, question: title }
    expect(subjectFormat.safeParse(file).success).toBe(true)
    expect(subjectFormat.safeParse({ ...file, facts: { evidence: fact } }).success).toBe(false)
    expect(subjectFormat.safeParse({ ...file, subject: 'evidence' }).success).toBe(false)
    expect(subjectFormat.safeParse({ ...file, collection: 'evidence' }).success).toBe(false)
  })
})

const on = asPlainDate('2022-01-01')
const none = { title: null, number: null, date: null, verified: null }
const verified = { by: '审计局', on }

describe('accepted evidence', () => {
  it.each([
    ['none', undefined, 'stated'],
    ['a declaration', { ...none, from: 'self-declared' }, 'stated'],
    ['a document', { ...none, from: 'document' }, 'documented'],
    ['a register', { ...none, from: 'register' }, 'verified'],
    [
      'a declaration that somebody verified',
      { ...none, from: 'self-declared', verified },
      'verified',
    ],
    ['a document that somebody verified', { ...none, from: 'document', verified }, 'verified'],
  ] as const)('is enough up to a level: %s', (_, evidence, most) => {
    const levels = ['stated', 'documented', 'verified'] as const
    const found = levels.filter((level) => isAccepted(evidence, { level, verifiedBy: null }))
    expect(found).toEqual(levels.slice(0, levels.indexOf(most) + 1))
  })

  it.each([
    ['2021-12-31', false],
    ['2022-01-01', true],
    [null, true],
  ] as const)('is not what is verified after %s', (day, is) => {
    const verifiedBy = day === null ? null : asPlainDate(day)
    const evidence = { ...none, from: 'self-declared', verified } as const
    expect(isAccepted(evidence, { level: 'verified', verifiedBy })).toBe(is)
  })
})

describe('an evaluation that asks for evidence', () => {
  const profile = {
    enterprise: {
      place: '511902',
      craft: 'pottery',
      workers: 10,
      evidence: { place: { from: 'register' }, craft: paper, workers: checked },
    },
  }
  const find = async (asOf: string, evidence?: 'stated' | 'documented' | 'verified') => {
    const options = { asOf, rules: ['workshops-2020/subsidy'] }
    const { findings } = await evaluate(rulebook, profile, {
      ...options,
      ...(evidence === undefined ? {} : { evidence }),
    })
    return findings.map(({ verdict, missing }) => [verdict, ...missing].join(' '))
  }
  it.each<readonly [string, Parameters<typeof find>, string]>([
    ['nothing: all that is stated counts', ['2021-12-31'], 'eligible'],
    ['what is stated', ['2021-12-31', 'stated'], 'eligible'],
    [
      'documents, the day before one fact is verified',
      ['2021-12-31', 'documented'],
      'undetermined enterprise.workers enterprise.revenue',
    ],
    ['documents, when it is verified', ['2022-01-01', 'documented'], 'eligible'],
    [
      'verified facts',
      ['2022-01-01', 'verified'],
      'undetermined enterprise.craft enterprise.revenue',
    ],
  ])('finds by %s', async (_, question, line) => {
    const [found] = await find(...question)
    expect(found?.split(' ').sort()).toEqual(line.split(' ').sort())
  })

  it('refuses an unknown level', async () => {
    const options = { asOf: '2021-01-01', evidence: 'proved' }
    const answer = await Reflect.apply(evaluate, undefined, [rulebook, profile, options])
    expect(answer.issues).toMatchObject([{ code: 'wrong_value', path: 'evidence' }])
  })

  it.each([
    ['no evidence', {}, null],
    ['a document', { evidence: { awards: paper } }, null],
    ['a register', { evidence: { awards: { from: 'register' } } }, 1],
  ])('knows of earlier awards by %s, where they have to be verified: %s', (_, evidence, count) => {
    const before = { rule: 'workshops-2020/subsidy', amount: '1', date: '2021-01-01' }
    const read = readProfile(vocabulary, { awards: [before], ...evidence })
    if (read.kind === 'rejected') throw new Error(JSON.stringify(read.issues))
    const { awards } = acceptedFacts(read.value, { level: 'verified', verifiedBy: on })
    expect(awards?.length ?? null).toBe(count)
  })
})
