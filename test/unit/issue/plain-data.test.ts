import { describe, expect, test } from 'vitest'
import { defaultLimits, plainDataOf } from '../../../src/issue/plain-data'
import { nested, notPlain } from '../../invalid/hostile'

const limits = { depth: 3, nodes: 5, textLength: 4, keyLength: 6 }

const faultsOf = (input: unknown): readonly string[] => {
  const read = plainDataOf(input, limits)
  return read.kind === 'rejected' ? read.issues.map(({ code, path }) => `${code} ${path}`) : []
}

describe('plain data', () => {
  test.each([
    [null],
    ['text'],
    [5],
    [Number.NaN],
    [{ a: [1, { b: null }], c: 'x' }],
    [[undefined]],
    [Object.freeze([Object.freeze({ a: 1 })])],
  ])('%o comes back as it is', (input) => {
    expect(plainDataOf(input)).toEqual({ kind: 'accepted', value: input })
  })

  test('comes back as a copy that nothing outside can change', () => {
    const input = { list: [{ a: 1 }] }
    const read = plainDataOf(input)
    input.list.pop()
    expect(read).toEqual({ kind: 'accepted', value: { list: [{ a: 1 }] } })
  })

  test('inherits nothing', () => {
    const read = plainDataOf({ a: {} })
    if (read.kind === 'rejected') throw new Error('rejected')
    expect(Reflect.get(Object(read.value), 'toString')).toBeUndefined()
    expect(Reflect.get(Object(Reflect.get(Object(read.value), 'a')), 'constructor')).toBeUndefined()
  })

  test('leaves out what JSON leaves out', () => {
    const input = Object.defineProperty({ a: 1, [Symbol('b')]: 2 }, 'c', { value: 3 })
    const list = Object.assign([1], { d: 4 })
    expect(plainDataOf({ input, list })).toEqual({
      kind: 'accepted',
      value: { input: { a: 1 }, list: [1] },
    })
  })

  test.each<[string, unknown, ...string[]]>([
    ['as deep as may be', [[[]]].slice(0, 0)],
    ['at the limit of depth', { a: { b: 1 } }],
    ['one level too deep', { a: { b: { c: {} } } }, 'too_deep a.b.c'],
    ['at the limit of values', [1, 2, 3, 4, 5]],
    ['one value too much', [1, 2, 3, 4, 5, 6], 'too_large '],
    [
      'too many values in all',
      [
        [1, 2],
        [3, 4],
      ],
      'too_large [1]',
    ],
    ['at the limit of text', 'xxxx'],
    ['a character too much', { a: 'xxxxx' }, 'too_large a'],
    ['at the limit of keys', { abcdef: 1 }],
    ['a key too long', { abcdefg: 1 }, 'too_large abcdefg'],
    ['two faults', { a: 'xxxxx', b: () => 1 }, 'too_large a', 'wrong_type b'],
    [
      'a forbidden key beside a fault',
      { prototype: {}, b: 'xxxxx' },
      'too_large prototype',
      'too_large b',
    ],
  ])('%s', (_, input, ...faults) => {
    expect(faultsOf(input)).toEqual(faults)
  })

  test.each(['__proto__', 'constructor', 'prototype'])('has no key %s at any depth', (key) => {
    const input: unknown = JSON.parse(`{"a": [{"${key}": {"polluted": true}}]}`)
    expect(plainDataOf(input)).toMatchObject({
      issues: [{ code: 'forbidden_key', path: `a[0].${key}`, found: `\`${key}\`` }],
    })
    expect(Reflect.has({}, 'polluted')).toBe(false)
  })

  test.each(notPlain)('is not %s', (_, value) => {
    expect(plainDataOf([value])).toMatchObject({ issues: [{ code: 'wrong_type', path: '[0]' }] })
  })

  test('may be as deep as the limit and no deeper', () => {
    const { depth } = defaultLimits
    expect(plainDataOf(nested(depth, (inner) => [inner])).kind).toBe('accepted')
    expect(plainDataOf(nested(depth + 1, (inner) => [inner])).kind).toBe('rejected')
  })
})
