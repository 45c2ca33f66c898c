import { describe, expect, test } from 'vitest'
import { linkWords } from '../../../src/rulebook/link-words'
import { scopeWith } from './linking'

const first = '对投资3000万元以上的项目，给予奖励，给予贷款。'
const second = '附件：给予贷款，分期给予。'

describe('words', () => {
  test.each([
    ['投资3000万元以上', '¶1', 101, 111],
    [first, '¶1', 100, 100 + first.length],
    ['附件', '¶2', 100 + first.length, 102 + first.length],
    ['，分期', '¶2', 107 + first.length, 110 + first.length],
  ])('%s are a range of the held text', (words, provision, start, end) => {
    const { scope, issues } = scopeWith(first, second)
    expect(linkWords(words, 'words', scope)).toEqual({
      text: words,
      citation: { document: 'd', provision, quote: words, start, end },
    })
    expect(issues).toEqual([])
  })

  test.each([
    ['给予', 'quote_ambiguous', '"给予"'],
    ['，给予', 'quote_ambiguous', '"，给予"'],
    ['分期给予奖励', 'words_not_quoted', '「奖励」(U+5956)'],
    ['投资3000万元以下', 'words_not_quoted', '「下」(U+4E0B)'],
    ['投资3,000万元', 'words_not_quoted', '「,000万元」(U+002C)'],
    [`${first}附件`, 'words_not_quoted', '「附件」(U+9644)'],
  ])('%s are refused', (words, code, found) => {
    const { scope, issues } = scopeWith(first, second)
    expect(linkWords(words, 'conditions.words', scope)).toBeNull()
    expect(issues).toMatchObject([
      { code, file: 'rules/d/r.yaml', line: 7, path: 'conditions.words', found },
    ])
  })

  test('that overlap themselves are found twice', () => {
    const { scope, issues } = scopeWith('一一一')
    expect(linkWords('一一', 'words', scope)).toBeNull()
    expect(issues).toMatchObject([{ code: 'quote_ambiguous' }])
  })

  test('of no quote are refused', () => {
    const { scope, issues } = scopeWith()
    expect(linkWords('投资', 'words', scope)).toBeNull()
    expect(issues).toMatchObject([{ code: 'words_not_quoted' }])
  })
})
