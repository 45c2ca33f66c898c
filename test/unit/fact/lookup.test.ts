import { describe, expect, test } from 'vitest'
import { absent, type FactState, known, unknown } from '../../../src/fact/fact-state'
import { lookUp } from '../../../src/fact/lookup'
import type { Register } from '../../../src/rulebook/rulebook'

const text = { zh: '划型标准', en: 'size classes' }

const register: Register = {
  id: 'sizes',
  title: text,
  source: text,
  asOf: '2017',
  columns: ['industry', 'indicator', 'unit', 'medium'],
  aliases: { industry: '工业' },
  rows: [
    ['工业', '从业人员(X)', '人', '300'],
    ['工业', '营业收入(Y)', '万元', '2000'],
  ],
}

const boundOf = (indicator: string, unit: string | null, industry: FactState): FactState => {
  const where = [
    { column: 'industry', value: { fact: 'enterprise.sizeIndustry' } },
    { column: 'indicator', value: indicator },
  ]
  const lookup = { kind: 'lookup', register: 'sizes', column: 'medium', unit, where } as const
  return lookUp(lookup, register, unit === null ? 'count' : 'money', () => industry)
}

const industry = known('industry')
const nowhere = unknown(['enterprise.sizeIndustry'])

describe('a value from a register', () => {
  test.each([
    ['of an option, through its name in the register', '从业人员(X)', null, industry, known('300')],
    ['of the name in the register itself', '从业人员(X)', null, known('工业'), known('300')],
    [
      'in yuan, through the column with its unit',
      '营业收入(Y)',
      'unit',
      industry,
      known('20000000'),
    ],
    ['of an indicator that the industry does not have', '资产总额(Z)', 'unit', industry, absent],
    ['of an option that the register does not have', '从业人员(X)', null, known('postal'), absent],
    ['of no industry', '从业人员(X)', null, absent, absent],
    ['of an industry that is not stated', '从业人员(X)', null, nowhere, nowhere],
  ])('%s', (_name, indicator, unit, state, expected) => {
    expect(boundOf(indicator, unit, state)).toEqual(expected)
  })
})
