import { Engine, type RuleProperties } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate'
import type { ConditionFormat, LeafFormat } from '../../src/rulebook/condition-format'
import { contentsWith, faultsOf, findingOf, smallRulebook, words } from '../small-rulebook'

// The traps of json-rules-engine 7.3.1 that lie in its runs, each shown on the bare library, so that a new version that
// changes one is noticed, and beside it that what we make of the library is free of it.

type Conditions = RuleProperties['conditions']

const event = { type: 'met' }
const engineWith = (...rules: readonly Conditions[]): Engine =>
  new Engine(rules.map((conditions) => ({ conditions, event })))

const leaf = (rest: Omit<LeafFormat, 'words'>): ConditionFormat => ({ ...rest, words })
const enough = leaf({ fact: 'enterprise.money', operator: 'atLeast', value: '10' })
const flagged = leaf({ fact: 'enterprise.boolean', operator: 'is', value: true })
const later = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

describe('one engine in overlapping runs', () => {
  test('leaves the rules of lower priority out of the slower run, without a word', async () => {
    const engine = new Engine()
    engine.addFact('n', async (_params, almanac) => {
      const wait = Number(await almanac.factValue('wait'))
      await later(wait)
      return 1
    })
    const conditions = { all: [{ fact: 'n', operator: 'equal', value: 1 }] }
    engine.addRule({ conditions, event, priority: 2 })
    engine.addRule({ conditions, event, priority: 1 })
    const [slow, fast] = await Promise.all([engine.run({ wait: 60 }), engine.run({ wait: 1 })])
    expect([fast.results.length, fast.failureResults.length]).toEqual([2, 0])
    expect([slow.results.length, slow.failureResults.length]).toEqual([1, 0])
    expect((await engine.run({ wait: 60 })).results).toHaveLength(2)
  })

  test('is no engine of ours: overlapping evaluations answer as each does alone', async () => {
    const rulebook = smallRulebook({ conditions: { all: [enough, flagged] } })
    const profiles = Array.from({ length: 30 }, (_, index) => ({
      enterprise: { money: index, boolean: index % 3 !== 0 },
    }))
    const ask = (profile: unknown) => evaluate(rulebook, profile, { asOf: '2021-06-15' })
    const alone = []
    for (const profile of profiles) alone.push(await ask(profile))
    expect(await Promise.all(profiles.map(ask))).toEqual(alone)
    expect(new Set(alone.map(({ findings }) => findings[0]?.verdict)).size).toBe(2)
  })
})

describe('a run that is rejected for a missing fact', () => {
  test('makes the run that follows at once on that engine return nothing', async () => {
    const engine = engineWith({ all: [{ fact: 'n', operator: 'equal', value: 1 }] })
    const retried = engine.run({}).catch((fault: Error) => {
      expect(fault.message).toBe('Undefined fact: n')
      return engine.run({ n: 1 })
    })
    const { results, failureResults, events } = await retried
    expect([results, failureResults, events]).toEqual([[], [], []])
    expect((await engine.run({ n: 1 })).results).toHaveLength(1)
  })

  test('does not touch the next evaluation of ours, be the one before rejected or undetermined', async () => {
    const rulebook = smallRulebook({ conditions: { all: [enough] } })
    const ask = (profile: unknown) => evaluate(rulebook, profile, { asOf: '2021-06-15' })
    expect((await ask({ enterprise: { money: 'much' } })).status).toBe('rejected')
    expect((await ask({ enterprise: {} })).findings[0]?.verdict).toBe('undetermined')
    expect((await ask({ enterprise: { money: '10' } })).findings[0]?.verdict).toBe('eligible')
  })
})

describe('the rules that are handed over', () => {
  test('are written into: a priority in text becomes a number in the rules of the caller', () => {
    const condition = { fact: 'n', operator: 'equal', value: 1, priority: JSON.parse('"5"') }
    engineWith({ all: [condition] })
    expect(condition.priority).toBe(5)
  })

  test('cannot be frozen, then', () => {
    const condition = Object.freeze({ fact: 'n', operator: 'equal', value: 1, priority: 5 })
    expect(() => engineWith({ all: [condition] })).toThrow(TypeError)
  })

  test('are frozen by us, all the way down, and stay as they were', async () => {
    const rulebook = smallRulebook({ conditions: { all: [enough, { not: flagged }] } })
    const before = JSON.stringify(rulebook)
    await evaluate(rulebook, { enterprise: { money: '10' } }, { asOf: '2021-06-15' })
    expect(JSON.stringify(rulebook)).toBe(before)
    expect(Object.isFrozen(rulebook.rules[0]?.conditions)).toBe(true)
  })
})

describe('priority', () => {
  const one = { fact: 'n', operator: 'equal', value: 1 }

  test('leaves a leaf of lower priority unevaluated, so that it has no result', async () => {
    const engine = engineWith({
      any: [
        { ...one, priority: 2 },
        { ...one, fact: 'm' },
      ],
    })
    const { results } = await engine.run({ n: 1, m: 2 })
    expect(JSON.parse(JSON.stringify(results[0])).conditions.any).toEqual([
      expect.objectContaining({ fact: 'n', result: true }),
      expect.not.objectContaining({ result: expect.anything() }),
    ])
  })

  test('is a key that no rule of ours may have, and every leaf has an outcome', async () => {
    const contents = new Map(contentsWith({ conditions: { any: [flagged, enough] } }))
    const rule = JSON.stringify(contents.get('rules/test/rule.yaml'))
    contents.set('rules/test/rule.yaml', rule.replace('"operator"', '"priority":2,"operator"'))
    expect(faultsOf(contents)).toEqual(['unknown_key conditions.any[0].priority'])
    const profile = { enterprise: { boolean: true, money: '9' } }
    const { conditions } = await findingOf({ conditions: { any: [flagged, enough] } }, profile)
    expect(conditions).toMatchObject({
      outcome: 'satisfied',
      members: [{ outcome: 'satisfied' }, { outcome: 'violated', actual: '9' }],
    })
  })
})
