import { describe, expect, test } from 'vitest'
import { partsOf, pathText, pathTo } from '../../../src/issue/path'

const paths: readonly (readonly [readonly (string | number)[], string])[] = [
  [[], ''],
  [['conditions'], 'conditions'],
  [['conditions', 'all', 1, 'any', 0, 'words'], 'conditions.all[1].any[0].words'],
  [['projects', 0, 'investment'], 'projects[0].investment'],
  [[2, 'id'], '[2].id'],
  [['选项', '甲'], '选项.甲'],
  [['open', 'early-opening'], 'open.early-opening'],
  [['where', 'large ge'], 'where["large ge"]'],
  [['where', 'a.b', 'c'], 'where["a.b"].c'],
  [['where', '', 'c'], 'where[""].c'],
  [['<<'], '["<<"]'],
]

describe('a path', () => {
  test.each(paths)('of %o is written %s', (parts, text) => {
    expect(pathText(parts)).toBe(text)
  })

  test.each(paths)('%o comes back out of %s', (parts, text) => {
    expect(partsOf(text)).toEqual(parts.map(String))
  })

  test('names a long key by its beginning', () => {
    expect(pathTo('a', 'x'.repeat(61))).toBe(`a["${'x'.repeat(60)}… (61 characters)"]`)
    expect(pathTo('', 'x'.repeat(60))).toBe('x'.repeat(60))
  })

  test('takes a symbol for its text', () => {
    expect(pathText([Symbol('x')])).toBe('["Symbol(x)"]')
  })
})
