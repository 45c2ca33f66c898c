import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repeatedKeys } from '../../../src/issue/repeated-keys'

const pathsIn = (text: string): readonly string[] => repeatedKeys(text).map(({ path }) => path)

describe('keys that a JSON text has more than once', () => {
  test.each([
    ['{"a":1,"a":2}', ['a']],
    ['{"a":1,"b":{"c":1,"c":1,"c":1},"a":2}', ['b.c', 'a']],
    ['{"projects":[{"id":"x"},{"id":"y","stage" : 1,\n\t"stage"\r\n :2}]}', ['projects[1].stage']],
    ['[[{"a":[]}],[0,{"a":[],"a":[1,{"a":1}]}]]', ['[1][1].a']],
    ['{"a":1,"\\u0061":2}', ['a']],
    ['{"\\"":1,"\\u0022":2}', ['["""]']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
    ['{"资产":1,"资产":2}', ['资产']],
    ['{"":1,"":2}', ['[""]']],
    ['{"a":{"b":1},"c":{"b":1},"b":1}', []],
    ['{"a":"a","b":"a\\":","c":":"}', []],
    ['["a","a",{"a":"\\\\"},{"a":"{"}]', []],
    ['"a"', []],
    ['12', []],
    ['{}', []],
  ])('of %s are %j', (text, paths) => {
    expect(() => JSON.parse(text)).not.toThrow()
    expect(pathsIn(text)).toEqual(paths)
  })

  test('are told with what was expected', () => {
    expect(repeatedKeys('{"a":1,"a":2}')).toEqual([
      {
        code: 'duplicate_key',
        path: 'a',
        expected: { zh: '每个键只写一次', en: 'each key once' },
        found: '"a"',
      },
    ])
  })

  test('are none in what JSON.stringify writes, with or without blanks', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, '\t'), (value, space) => {
        expect(repeatedKeys(JSON.stringify(value, null, space))).toEqual([])
      }),
    )
  })

  test('are found wherever one is written again', () => {
    const level = fc.record({ key: fc.string(), isList: fc.boolean(), before: fc.jsonValue() })
    fc.assert(
      fc.property(fc.array(level, { maxLength: 6 }), fc.string(), (levels, key) => {
        const name = JSON.stringify(key)
        const inner = `{${name}:{"x":1}, ${name} :[]}`
        const text = levels.reduceRight(
          (within, one) =>
            one.isList
              ? `[${JSON.stringify(one.before)}, ${within}]`
              : `{${JSON.stringify(one.key)}: ${within}}`,
          inner,
        )
        expect(repeatedKeys(text)).toHaveLength(1)
      }),
    )
  })

  const nested = (depth: number, within: string): string =>
    `${'{"a":'.repeat(depth)}${within}${'}'.repeat(depth)}`

  test('are passed over where no profile is nested so deeply, whose paths would be as long', () => {
    const twice = (count: number): string =>
      `{${Array.from({ length: count }, (_, key) => `"k${key}":1,"k${key}":1`).join(',')}}`
    expect(pathsIn(nested(63, '{"a":1,"a":1}'))).toEqual([Array(64).fill('a').join('.')])
    expect(pathsIn(nested(64, '{"a":1,"a":1}'))).toEqual([])
    expect(pathsIn(nested(100_000, twice(20_000)))).toEqual([])
  })

  test('are told up to a hundred', () => {
    const text = `{${Array.from({ length: 300 }, (_, key) => `"k${key}":1,"k${key}":1`).join(',')}}`
    expect(pathsIn(text)).toEqual(Array.from({ length: 100 }, (_, key) => `k${key}`))
  })

  test('are looked for in time that grows with the text', () => {
    const text = `[${'{"a":{"b":"\\\\"}},'.repeat(100_000)}{"a":1,"a":1}]`
    expect(pathsIn(text)).toEqual(['[100000].a'])
  })
})
