import { describe, expect, test } from 'vitest'
import { asPlainDate } from '../../../src/calendar/plain-date'
import { operators } from '../../../src/condition/operators'
import { absent, type FactState, known, unknown } from '../../../src/fact/fact-state'
import type { FactValue } from '../../../src/profile/value'
import type { OperatorName } from '../../../src/rulebook/condition-format'

const today = asPlainDate('2020-03-14')
const outcome = (operator: OperatorName, left: FactState, right: FactState) =>
  operators[operator](left, right, today)

type Row = readonly [OperatorName, FactValue, FactValue, 'satisfied' | 'violated']

const compared: readonly Row[] = [
  ['is', true, true, 'satisfied'],
  ['is', false, true, 'violated'],
  ['is', false, false, 'satisfied'],
  ['is', 'new', 'new', 'satisfied'],
  ['is', 'new', 'expansion', 'violated'],
  ['oneOf', 'new', ['new', 'other'], 'satisfied'],
  ['oneOf', 'expansion', ['new', 'other'], 'violated'],
  ['includesAny', ['a', 'b'], ['b', 'c'], 'satisfied'],
  ['includesAny', ['a'], ['b', 'c'], 'violated'],
  ['includesAny', [], ['b'], 'violated'],
  ['includesAll', ['a', 'b', 'c'], ['b', 'c'], 'satisfied'],
  ['includesAll', ['b'], ['b', 'c'], 'violated'],
  ['includesAll', [], ['b'], 'violated'],
  ['atLeast', '30000000', '30000000', 'satisfied'],
  ['atLeast', '29999999.99', '30000000', 'violated'],
  ['atLeast', '100', '99', 'satisfied'],
  ['atLeast', '9', '10', 'violated'],
  ['atMost', '10', '10', 'satisfied'],
  ['atMost', '10.01', '10', 'violated'],
  ['atMost', '9', '10', 'satisfied'],
  ['above', '10', '10', 'violated'],
  ['above', '10.01', '10', 'satisfied'],
  ['above', '10', '9', 'satisfied'],
  ['below', '10', '10', 'violated'],
  ['below', '9.99', '10', 'satisfied'],
  ['below', '9', '10', 'satisfied'],
  ['atLeast', '0.10', '0.1', 'satisfied'],
  ['atMost', '99999999999999999999.01', '99999999999999999999', 'violated'],
  ['within', '513301', ['513301'], 'satisfied'],
  ['within', '513301', ['513300'], 'satisfied'],
  ['within', '513301', ['510000'], 'satisfied'],
  ['within', '513301', ['510104', '513301'], 'satisfied'],
  ['within', '513301', ['510104'], 'violated'],
  ['within', '513301', ['520000'], 'violated'],
  ['within', '513300', ['510000'], 'satisfied'],
  ['within', '510000', ['510000'], 'satisfied'],
  ['within', '513300', ['520000'], 'violated'],
  ['within', '510101', ['510000'], 'satisfied'],
  ['within', '510104', ['510101'], 'satisfied'],
  ['within', '500102', ['500101'], 'violated'],
  ['onOrBefore', '2020-03-14', '2020-03-14', 'satisfied'],
  ['onOrBefore', '2020-03-13', '2020-03-14', 'satisfied'],
  ['onOrBefore', '2020-03-14', '2020-03-13', 'violated'],
  ['onOrAfter', '2020-03-14', '2020-03-14', 'satisfied'],
  ['onOrAfter', '2020-03-14', '2020-03-13', 'satisfied'],
  ['onOrAfter', '2020-03-13', '2020-03-14', 'violated'],
]

describe('two known sides', () => {
  test.each(compared)('%s: %j and %j are %s', (operator, left, right, kind) => {
    expect(outcome(operator, known(left), known(right))).toEqual({ kind })
  })

  test('meet every operator in at least one row, and fail it in another', () => {
    const names = Object.keys(operators).filter((name) => name !== 'happened')
    for (const kind of ['satisfied', 'violated']) {
      const met = compared.filter((row) => row[3] === kind).map(([operator]) => operator)
      expect([...new Set(met)].sort()).toEqual([...names].sort())
    }
  })
})

// what has no value: a choice, a number, a place, not a date
const timeless = [
  ['is', 'new'],
  ['oneOf', ['new']],
  ['includesAny', ['a']],
  ['includesAll', ['a']],
  ['atLeast', '10'],
  ['atMost', '10'],
  ['above', '10'],
  ['below', '10'],
  ['within', ['510000']],
] as const satisfies readonly (readonly [OperatorName, FactValue])[]

describe.each(timeless)('%s with a side that has no value', (operator, right) => {
  test('is unknown where the left is, and names the fact that is missing', () => {
    const missing = ['project.a']
    expect(outcome(operator, unknown(missing), known(right))).toEqual({ kind: 'unknown', missing })
  })

  test('is unknown where the right is', () => {
    const missing = ['project.b']
    const left = known(right)
    expect(outcome(operator, left, unknown(missing))).toEqual({ kind: 'unknown', missing })
  })

  test('names what both sides miss', () => {
    const both = outcome(operator, unknown(['project.a']), unknown(['project.b']))
    expect(both).toEqual({ kind: 'unknown', missing: ['project.a', 'project.b'] })
  })

  test('is violated where the left is known not to exist, whatever the right is', () => {
    for (const side of [known(right), unknown(['project.b']), absent]) {
      expect(outcome(operator, absent, side)).toEqual({ kind: 'violated' })
    }
  })

  test('is violated where the right is known not to exist', () => {
    expect(outcome(operator, known(right), absent)).toEqual({ kind: 'violated' })
  })
})

describe('a place stated too coarsely', () => {
  test.each([
    ['510000', ['513301']],
    ['513300', ['513301', '520000']],
    ['510000', ['513300']],
    ['510101', ['510104']],
  ])('%s may lie in %j or not, and nothing else is missing', (place, areas) => {
    expect(outcome('within', known(place), known(areas))).toEqual({ kind: 'unknown', missing: [] })
  })
})
