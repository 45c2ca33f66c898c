import { describe, expect, test } from 'vitest'
import { issuesWith, relation, rulebookWith } from '../evaluation/aids'

const either = (index: number): object => ({
  ...relation('either', { kind: 'exclusive', rules: ['aids/retrofit', 'aids/smart'] }),
  id: `either-${index}`,
})
const many = (count: number) => Array.from({ length: count }, (_, index) => either(index))

describe('relations between awards', () => {
  test('are linked with the range of their words, for the whole enterprise if nothing else is said', () => {
    const { cumulations } = rulebookWith([either(1)])
    expect(cumulations).toMatchObject([
      {
        id: 'aids/either-1',
        document: 'aids',
        kind: 'exclusive',
        rules: ['aids/retrofit', 'aids/smart'],
        per: 'enterprise',
        words: { citation: { document: 'aids', quote: '改造补助与智能化补助不得同时享受' } },
      },
    ])
  })

  test('are in the order of their ids and part of the digest', () => {
    const one = rulebookWith([either(1), either(2)])
    expect(one.cumulations.map(({ id }) => id)).toEqual(['aids/either-1', 'aids/either-2'])
    expect(rulebookWith([either(2), either(1)]).digest).toBe(one.digest)
    expect(rulebookWith([either(1)]).digest).not.toBe(one.digest)
  })

  test('may hang together in as many as sixteen choices between two, and no more', () => {
    expect(issuesWith(many(16))).toEqual([])
    expect(issuesWith(many(17))).toEqual([
      {
        code: 'too_large',
        file: 'rules/aids/cumulation.yaml',
        line: 1,
        path: 'cumulations[0]',
        expected: {
          zh: '相互关联的规定至多 65536 种组合',
          en: 'at most 65536 combinations of relations that hang together',
        },
        found: '"131072 combinations"',
      },
    ])
  })

  test('of a promotion in three steps are no circle', () => {
    const steps = [
      { id: 'second', kind: 'deduct', paid: ['aids/trial'], from: 'aids/approval' },
      { id: 'third', kind: 'deduct', paid: ['aids/trial', 'aids/approval'], from: 'aids/retrofit' },
    ].map((step) => ({ ...relation('promotion', step), id: step.id }))
    expect(issuesWith(steps)).toEqual([])
    const back = { kind: 'deduct', paid: ['aids/retrofit'], from: 'aids/trial' }
    const circle = [...steps, relation('promotion', back)]
    expect(issuesWith(circle).map(({ code }) => code)).toEqual([
      'cyclic_deduction',
      'cyclic_deduction',
      'cyclic_deduction',
    ])
  })
})
