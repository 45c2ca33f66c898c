import { describe, expect, test } from 'vitest'
import type { ConditionFormat } from '../../../src/rulebook/condition-format'
import { findingOf, words } from '../../small-rulebook'

const flag = { fact: 'enterprise.boolean', operator: 'is', value: true, words } as const
const atLeast = { fact: 'enterprise.money', operator: 'atLeast', value: '10', words } as const
const atMost = { fact: 'enterprise.count', operator: 'atMost', value: '9', words } as const
const happened = { fact: 'enterprise.date', operator: 'happened', words } as const
const inTime = { ...happened, operator: 'onOrBefore', value: '2020-03-01' } as const
const notEarly = { ...happened, operator: 'onOrAfter', value: '2020-03-01' } as const
const kind = { fact: 'enterprise.choice', operator: 'is', value: 'a', words } as const

/** The deciding leaves of an answer, each with the gap by which it is missed. */
async function decided(conditions: ConditionFormat, enterprise: object) {
  const { verdict, deciding } = await findingOf({ conditions }, { enterprise })
  const leaves = deciding.map(({ fact, gap }) =>
    gap === undefined ? fact.split('.')[1] : `${fact.split('.')[1]} ${gap.kind} ${gap.by}`,
  )
  return [verdict, ...leaves]
}

type Row = readonly [string, ConditionFormat, object, readonly string[]]

const rows: readonly Row[] = [
  [
    'of a violated `all` the violated members alone',
    { all: [flag, atLeast, atMost] },
    { boolean: true, money: '9.99', count: 10 },
    ['ineligible', 'money short 0.01', 'count over 1'],
  ],
  [
    'of a violated `all` not what is unknown or pending',
    { all: [flag, atLeast, happened] },
    { money: '0', date: null },
    ['ineligible', 'money short 10'],
  ],
  [
    'of a violated `any` every member',
    { any: [flag, atLeast] },
    { boolean: false, money: '9' },
    ['ineligible', 'boolean', 'money short 1'],
  ],
  [
    'of a satisfied `any` the satisfied members alone',
    { any: [flag, atLeast, atMost] },
    { boolean: false, money: '10' },
    ['eligible', 'money'],
  ],
  [
    'of a satisfied `all` every member',
    { all: [flag, atLeast] },
    { boolean: true, money: '10' },
    ['eligible', 'boolean', 'money'],
  ],
  [
    'of an undetermined answer what is unknown',
    { all: [flag, atLeast, { any: [kind, atMost] }] },
    { boolean: true, count: 10 },
    ['undetermined', 'money', 'choice'],
  ],
  [
    'of a pending answer what is pending',
    { all: [flag, happened] },
    { boolean: true, date: null },
    ['pending', 'date'],
  ],
  [
    'under `not` the leaf below it',
    { all: [flag, { not: kind }] },
    { boolean: true, choice: 'a' },
    ['ineligible', 'choice'],
  ],
  ['a date that is late, in days', inTime, { date: '2021-03-01' }, ['ineligible', 'date late 365']],
  ['a date that is early', notEarly, { date: '2020-02-29' }, ['ineligible', 'date early 1']],
  [
    'an event that never came in time, without days',
    inTime,
    { date: null },
    ['ineligible', 'date'],
  ],
  ['no gap where nothing is stated to exist', atLeast, { money: null }, ['ineligible', 'money']],
]

describe('the deciding leaves and their gaps', () => {
  test.each(rows)('%s', async (_name, conditions, enterprise, expected) => {
    expect(await decided(conditions, enterprise)).toEqual(expected)
  })
})
