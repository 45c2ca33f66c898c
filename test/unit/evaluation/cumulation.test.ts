import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../src/evaluation/evaluate'
import type { Evaluation } from '../../../src/evaluation/evaluation'
import { explainEvaluation } from '../../../src/explanation/explain-evaluation'
import { relation, rulebookWith, type Saying } from './aids'

const named = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `aids/${name}`)

/** One relation for each way of saying it. */
const relations: Readonly<Record<Saying, object>> = {
  promotion: relation('promotion', {
    kind: 'deduct',
    paid: named('provincial'),
    from: 'aids/national',
  }),
  highest: relation('highest', {
    kind: 'highestOf',
    rules: named('retrofit', 'smart'),
    per: 'project',
  }),
  either: relation('either', { kind: 'exclusive', rules: named('retrofit', 'smart') }),
  yearly: relation('yearly', {
    kind: 'jointCap',
    rules: named('trial', 'approval'),
    per: 'year',
    cap: '7000000',
  }),
  once: relation('once', { kind: 'oncePer', rules: named('trial'), per: 'year' }),
  adding: relation('adding', { kind: 'cumulative', rules: named('provincial', 'trial') }),
}

type Evaluated = Extract<Evaluation, { status: 'evaluated' }>

async function answerOf(
  sayings: readonly Saying[],
  rules: readonly string[],
  projects: readonly string[],
  given: Readonly<Record<string, string>> = {},
) {
  const rulebook = rulebookWith(sayings.map((saying) => relations[saying]))
  const profile = {
    enterprise: { place: '510104' },
    projects: projects.map((id) => ({ id, place: '510104' })),
  }
  const openTerms = Object.entries(given).map(([rule, value]) => ({
    rule: `aids/${rule}`,
    term: 'award',
    value,
    source: 'guide',
  }))
  const options = { asOf: '2021-01-01', rules: named(...rules), openTerms }
  const evaluation = await evaluate(rulebook, profile, options)
  if (evaluation.status === 'rejected') throw new Error(JSON.stringify(evaluation.issues))
  return { rulebook, evaluation }
}

/** `rule/subject: what remains`, or the same by the relation where there are several. */
const remainders = ({ findings }: Evaluated): readonly string[] =>
  findings.flatMap(({ rule, subject, adjustments }) =>
    adjustments.map(({ low, high }) => `${rule.slice(5)}/${subject.id}: ${low}…${high}`),
  )

const cases: readonly {
  readonly name: string
  readonly sayings: readonly Saying[]
  readonly rules: readonly string[]
  readonly projects?: readonly string[]
  readonly given?: Readonly<Record<string, string>>
  readonly total: string
  readonly cumulation: string
  readonly remainders: readonly string[]
}[] = [
  {
    name: 'silence on two awards gives from the larger one to both',
    sayings: [],
    rules: ['provincial', 'national'],
    total: '500000…800000',
    cumulation: 'silent',
    remainders: [],
  },
  {
    name: 'a promotion pays the difference: 30万, then 20万 more (as in 贵州)',
    sayings: ['promotion'],
    rules: ['provincial', 'national'],
    total: '500000…500000',
    cumulation: 'regulated',
    remainders: ['national/enterprise: 200000…200000'],
  },
  {
    name: 'the higher of two clauses is given (长兴: 按就高原则享受)',
    sayings: ['highest'],
    rules: ['retrofit', 'smart'],
    given: { retrofit: '180万元', smart: '120万元' },
    total: '1800000…1800000',
    cumulation: 'regulated',
    remainders: ['retrofit/p1: 1800000…1800000', 'smart/p1: 0…0'],
  },
  {
    name: 'the higher of two amounts that are open is not settled',
    sayings: ['highest'],
    rules: ['retrofit', 'smart'],
    given: { smart: '120万元' },
    total: '1200000…2000000',
    cumulation: 'regulated',
    remainders: ['retrofit/p1: 0…2000000', 'smart/p1: 0…1200000'],
  },
  {
    name: 'for each project the higher one is given; on two projects nothing is said',
    sayings: ['highest'],
    rules: ['retrofit', 'smart'],
    projects: ['p1', 'p2'],
    given: { retrofit: '180万元', smart: '120万元' },
    total: '1800000…3600000',
    cumulation: 'partly-silent',
    remainders: [
      'retrofit/p1: 1800000…1800000',
      'retrofit/p2: 1800000…1800000',
      'smart/p1: 0…0',
      'smart/p2: 0…0',
    ],
  },
  {
    name: 'of aids that exclude each other an enterprise has one, for all its projects (as in 阜阳)',
    sayings: ['either'],
    rules: ['retrofit', 'smart'],
    projects: ['p1', 'p2'],
    given: { retrofit: '180万元', smart: '120万元' },
    total: '1800000…1800000',
    cumulation: 'regulated',
    remainders: [
      'retrofit/p1: 0…1800000',
      'retrofit/p2: 0…1800000',
      'smart/p1: 0…0',
      'smart/p2: 0…0',
    ],
  },
  {
    name: 'a yearly cap is shared by the clauses (as in 泸州: 700万 a year)',
    sayings: ['yearly'],
    rules: ['trial', 'approval'],
    total: '7000000…7000000',
    cumulation: 'regulated',
    remainders: ['approval/p1: 3000000…5000000', 'trial/p1: 2000000…4000000'],
  },
  {
    name: 'a cap that is not reached takes nothing',
    sayings: ['yearly'],
    rules: ['trial'],
    total: '4000000…4000000',
    cumulation: 'regulated',
    remainders: ['trial/p1: 4000000…4000000'],
  },
  {
    name: 'once a year is once over all projects',
    sayings: ['once'],
    rules: ['trial'],
    projects: ['p1', 'p2', 'p3'],
    total: '4000000…4000000',
    cumulation: 'regulated',
    remainders: ['trial/p1: 0…4000000', 'trial/p2: 0…4000000', 'trial/p3: 0…4000000'],
  },
  {
    name: 'once a year and the yearly cap work together',
    sayings: ['once', 'yearly'],
    rules: ['trial', 'approval'],
    projects: ['p1', 'p2'],
    total: '7000000…7000000',
    cumulation: 'regulated',
    remainders: [
      'approval/p1: 0…5000000',
      'approval/p2: 0…5000000',
      'trial/p1: 0…4000000',
      'trial/p1: 0…4000000',
      'trial/p2: 0…4000000',
      'trial/p2: 0…4000000',
    ],
  },
  {
    name: 'awards that may be had together add up (叠加)',
    sayings: ['adding'],
    rules: ['provincial', 'trial'],
    total: '4300000…4300000',
    cumulation: 'regulated',
    remainders: [],
  },
  {
    name: 'what is regulated and what is not stand side by side',
    sayings: ['promotion', 'yearly'],
    rules: ['provincial', 'national', 'trial', 'approval', 'retrofit'],
    total: '7000000…9500000',
    cumulation: 'partly-silent',
    remainders: [
      'approval/p1: 3000000…5000000',
      'national/enterprise: 200000…200000',
      'trial/p1: 2000000…4000000',
    ],
  },
]

describe('the total of awards', () => {
  test.each(cases)('$name', async (one) => {
    const { sayings, rules, projects = ['p1'], given = {} } = one
    const { evaluation } = await answerOf(sayings, rules, projects, given)
    const { low, high, exact, cumulation } = evaluation.totals
    expect(`${low}…${high}`).toBe(one.total)
    expect(exact).toBe(low === high)
    expect(cumulation).toBe(one.cumulation)
    expect([...remainders(evaluation)].sort()).toEqual(one.remainders)
    expect(evaluation.findings.every(({ verdict }) => verdict === 'eligible')).toBe(true)
  })

  test('names the groups of awards and the relations that tie them', async () => {
    const rules = ['provincial', 'national', 'trial']
    const { evaluation } = await answerOf(['promotion'], rules, ['p1'])
    expect(evaluation.totals.groups).toEqual([
      {
        low: '500000',
        high: '500000',
        exact: true,
        bounds: 'tight',
        cumulation: 'regulated',
        relations: ['aids/promotion'],
        awards: [
          { rule: 'aids/national', subject: 'enterprise' },
          { rule: 'aids/provincial', subject: 'enterprise' },
        ],
      },
      {
        low: '4000000',
        high: '4000000',
        exact: true,
        bounds: 'tight',
        cumulation: 'silent',
        relations: [],
        awards: [{ rule: 'aids/trial', subject: 'p1' }],
      },
    ])
  })
})

describe('an adjustment', () => {
  test('has its relation, its words and its reason', async () => {
    const { evaluation } = await answerOf(['promotion'], ['provincial', 'national'], [])
    const national = evaluation.findings.find(({ rule }) => rule === 'aids/national')
    expect(national?.adjustments).toMatchObject([
      {
        relation: 'aids/promotion',
        kind: 'deduct',
        low: '200000',
        high: '200000',
        citation: { document: 'aids', quote: '由省级平台晋升国家级平台的，扣除已得奖励补足差额' },
        because: { zh: '扣除另外享受的金额', en: 'what others paid is deducted' },
      },
    ])
    expect(national?.amount).toMatchObject({ low: '500000', high: '500000' })
  })
})

describe('an explanation', () => {
  test('says in Chinese what remains of an award and why', async () => {
    const { rulebook, evaluation } = await answerOf(['promotion'], ['provincial', 'national'], [])
    const text = explainEvaluation(evaluation, { locale: 'zh-CN', rulebook })
    expect(text).toContain('应给予的金额合计：50万元（共2项）\n已按文件关于能否叠加的规定计算。')
    expect(text).toContain('测试：扣除另外享受的金额。按这一规定计：20万元')
    expect(text).toContain('“由省级平台晋升国家级平台的，扣除已得奖励补足差额”')
  })

  test('says in English which part the text is silent on', async () => {
    const rules = ['provincial', 'national', 'trial']
    const { rulebook, evaluation } = await answerOf(['promotion'], rules, ['p1'])
    const text = explainEvaluation(evaluation, { locale: 'en', rulebook })
    expect(text).toContain('Due in all: CNY 4,000,000 to 4,500,000 (awards counted: 3)')
    expect(text).toContain('The text says of some whether they add up (below)')
    expect(text).toContain('test: what others paid is deducted. By this alone: CNY 200,000')
  })
})
