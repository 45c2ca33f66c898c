import { describe, expect, test } from 'vitest'
import { evaluateSync } from '../../../src/evaluation/evaluate-sync'
import { rulebook as builtIn } from '../../../src/rulebook'
import type { Leaf, Rule, Rulebook } from '../../../src/rulebook/rulebook'
import { decide } from '../../../src/screening/decide'

// rules by the places of the enterprise and of its project, more than a word of a set has bits

const asOf = '2020-06-01'
const model = builtIn.rules.find(({ id }) => id === 'sichuan-2017/incoming-investment')

function within(fact: string, place: string): Leaf {
  const operand = { kind: 'value', value: place } as const
  const said = { words: null, basis: 'jurisdiction' } as const
  return { kind: 'leaf', fact, type: 'place', operator: 'within', operand, ...said }
}

function rulesIn(own: string, project: string, count: number): readonly Rule[] {
  if (model === undefined) throw new Error('a rule of the built-in rulebook is gone')
  const members = [within('enterprise.place', own), within('project.place', project)]
  const conditions = { kind: 'all', members } as const
  return Array.from({ length: count }, (_, index) => ({
    ...model,
    id: `${model.document}/${own}-${project}-${index}`,
    conditions,
  }))
}

const rules = [
  ...rulesIn('510000', '510104', 32),
  ...rulesIn('520000', '520102', 32),
  ...rulesIn('520000', '520103', 32),
]
const rulebook: Rulebook = { ...builtIn, rules }

const profileIn = (own: string, project: string) => ({
  enterprise: { place: own },
  projects: [{ id: 'p', place: project }],
})

describe('of many rules', () => {
  test('none is decided by what the enterprise of the call before could meet', () => {
    const profiles = [profileIn('510104', '510104'), profileIn('520102', '510104')]
    const counts = profiles.map((profile) => {
      const decided = decide(rulebook, profile, { asOf, only: ['eligible'] })
      const { findings } = evaluateSync(rulebook, profile, { asOf })
      const found = decided.status === 'decided' ? decided.decisions.length : null
      return [found, findings.filter(({ verdict }) => verdict === 'eligible').length]
    })
    expect(counts).toEqual([
      [32, 32],
      [0, 0],
    ])
  })
})
