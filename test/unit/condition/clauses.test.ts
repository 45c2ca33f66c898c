import { describe, expect, test } from 'vitest'
import { clausesOf } from '../../../src/condition/clauses'
import { slotsOf } from '../../../src/fact/slots'
import { vocabularyOf } from '../../../src/profile/vocabulary-of'
import type { Condition, Leaf } from '../../../src/rulebook/rulebook'

const title = { zh: '事', en: 'thing' }
const fact = <Type extends string>(type: Type) => ({ type, title, question: title })
const facts = {
  money: fact('money'),
  date: fact('date'),
  boolean: fact('boolean'),
  choice: { ...fact('choice'), options: { a: title, b: title, c: title } },
  place: fact('place'),
}
const slots = slotsOf(vocabularyOf([{ subject: 'enterprise', title, question: title, facts }]))

const leaf = (type: Leaf['type'], operator: Leaf['operator'], value: string | boolean | string[]) =>
  ({
    kind: 'leaf',
    fact: `enterprise.${type}`,
    type,
    operator,
    operand: { kind: 'value', value },
    words: null,
    basis: 'words',
  }) as const
const not = (member: Condition): Condition => ({ kind: 'not', member })
const group = (kind: 'all' | 'any', ...members: Condition[]): Condition => ({ kind, members })

const rich = leaf('money', 'atLeast', '5')
const early = leaf('date', 'onOrBefore', '2020-01-31')
const place = leaf('place', 'within', '510000')
const all = Number.POSITIVE_INFINITY
const at = (name: string): number => slots.byFact.get(`enterprise.${name}`)?.at ?? -1
const five = { kind: 'number', at: at('money'), low: 50_000, high: all }
const poor = { kind: 'number', at: at('money'), low: -all, high: 49_999 }
const soon = { kind: 'day', at: at('date'), low: -all, high: 20_200_131 }
const late = { kind: 'day', at: at('date'), low: 20_200_132, high: all }

describe('the clauses of a condition', () => {
  test.each([
    ['of at least', rich, [[five]]],
    ['of its contrary', not(rich), [[poor]]],
    ['of the contrary of that', not(not(rich)), [[five]]],
    ['of above', leaf('money', 'above', '0.5'), [[{ ...five, low: 5001 }]]],
    ['of at most', leaf('money', 'atMost', '5'), [[{ ...poor, high: 50_000 }]]],
    ['of below', leaf('money', 'below', '5'), [[poor]]],
    ['of a day', early, [[soon]]],
    [
      'of a choice',
      leaf('choice', 'oneOf', ['a', 'c']),
      [[{ kind: 'option', at: at('choice'), bits: 0b101 }]],
    ],
    [
      'of a truth',
      leaf('boolean', 'is', true),
      [[{ kind: 'option', at: at('boolean'), bits: 0b10 }]],
    ],
    ['of all', group('all', rich, early), [[five], [soon]]],
    ['of any', group('any', rich, early), [[five, soon]]],
    ['of not all', not(group('all', rich, early)), [[poor, late]]],
    ['of not any', not(group('any', rich, early)), [[poor], [late]]],
  ])('%s', (_, condition, clauses) => {
    expect(clausesOf(condition, slots)).toEqual(clauses)
  })

  test.each([
    ['a place', place],
    ['all with a place', group('all', rich, place)],
    ['any of which one is all of several', group('any', rich, group('all', rich, early))],
    ['a number beyond what is compared', leaf('money', 'atLeast', '99999999999999999999')],
    ['an event', leaf('date', 'happened', '')],
  ])('there are none of %s', (_, condition) => {
    expect(clausesOf(condition, slots)).toBeNull()
  })
})
