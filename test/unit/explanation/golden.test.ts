import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { OpenTermValue } from '../../../src/evaluation/options'
import { explain } from '../../../src/explanation/explain'
import { explainEvaluation } from '../../../src/explanation/explain-evaluation'
import { explainRule } from '../../../src/explanation/explain-rule'
import type { Locale } from '../../../src/issue/describe'
import { rulebook } from '../../../src/rulebook'
import { evaluateExample } from '../../examples/examples'

// UPDATE_GOLDEN=1 npx vitest run test/unit/explanation/golden.test.ts writes the texts anew; read
// the difference before it is committed
const rewrites = process.env.UPDATE_GOLDEN === '1'

function expectGolden(name: string, text: string): void {
  const file = `test/golden/${name}.txt`
  if (rewrites) writeFileSync(file, `${text}\n`)
  expect(`${text}\n`).toBe(readFileSync(file, 'utf8'))
}

interface Case {
  readonly name: string
  readonly locale: Locale
  readonly example: string
  readonly asOf: string
  readonly rule: string
  /** Which of the rule's findings, from 0. */
  readonly at?: number
  readonly openTerms?: readonly OpenTermValue[]
}

const illustrative = {
  rule: 'sichuan-2017/incoming-investment',
  term: 'rate',
  value: '5%',
  source: '虚构的申报指南',
}

const manufacturer = { example: 'incoming-manufacturer', asOf: '2020-06-01' }
const incoming = { rule: 'incoming-investment' }

const cases: readonly Case[] = [
  { name: 'eligible-zh', locale: 'zh-CN', ...manufacturer, ...incoming },
  { name: 'eligible-en', locale: 'en', ...manufacturer, ...incoming },
  {
    name: 'eligible-with-rate-zh',
    locale: 'zh-CN',
    ...manufacturer,
    ...incoming,
    openTerms: [illustrative],
  },
  { name: 'unquantified-zh', locale: 'zh-CN', ...manufacturer, rule: 'new-approvals' },
  { name: 'alternatives-missed-zh', locale: 'zh-CN', ...manufacturer, rule: 'expansion' },
  {
    name: 'a-day-late-en',
    locale: 'en',
    example: 'late-entries',
    asOf: '2020-06-01',
    ...incoming,
  },
  {
    name: 'a-day-late-zh',
    locale: 'zh-CN',
    example: 'late-entries',
    asOf: '2020-06-01',
    ...incoming,
  },
  {
    name: 'a-fen-short-zh',
    locale: 'zh-CN',
    example: 'late-entries',
    asOf: '2020-06-01',
    ...incoming,
    at: 1,
  },
  {
    name: 'pending-zh',
    locale: 'zh-CN',
    example: 'under-construction',
    asOf: '2019-01-01',
    ...incoming,
  },
  {
    name: 'pending-without-end-en',
    locale: 'en',
    example: 'several-projects',
    asOf: '2019-01-01',
    rule: 'expansion',
    at: 2,
  },
  {
    name: 'undetermined-zh',
    locale: 'zh-CN',
    example: 'half-filled',
    asOf: '2020-06-01',
    rule: 'expansion',
  },
  {
    name: 'undetermined-en',
    locale: 'en',
    example: 'half-filled',
    asOf: '2020-06-01',
    rule: 'incoming-investment',
  },
  {
    name: 'list-not-stated-zh',
    locale: 'zh-CN',
    example: 'half-filled',
    asOf: '2020-06-01',
    rule: 'herb-bases',
  },
  {
    name: 'another-reading-zh',
    locale: 'zh-CN',
    example: 'herb-grower',
    asOf: '2020-06-01',
    rule: 'herb-bases',
    at: 1,
  },
  {
    name: 'not-in-force-zh',
    locale: 'zh-CN',
    example: 'incoming-manufacturer',
    asOf: '2017-03-30',
    ...incoming,
  },
  {
    name: 'defined-en',
    locale: 'en',
    example: 'device-startup',
    asOf: '2020-06-01',
    rule: 'registration-fee-relief',
  },
]

describe('the explanation of a finding', () => {
  it.each(cases)('reads as in $name.txt', async (one) => {
    const { name, locale, example, asOf, rule, at = 0, openTerms = [] } = one
    const options = { asOf, rules: [`sichuan-2017/${rule}`], openTerms }
    const { findings } = await evaluateExample(example, options)
    const finding = findings[at]
    if (finding === undefined) throw new Error(`there is no finding ${at}`)
    // the bars of a document are the same beside each of its findings; they have their own text
    expectGolden(name, explain({ ...finding, bars: [] }, { locale, rulebook }))
  })

  it('reads as in bars-zh.txt where clauses restrict or punish', async () => {
    const options = { asOf: '2020-06-01', rules: ['sichuan-2017/tax-preferences'] }
    const { findings } = await evaluateExample('half-filled', options)
    const [finding] = findings
    if (finding === undefined) throw new Error('there is no finding')
    const [applying, unknown] = finding.bars
    if (applying === undefined || unknown === undefined) throw new Error('there are no bars')
    const bars = [{ ...applying, outcome: 'satisfied' as const }, unknown]
    expectGolden('bars-zh', explain({ ...finding, bars }, { locale: 'zh-CN', rulebook }))
  })
})

describe('the explanation of an evaluation', () => {
  const rules = [
    ...['expansion', 'herb-bases', 'incoming-investment', 'pledge-loans', 'bonds'].map(
      (id) => `sichuan-2017/${id}`,
    ),
    // of another province
    'guizhou-2016/demonstration-bases',
  ]

  it.each(['zh-CN', 'en'] as const)(
    'in %s begins with what the enterprise gets',
    async (locale) => {
      const evaluation = await evaluateExample('several-projects', { asOf: '2019-01-01', rules })
      const findings = evaluation.findings.map((finding) => ({ ...finding, bars: [] }))
      const text = explainEvaluation({ ...evaluation, findings }, { locale, rulebook })
      expectGolden(`evaluation-${locale}`, text)
    },
  )

  it('says what is wrong with an input', () => {
    const text = explainEvaluation(
      {
        status: 'rejected',
        asOf: '',
        rulebook: { version: '1', digest: '' },
        findings: [],
        totals: null,
        issues: [
          {
            code: 'missing_key',
            path: 'asOf',
            expected: { zh: '日期', en: 'a date' },
            found: '""',
          },
        ],
      },
      { locale: 'en', rulebook },
    )
    expect(text).toBe(
      'The input has faults; nothing was evaluated\n' +
        'asOf: lacks a required entry; expected a date, found ""',
    )
  })
})

describe('the explanation of a rule', () => {
  it.each([
    ['incoming-investment', 'zh-CN'],
    ['expansion', 'en'],
  ] as const)('%s in %s reads as in its file', (id, locale) => {
    const rule = rulebook.rules.find((one) => one.id === `sichuan-2017/${id}`)
    if (rule === undefined) throw new Error(`there is no rule ${id}`)
    expectGolden(`rule-${id}-${locale}`, explainRule(rule, { locale, rulebook }))
  })
})
