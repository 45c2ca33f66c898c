import { describe, expect, it } from 'vitest'
import { verdicts } from '../../src/evaluation/finding'
import { evaluateExample, exampleNames, exampleText } from './examples'

interface Pinned {
  readonly name: string
  readonly asOf: string
  readonly readings?: Readonly<Record<string, string>>
  /** Rule, subject (`-` where the list is not stated) and verdict of the rules with figures. */
  readonly findings: readonly string[]
}

const pinned: readonly Pinned[] = [
  {
    name: 'incoming-manufacturer',
    asOf: '2020-06-01',
    findings: [
      'expansion 眉山饮片生产基地 ineligible',
      'incoming-investment 眉山饮片生产基地 eligible',
    ],
  },
  {
    name: 'incoming-manufacturer',
    asOf: '2017-03-30',
    findings: [
      'expansion 眉山饮片生产基地 not-in-force',
      'incoming-investment 眉山饮片生产基地 not-in-force',
    ],
  },
  {
    name: 'late-entries',
    asOf: '2020-06-01',
    findings: [
      'expansion 康定制剂厂 ineligible',
      'expansion 雅安提取车间 ineligible',
      'expansion 成都包装车间 ineligible',
      'incoming-investment 康定制剂厂 ineligible',
      'incoming-investment 雅安提取车间 ineligible',
      'incoming-investment 成都包装车间 ineligible',
    ],
  },
  {
    name: 'late-entries',
    asOf: '2020-06-01',
    readings: { 'rest-day-shift': 'next-working-day' },
    findings: [
      'expansion 康定制剂厂 ineligible',
      'expansion 雅安提取车间 ineligible',
      'expansion 成都包装车间 ineligible',
      'incoming-investment 康定制剂厂 eligible',
      'incoming-investment 雅安提取车间 ineligible',
      'incoming-investment 成都包装车间 ineligible',
    ],
  },
  {
    name: 'several-projects',
    asOf: '2019-01-01',
    findings: [
      'expansion 原料药车间改造 eligible',
      'expansion 冻干线扩建 ineligible',
      'expansion 固体制剂二期 pending',
      'expansion 质检楼扩建 undetermined',
      'incoming-investment 原料药车间改造 ineligible',
      'incoming-investment 冻干线扩建 ineligible',
      'incoming-investment 固体制剂二期 ineligible',
      'incoming-investment 质检楼扩建 ineligible',
    ],
  },
  {
    name: 'herb-grower',
    asOf: '2020-06-01',
    findings: [
      'herb-bases 康定川贝母基地 eligible',
      'herb-bases 锦江野生药材项目 ineligible',
      'herb-bases 筹建中的羌活基地 undetermined',
    ],
  },
  {
    name: 'herb-grower',
    asOf: '2020-06-01',
    readings: { 'wild-herb-place': 'province' },
    findings: [
      'herb-bases 康定川贝母基地 eligible',
      'herb-bases 锦江野生药材项目 eligible',
      'herb-bases 筹建中的羌活基地 undetermined',
    ],
  },
  {
    name: 'under-construction',
    asOf: '2019-01-01',
    findings: [
      'expansion 资阳配方颗粒工厂 ineligible',
      'incoming-investment 资阳配方颗粒工厂 pending',
    ],
  },
  {
    name: 'under-construction',
    asOf: '2020-03-15',
    findings: [
      'expansion 资阳配方颗粒工厂 ineligible',
      'incoming-investment 资阳配方颗粒工厂 ineligible',
    ],
  },
  {
    name: 'half-filled',
    asOf: '2020-06-01',
    findings: [
      'expansion 新厂 undetermined',
      'expansion 老厂改造 undetermined',
      'herb-bases - undetermined',
      'incoming-investment 新厂 undetermined',
      'incoming-investment 老厂改造 ineligible',
    ],
  },
  {
    name: 'device-startup',
    asOf: '2020-06-01',
    findings: ['expansion 中试车间 ineligible', 'incoming-investment 中试车间 ineligible'],
  },
]

const rules = ['expansion', 'herb-bases', 'incoming-investment'].map((id) => `sichuan-2017/${id}`)

describe('the example enterprises', () => {
  it.each(pinned)('$name on $asOf have the verdicts that they were made for', async (example) => {
    const { name, asOf, readings = {}, findings } = example
    const evaluation = await evaluateExample(name, { asOf, readings, rules })
    const found = evaluation.findings.map(
      ({ rule, subject, verdict }) => `${rule.split('/')[1]} ${subject.id ?? '-'} ${verdict}`,
    )
    expect(found).toEqual(findings)
  })

  it('are all pinned', () => {
    expect([...new Set(pinned.map(({ name }) => name))].sort()).toEqual([...exampleNames()].sort())
  })

  it('meet every verdict between them', () => {
    const met = new Set(pinned.flatMap(({ findings }) => findings.map((one) => one.split(' ')[2])))
    expect([...met].sort()).toEqual([...verdicts].sort())
  })

  it.each(exampleNames())('%s says that it is invented', (name) => {
    expect(exampleText(name)).toMatch(/^note: 虚构企业。/m)
  })

  it.each(exampleNames())('%s can be evaluated by the whole rulebook', async (name) => {
    const evaluation = await evaluateExample(name, { asOf: '2020-06-01' })
    expect(evaluation.findings.length).toBeGreaterThan(0)
  })
})
