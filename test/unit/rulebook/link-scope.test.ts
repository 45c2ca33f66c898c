import { describe, expect, test } from 'vitest'
import { interpretationOfFact } from '../../../src/rulebook/built-in-facts'
import { heard, nearestTo, without } from '../../../src/rulebook/link-scope'

const ids = ['enterprise.place', 'enterprise.craft', 'project.place', 'project.investment']

describe('the fact that was meant', () => {
  test.each([
    ['project.investmnet', 'project.investment'],
    ['projet.place', 'project.place'],
    ['enterprise.crafts', 'enterprise.craft'],
  ])('by %s is %s', (id, fact) => {
    expect(nearestTo(id, ids)).toEqual({
      zh: `词表中的事实，如 \`${fact}\``,
      en: `a fact of the vocabulary, such as \`${fact}\``,
    })
  })

  test.each([
    ['approval.number', ids],
    ['project.place', []],
  ])('by %s cannot be told', (id, all) => {
    expect(nearestTo(id, all)).toEqual({ zh: '词表中的事实', en: 'a fact of the vocabulary' })
  })
})

test.each([
  ['interpretation.early-opening', 'early-opening'],
  ['interpretation.', ''],
  ['interpretations.x', undefined],
  ['project.interpretation.x', undefined],
])('the interpretation of %s is %s', (fact, id) => {
  expect(interpretationOfFact(fact)).toBe(id)
})

describe('a report', () => {
  const both = { zh: '甲', en: 'a' }

  test('goes on without the codes that would only echo', () => {
    const told: string[] = []
    const report = without(['unknown_fact'], (code, path) => told.push(`${code} ${path}`))
    report('unknown_fact', 'a', both, 1)
    report('wrong_type', 'b', both, 1)
    expect(told).toEqual(['wrong_type b'])
  })

  test('is heard, each code of it', () => {
    const told: string[] = []
    const { report, codes } = heard((code, path) => told.push(`${code} ${path}`))
    expect([...codes]).toEqual([])
    report('wrong_type', 'b', both, 1)
    report('wrong_type', 'c', both, 1)
    expect([...codes]).toEqual(['wrong_type'])
    expect(told).toEqual(['wrong_type b', 'wrong_type c'])
  })
})
