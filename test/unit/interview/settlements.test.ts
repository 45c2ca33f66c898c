import { expect, test } from 'vitest'
import { settlements } from '../../../src/interview/settlements'
import { rulebook } from '../../../src/rulebook'
import { type SmallRule, smallRulebook, words } from '../../small-rulebook'

const asOf = '2020-06-01'
const inShort = (found: ReturnType<typeof settlements>): readonly string[] =>
  found.settlements.map(({ as, facts }) => `${as}: ${facts.join(' ')}`)

test('the sets that can settle a finding are alternatives, the smallest first', () => {
  const aim = { rule: 'sichuan-2017/expansion', subject: { type: 'project', id: null } }
  expect(inShort(settlements(rulebook, {}, aim, { asOf }))).toEqual([
    'missed: projects',
    'missed: enterprise.place',
    'met: enterprise.aboveScaleOn enterprise.place projects',
  ])
})

const boolean = { fact: 'enterprise.boolean', operator: 'is', words } as const
const choice = { fact: 'enterprise.choice', operator: 'is', words } as const
const money = { fact: 'enterprise.money', operator: 'atLeast', value: '9', words } as const

test.each<[string, SmallRule['conditions'], readonly string[]]>([
  [
    'either of two',
    { any: [{ ...boolean, value: true }, money] },
    [
      'met: enterprise.boolean',
      'met: enterprise.money',
      'missed: enterprise.boolean enterprise.money',
    ],
  ],
  [
    'nothing that its own places contradict',
    {
      all: [
        { ...choice, value: 'a' },
        { ...choice, value: 'b' },
      ],
    },
    ['missed: enterprise.choice'],
  ],
  ['what is under a not', { not: money }, ['met: enterprise.money', 'missed: enterprise.money']],
])('they are %s', (_, conditions, expected) => {
  const aim = { rule: 'test/rule', subject: { type: 'enterprise', id: 'enterprise' } }
  expect(inShort(settlements(smallRulebook({ conditions }), {}, aim, { asOf }))).toEqual(expected)
})
