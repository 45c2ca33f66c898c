import { describe, expect, test } from 'vitest'
import type { ConditionFormat } from '../../../src/rulebook/condition-format'
import { findingOf, words } from '../../small-rulebook'

const money = { fact: 'enterprise.money', operator: 'atLeast', value: '10', words } as const
const flag = { fact: 'enterprise.boolean', operator: 'is', value: true, words } as const
const place = { fact: 'enterprise.place', operator: 'within', words } as const
const inCounties = { ...place, value: { register: 'counties', column: 'code' } } as const
const special = { fact: 'enterprise.boolean', operator: 'is', value: true } as const

/** The outcomes of a tree, in its shape. */
const outcomesOf = async (conditions: ConditionFormat, enterprise: object) =>
  (await findingOf({ conditions, special }, { enterprise })).conditions

describe('the tree that json-rules-engine ran', () => {
  test('comes back in its own shape, with an outcome at every node', async () => {
    const conditions = { all: [{ any: [money, flag] }, { not: inCounties }] }
    expect(await outcomesOf(conditions, { money: '9', place: '510104' })).toMatchObject({
      kind: 'all',
      outcome: 'unknown',
      missing: ['enterprise.boolean'],
      members: [
        {
          kind: 'any',
          outcome: 'unknown',
          members: [
            { kind: 'leaf', outcome: 'violated', actual: '9', gap: { kind: 'short', by: '1' } },
            { kind: 'leaf', outcome: 'unknown', missing: ['enterprise.boolean'] },
          ],
        },
        { kind: 'not', outcome: 'satisfied', member: { outcome: 'violated', actual: '510104' } },
      ],
    })
  })

  test('keeps two leaves apart that ask the same of the same fact', async () => {
    const more = { ...money, value: '9' } as const
    const tree = await outcomesOf({ any: [money, more, money] }, { money: '9.5' })
    expect(tree).toMatchObject({
      members: [{ outcome: 'violated' }, { outcome: 'satisfied' }, { outcome: 'violated' }],
    })
  })

  test('says that a place stated too coarsely lacks that very fact', async () => {
    expect(await outcomesOf(inCounties, { place: '510100' })).toMatchObject({
      outcome: 'unknown',
      missing: ['enterprise.place'],
      actual: '510100',
    })
  })

  test('says of a fact that is absent that it is null, and of an unknown one nothing', async () => {
    const tree = await outcomesOf({ all: [money, flag] }, { money: null })
    expect(tree).toMatchObject({ members: [{ actual: null }, { outcome: 'unknown' }] })
    const [, second] = tree !== null && 'members' in tree ? tree.members : []
    expect(second).not.toHaveProperty('actual')
  })

  test('shows what a leaf compares with: a value, a fact, a register, a cell of a table', async () => {
    const where = { class: { fact: 'enterprise.choice' }, indicator: 'count' }
    const conditions: ConditionFormat = {
      all: [
        money,
        { ...money, value: { fact: 'enterprise.money' } },
        inCounties,
        {
          fact: 'enterprise.count',
          operator: 'atLeast',
          value: { lookup: { register: 'bounds', column: 'low', where } },
          words,
        },
      ],
    }
    const enterprise = { money: '10', place: '513301', choice: 'b', count: '9' }
    expect(await outcomesOf(conditions, enterprise)).toMatchObject({
      members: [
        { expected: { kind: 'value', value: '10' } },
        { expected: { kind: 'fact', fact: 'enterprise.money', value: '10' } },
        { expected: { kind: 'register', register: 'counties' }, outcome: 'satisfied' },
        { expected: { kind: 'lookup', register: 'bounds', value: '10' }, outcome: 'violated' },
      ],
    })
  })

  test('turns a derived condition that must be false around, under its name', async () => {
    const conditions = { fact: 'enterprise.special', operator: 'is', value: false, words } as const
    expect(await outcomesOf(conditions, { boolean: true })).toMatchObject({
      kind: 'not',
      outcome: 'violated',
      member: { kind: 'defined', definition: 'enterprise.special', outcome: 'satisfied' },
    })
  })
})
