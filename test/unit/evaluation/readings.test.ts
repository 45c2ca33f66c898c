import { describe, expect, test } from 'vitest'
import type { Conclusion } from '../../../src/evaluation/conclude'
import type { Verdict } from '../../../src/evaluation/finding'
import { alternativesOf } from '../../../src/evaluation/readings'
import { sensitivities } from '../../../src/evaluation/sensitivity'
import type { Interpretation, Rule, Rulebook } from '../../../src/rulebook/rulebook'
import { findingOf, smallRulebook, words } from '../../small-rulebook'

const title = { zh: '测试', en: 'test' }
const interpretation = (id: string, ...names: readonly string[]): Interpretation => ({
  id,
  title,
  options: names.map((name) => ({ id: name, title })),
  default: names[0] ?? '',
  reason: title,
  words: null,
})

/** A rulebook whose one rule rests on these interpretations. */
function restingOn(...interpretations: readonly Interpretation[]): [Rule, Rulebook] {
  const flag = { fact: 'enterprise.boolean', operator: 'is', value: true, words } as const
  const rulebook = smallRulebook({ conditions: flag })
  const [rule] = rulebook.rules
  if (rule === undefined) throw new Error('no rule')
  const resting = { ...rule, interpretations: interpretations.map(({ id }) => id) }
  return [resting, { ...rulebook, interpretations, rules: [resting] }]
}

const choicesOf = (interpretations: readonly Interpretation[], chosen: object = {}) => {
  const [rule, rulebook] = restingOn(...interpretations)
  return alternativesOf(rule, new Map(Object.entries(chosen)), rulebook).map(
    ({ readings, changed }) => changed.map((id) => `${id}=${readings.get(id)}`).join(' '),
  )
}

describe('the other readings of a rule', () => {
  const [one, two] = [interpretation('a', 'x', 'y', 'z'), interpretation('b', 'x', 'y')]

  test('are none where it rests on no interpretation', () => {
    expect(choicesOf([])).toEqual([])
  })

  test('are all combinations, those with the fewest changes first', () => {
    expect(choicesOf([one, two])).toEqual(['a=y', 'a=z', 'b=y', 'a=y b=y', 'a=z b=y'])
  })

  test('start from what is chosen, and never repeat it', () => {
    expect(choicesOf([one, two], { a: 'z', b: 'y' })).toEqual([
      'a=x',
      'a=y',
      'b=x',
      'a=x b=x',
      'a=y b=x',
    ])
  })

  test('are all 63 of six interpretations, and of seven the single changes only', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => interpretation(`i${index}`, 'x', 'y'))
    expect(choicesOf(many(6))).toHaveLength(63)
    expect(choicesOf(many(7))).toHaveLength(7)
  })
})

describe('what an answer is sensitive to', () => {
  const concluded = (verdict: Verdict): Conclusion => ({
    verdict,
    force: 'in-force',
    missing: [],
    pendingUntil: null,
    amount: null,
    instalments: [],
  })
  const other = (changes: Readonly<Record<string, string>>, verdict: Verdict) => ({
    readings: new Map(Object.entries(changes)),
    changed: Object.keys(changes),
    conclusion: concluded(verdict),
  })
  const said = (...others: readonly ReturnType<typeof other>[]) =>
    sensitivities(concluded('ineligible'), others).map(({ readings, verdict }) => [
      readings.map(({ interpretation: id, option }) => `${id}=${option}`).join(' '),
      verdict,
    ])

  test('is nothing where every reading gives the same', () => {
    expect(said(other({ a: 'y' }, 'ineligible'), other({ b: 'y' }, 'ineligible'))).toEqual([])
  })

  test('is a change that alone makes it another, and not the same with further changes', () => {
    const others = [
      other({ a: 'y' }, 'eligible'),
      other({ b: 'y' }, 'ineligible'),
      other({ a: 'y', b: 'y' }, 'eligible'),
    ]
    expect(said(...others)).toEqual([['a=y', 'eligible']])
  })

  test('is a change and, with a further change, yet another answer', () => {
    const others = [other({ a: 'y' }, 'eligible'), other({ a: 'y', b: 'y' }, 'undetermined')]
    expect(said(...others)).toEqual([
      ['a=y', 'eligible'],
      ['a=y b=y', 'undetermined'],
    ])
  })

  test('is two changes where neither alone does it', () => {
    const others = [
      other({ a: 'y' }, 'ineligible'),
      other({ b: 'y' }, 'ineligible'),
      other({ a: 'y', b: 'y' }, 'eligible'),
    ]
    expect(said(...others)).toEqual([['a=y b=y', 'eligible']])
  })

  test('is two options of one interpretation by themselves', () => {
    const others = [other({ a: 'y' }, 'eligible'), other({ a: 'z' }, 'undetermined')]
    expect(said(...others)).toEqual([
      ['a=y', 'eligible'],
      ['a=z', 'undetermined'],
    ])
  })
})

describe('a finding', () => {
  const deadline = {
    interpretation: 'period',
    options: {
      one: { yearsAfter: { fact: 'project.date' }, years: 1 },
      other: { yearsAfter: { fact: 'project.date' }, years: 2 },
    },
  }
  const inTime = {
    fact: 'project.date2',
    operator: 'onOrBefore',
    value: { fact: 'project.deadline' },
    words,
  } as const
  const rule = { conditions: inTime, deadline, subject: 'project' } as const
  const ask = async (date2: string | null, options: object = {}) => {
    const projects = [{ id: 'one', date: '2019-03-01', date2 }]
    const finding = await findingOf(rule, { projects }, { asOf: '2020-03-01', ...options })
    const { verdict, pendingUntil, sensitiveTo } = finding
    return [verdict, pendingUntil, sensitiveTo.map((one) => [one.verdict, one.pendingUntil])]
  }

  test('is sensitive to the reading of a derived date', async () => {
    expect(await ask('2019-06-01')).toEqual(['eligible', null, []])
    expect(await ask(null, { asOf: '2020-03-02' })).toEqual([
      'ineligible',
      null,
      [['pending', '2021-03-01']],
    ])
  })

  test('is sensitive to a reading that moves only the last day', async () => {
    expect(await ask(null)).toEqual(['pending', '2020-03-01', [['pending', '2021-03-01']]])
  })

  test('turns around with the reading that is chosen', async () => {
    const chosen = await ask(null, { asOf: '2020-03-02', readings: { period: 'other' } })
    expect(chosen).toEqual(['pending', '2021-03-01', [['ineligible', null]]])
  })
})
