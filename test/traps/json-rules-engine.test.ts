import { Decimal } from 'decimal.js'
import { Engine, type RuleProperties } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import type { ConditionFormat, LeafFormat } from '../../src/rulebook/condition-format'
import { contentsWith, evaluated, faultsOf, findingOf, words } from '../small-rulebook'

// The traps of json-rules-engine 7.3.1, each shown on the bare library, so that a new version that
// changes one is noticed, and beside it that what we make of the library is free of it.

type Conditions = RuleProperties['conditions']

const event = { type: 'met' }
const engineWith = (...rules: readonly Conditions[]): Engine =>
  new Engine(rules.map((conditions) => ({ conditions, event })))

async function isMet(conditions: Conditions, facts: Record<string, unknown>): Promise<boolean> {
  const engine = new Engine([{ conditions, event }], { allowUndefinedFacts: true })
  return (await engine.run(facts)).events.length === 1
}

const leaf = (rest: Omit<LeafFormat, 'words'>): ConditionFormat => ({ ...rest, words })
const enough = leaf({ fact: 'enterprise.money', operator: 'atLeast', value: '10' })
const flagged = leaf({ fact: 'enterprise.boolean', operator: 'is', value: true })
const verdictOf = async (conditions: ConditionFormat, enterprise: object) =>
  (await findingOf({ conditions }, { enterprise })).verdict

describe('numbers', () => {
  test('of decimal.js are compared as text, so 9 is not less than 10', async () => {
    const below = { fact: 'n', operator: 'lessThan', value: new Decimal('10') }
    expect(await isMet({ all: [below] }, { n: new Decimal('9') })).toBe(false)
    expect(await isMet({ all: [{ ...below, value: '10' }] }, { n: '9' })).toBe(false)
    expect(await isMet({ all: [{ ...below, value: 10 }] }, { n: 9 })).toBe(true)
  })

  test('are compared as numbers by us, in every form of writing', async () => {
    for (const money of ['9', '9.00', 9, '9元']) {
      expect(await verdictOf(enough, { money })).toBe('ineligible')
    }
    for (const money of ['10', '10.0', 10, '0.001万元']) {
      expect(await verdictOf(enough, { money })).toBe('eligible')
    }
  })
})

describe('a fact that is not known', () => {
  test.each([
    ['notEqual', { fact: 'n', operator: 'notEqual', value: 1 }],
    ['notIn', { fact: 'n', operator: 'notIn', value: [1] }],
    ['not', { not: { fact: 'n', operator: 'equal', value: 1 } }],
  ])('satisfies %s', async (_name, condition) => {
    expect(await isMet({ all: [condition] }, {})).toBe(true)
  })

  test.each([
    ['not', { not: flagged }],
    [
      'not of a list',
      { not: leaf({ fact: 'enterprise.choice', operator: 'oneOf', value: ['a'] }) },
    ],
    ['not of not', { not: { not: flagged } }],
    ['a comparison', flagged],
  ])('satisfies nothing with us: %s', async (_name, conditions) => {
    const finding = await findingOf({ conditions }, { enterprise: {} })
    expect(finding.verdict).toBe('undetermined')
    expect(finding.missing).toHaveLength(1)
  })
})

describe('an empty `any`', () => {
  test('is true', async () => {
    expect(await isMet({ any: [] }, {})).toBe(true)
    expect(await isMet({ all: [{ any: [] }] }, {})).toBe(true)
  })

  test.each([{ any: [] }, { all: [] }, { all: [{ any: [] }] }])(
    'and an empty `all` are refused in a rule of ours: %j',
    (conditions) => {
      expect(faultsOf(contentsWith({ conditions }))).toHaveLength(1)
    },
  )
})

describe('an own key `__proto__`', () => {
  const hostile = (json: string): unknown => JSON.parse(json)

  test('in a leaf takes the methods from it, and the run is rejected', async () => {
    const condition = JSON.parse('{"fact":"n","operator":"equal","value":1,"__proto__":{}}')
    const engine = engineWith({ all: [condition] })
    await expect(engine.run({ n: 1 })).rejects.toThrow('is not a function')
  })

  test('is refused by us in a rule and in a profile', async () => {
    const contents = new Map(contentsWith({ conditions: { all: [enough] } }))
    const rule = JSON.stringify(contents.get('rules/test/rule.yaml'))
    contents.set('rules/test/rule.yaml', rule.replace('"operator"', '"__proto__":{},"operator"'))
    expect(faultsOf(contents)).toEqual(['forbidden_key conditions.all[0].__proto__'])
    const profile = hostile('{"enterprise":{"money":"10","__proto__":{"boolean":true}}}')
    const { issues } = await evaluated({ conditions: { all: [enough] } }, profile)
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'forbidden_key enterprise.__proto__',
    ])
  })
})

describe('a named condition', () => {
  test('loses its name', async () => {
    const engine = engineWith({ all: [{ condition: 'large' }] })
    engine.setCondition('large', { all: [{ fact: 'n', operator: 'equal', value: 1 }] })
    const { results } = await engine.run({ n: 1 })
    expect(JSON.stringify(results[0]?.conditions)).not.toContain('large')
  })

  test('keeps it with us, with its title and its source', async () => {
    const special = { fact: 'enterprise.boolean', operator: 'is', value: true } as const
    const conditions = leaf({ fact: 'enterprise.special', operator: 'is', value: true })
    const finding = await findingOf({ conditions, special }, { enterprise: { boolean: true } })
    expect(finding.conditions).toMatchObject({
      kind: 'defined',
      definition: 'enterprise.special',
      title: { en: 'test' },
      source: { en: 'test' },
      member: { kind: 'leaf', fact: 'enterprise.boolean' },
    })
  })
})

describe('a path', () => {
  test('runs a script of its own on the facts, and may call their functions', async () => {
    const called: string[] = []
    const list = [{ n: 2, call: (word: string) => called.push(word) > 0 }]
    const path = "$.list[?(@.call('from the rule'))].n"
    const conditions = { all: [{ fact: 'facts', path, operator: 'contains', value: 2 }] }
    expect(await isMet(conditions, { facts: { list } })).toBe(true)
    expect(called).not.toEqual([])
  })

  test('is a key that no rule of ours may have', () => {
    const contents = new Map(contentsWith({ conditions: { any: [flagged, enough] } }))
    const rule = JSON.stringify(contents.get('rules/test/rule.yaml'))
    contents.set('rules/test/rule.yaml', rule.replace('"operator"', '"path":"$.a","operator"'))
    expect(faultsOf(contents)).toEqual(['unknown_key conditions.any[0].path'])
  })
})
