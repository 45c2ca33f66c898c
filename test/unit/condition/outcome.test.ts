import { describe, expect, test } from 'vitest'
import { asPlainDate } from '../../../src/calendar/plain-date'
import {
  allOf,
  anyOf,
  notOf,
  type Outcome,
  pendingUntil,
  satisfied,
  unknownFor,
  violated,
} from '../../../src/condition/outcome'

const soon = asPlainDate('2020-01-01')
const late = asPlainDate('2021-01-01')
const kinds = {
  satisfied,
  violated,
  unknown: unknownFor(['project.a']),
  pending: pendingUntil(soon),
} as const satisfies Record<Outcome['kind'], Outcome>
type Kind = keyof typeof kinds

// row and column meet in what the two of them come to
const all: Readonly<Record<Kind, readonly Kind[]>> = {
  satisfied: ['satisfied', 'violated', 'unknown', 'pending'],
  violated: ['violated', 'violated', 'violated', 'violated'],
  unknown: ['unknown', 'violated', 'unknown', 'unknown'],
  pending: ['pending', 'violated', 'unknown', 'pending'],
}
const any: Readonly<Record<Kind, readonly Kind[]>> = {
  satisfied: ['satisfied', 'satisfied', 'satisfied', 'satisfied'],
  violated: ['satisfied', 'violated', 'unknown', 'pending'],
  unknown: ['satisfied', 'unknown', 'unknown', 'pending'],
  pending: ['satisfied', 'pending', 'pending', 'pending'],
}
const columns: readonly Kind[] = ['satisfied', 'violated', 'unknown', 'pending']
const rowsOf = (table: typeof all) =>
  columns.flatMap((row) =>
    columns.map((column, index): readonly [Kind, Kind, Kind] => [
      row,
      column,
      table[row][index] ?? row,
    ]),
  )

describe('all', () => {
  test.each(rowsOf(all))('of %s and %s is %s', (left, right, expected) => {
    expect(allOf([kinds[left], kinds[right]]).kind).toBe(expected)
  })

  test('of nothing is satisfied, which is why no rule may have an empty list', () => {
    expect(allOf([])).toEqual(satisfied)
  })

  test('that is unknown names what every member misses, each fact once and in order', () => {
    const members = [unknownFor(['b', 'a']), satisfied, unknownFor(['c', 'a'])]
    expect(allOf(members)).toEqual(unknownFor(['a', 'b', 'c']))
  })

  test('that is violated names nothing: no fact can save it', () => {
    expect(allOf([unknownFor(['a']), violated])).toEqual(violated)
  })

  test.each([
    [[soon, late], soon],
    [[late, soon], soon],
    [[null, late], late],
    [[null, null], null],
  ])('that is pending until %j is pending until %j: each has to come in time', (untils, until) => {
    expect(allOf(untils.map(pendingUntil))).toEqual(pendingUntil(until))
  })
})

describe('any', () => {
  test.each(rowsOf(any))('of %s and %s is %s', (left, right, expected) => {
    expect(anyOf([kinds[left], kinds[right]]).kind).toBe(expected)
  })

  test('of nothing is violated', () => {
    expect(anyOf([])).toEqual(violated)
  })

  test.each([
    [[soon, late], late],
    [[late, soon], late],
    [[null, late], null],
    [[soon], soon],
  ])('that is pending until %j is pending until %j: one is enough', (untils, until) => {
    expect(anyOf(untils.map(pendingUntil))).toEqual(pendingUntil(until))
  })

  test('that is pending still names the facts that could meet it without waiting', () => {
    const outcome = anyOf([pendingUntil(soon), unknownFor(['b', 'a'])])
    expect(outcome).toEqual({ kind: 'pending', until: soon, missing: ['a', 'b'] })
    expect(allOf([outcome, satisfied])).toEqual(outcome)
  })
})

describe('not', () => {
  test.each([
    ['satisfied', violated],
    ['violated', satisfied],
    ['unknown', unknownFor(['project.a'])],
  ] as const)('of %s', (kind, expected) => {
    expect(notOf(kinds[kind])).toEqual(expected)
  })

  test('of what is pending is unknown: that an event never comes is never settled', () => {
    expect(notOf(pendingUntil(soon))).toEqual(unknownFor([]))
  })
})
