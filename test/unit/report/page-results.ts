import type { AuditedClaim, ClaimReason, JudgedClaim } from '../../../src/audit/audited-claim'
import type { Claim } from '../../../src/audit/claim'
import { asPlainDate } from '../../../src/calendar/plain-date'
import { evaluate } from '../../../src/evaluation/evaluate'
import type { Finding } from '../../../src/evaluation/finding'
import type { BuiltRulebook } from '../../../src/rulebook/build'

const building = 'workshops-2020/building'
const day = asPlainDate('2021-06-15')
const rate = { rule: building, term: 'rate', value: '10%', source: '《申报指南》（虚构）' }

const enterprise = { id: '青瓦陶坊', place: '511902', craft: 'pottery', workers: 60 }
const project = {
  id: '新窑',
  place: '511902',
  investment: '4000万元',
  completedOn: '2019-05-01',
  openedOn: '2020-01-10',
}

/** The finding of the little rulebook for a project, with some of its facts changed. */
async function findingOf(
  { rulebook }: BuiltRulebook,
  change: Readonly<Record<string, unknown>>,
): Promise<Finding> {
  const profile = { enterprise, projects: [{ ...project, ...change }] }
  const options = { asOf: day, openTerms: [rate], rules: [building] }
  const { findings, issues } = await evaluate(rulebook, profile, options)
  const [finding] = findings
  if (finding === undefined) throw new Error(JSON.stringify(issues))
  return finding
}

const claim: Claim = {
  id: 'A-01',
  enterprise: '青瓦陶坊',
  rule: { text: '作坊建设奖励', document: null },
  subject: '新窑',
  amount: '3000000',
  instalment: null,
  applied: asPlainDate('2021-03-01'),
  approved: null,
  paid: day,
  evidence: [{ kind: 'invoice', number: '04403210', title: null, date: null }],
  figures: new Map([['rate', '0.1']]),
}

const reason = (one: Pick<ClaimReason, 'verdict' | 'zh' | 'en'> & Partial<ClaimReason>) => ({
  citations: [],
  ...one,
})

function judged(finding: Finding, one: Partial<JudgedClaim>): JudgedClaim {
  const { amount } = finding
  return {
    kind: 'judged',
    index: 0,
    claim,
    verdict: 'consistent',
    reasons: [],
    rule: building,
    judgedOn: day,
    recomputed: amount,
    difference: finding.verdict === 'eligible' ? '0' : null,
    finding,
    citations: finding.citations,
    ...one,
  }
}

/** Results of every kind, made by hand from findings of the little rulebook. */
export async function resultsOf(built: BuiltRulebook): Promise<readonly AuditedClaim[]> {
  const eligible = await findingOf(built, {})
  const small = await findingOf(built, { investment: '29999999.99元' })
  const unstated = await findingOf(built, { openedOn: undefined })
  const [cited] = eligible.citations
  const citations = cited === undefined ? [] : [cited]
  return [
    judged(eligible, {}),
    judged(eligible, {
      index: 1,
      claim: { ...claim, id: 'A-02', amount: '3500000', evidence: [], figures: new Map() },
      verdict: 'over',
      difference: '500000',
      reasons: [
        reason({
          verdict: 'over',
          zh: '高于上限300万元',
          en: 'above the cap of 3 million yuan',
          difference: '500000',
          step: eligible.amount === null ? 0 : eligible.amount.steps.length - 1,
          citations,
        }),
        reason({
          verdict: 'duplicate',
          zh: '同一项目只给一次',
          en: 'it is given once for a project',
          claims: ['A-01', '甲 & 乙'],
        }),
      ],
    }),
    judged(small, {
      index: 2,
      claim: { ...claim, id: '甲 & 乙', subject: '旧窑' },
      verdict: 'ineligible',
      reasons: [
        reason({
          verdict: 'ineligible',
          zh: '有条件没有满足',
          en: 'a condition is not met',
          deciding: small.deciding,
        }),
      ],
    }),
    judged(unstated, {
      index: 3,
      claim: { ...claim, id: 'A-04' },
      verdict: 'unprovable',
      reasons: [
        reason({
          verdict: 'unprovable',
          zh: '资料不足',
          en: 'facts are missing',
          missing: ['project.openedOn', 'projects', 'profile'],
          readings: unstated.sensitiveTo,
        }),
      ],
    }),
    judged(eligible, {
      index: 4,
      claim: { ...claim, id: 'A-05', rule: { text: '建设', document: '工坊措施' } },
      verdict: 'unknown-rule',
      rule: null,
      judgedOn: null,
      recomputed: null,
      difference: null,
      finding: null,
      citations: [],
      reasons: [
        reason({
          verdict: 'unknown-rule',
          zh: '可指两条',
          en: 'two rules may be meant',
          candidates: [building, 'workshops-2020/subsidy'],
        }),
      ],
    }),
    {
      kind: 'disputed',
      index: 5,
      claim: { ...claim, id: 'A-06' },
      difference: { path: 'findings[0].verdict', reference: 'eligible', compiled: 'pending' },
    },
    {
      kind: 'rejected',
      index: 6,
      id: 'A-01',
      issues: [
        {
          code: 'wrong_type',
          path: 'amount',
          expected: { zh: '金额', en: 'an amount' },
          found: '三百万左右',
        },
      ],
    },
  ]
}

/** The options that the results were made with. */
export const headOf = { ledger: 'claims.csv', openTerms: [rate] }

/** A text that would break out of text and attributes alike, and turn what follows around. */
export const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(2)>\u202e 甲`

/** The same results with that text wherever a ledger, a profile or a text can put one. */
export function hostileResults(results: readonly AuditedClaim[]): readonly AuditedClaim[] {
  return results.map((result) => {
    if (result.kind === 'rejected') {
      const issues = result.issues.map((issue) => ({ ...issue, path: hostile, found: hostile }))
      return { ...result, id: hostile, issues }
    }
    const claimed = hostileClaim(result.claim)
    if (result.kind === 'disputed') {
      const difference = { path: hostile, reference: hostile, compiled: hostile }
      return { ...result, claim: claimed, difference }
    }
    const reasons = result.reasons.map((one) => ({
      ...one,
      zh: hostile,
      en: hostile,
      missing: [hostile],
      relation: hostile,
      candidates: [hostile],
      claims: (one.claims ?? []).map((id) => id + hostile),
      citations: result.citations.map((citation) => ({ ...citation, quote: hostile })),
    }))
    return { ...result, claim: claimed, reasons }
  })
}

function hostileClaim(one: Claim): Claim {
  const [proof] = one.evidence
  return {
    ...one,
    id: one.id + hostile,
    enterprise: hostile,
    subject: hostile,
    rule: { text: hostile, document: hostile },
    evidence: proof === undefined ? [] : [{ ...proof, number: hostile, title: hostile }],
    figures: new Map([[hostile, '1']]),
  }
}
