import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { provisionsOf } from '../../../src/document/parse'
import { leavesOf } from '../../../src/document/provision'
import { sentencesOf } from '../../../src/document/sentences'
import { documentIds, textOf } from './held-documents'
import { expectTiling } from './tiling'

const fragments = [
  '一、总体要求',
  '一、二类新药',
  '（一）加强创新。',
  '（二）',
  '1.促进提升。正文',
  '2. ',
  '（1）',
  '附件',
  '附件2',
  '附件：说明',
  '2017年3月31日',
  '某某人民政府：',
  '负责单位：科技厅',
  '（责任部门：科技厅）',
  '〔负责单位：',
  '。',
  '；',
  '”',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '　',
  '\uFEFF',
  '1\t2\t3',
  'A\tB\tC',
  '𠮷',
]

const documentText = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 4, unit: 'binary' })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

describe('leaves tile the text', () => {
  test.each(documentIds)('%s', (id) => {
    const text = textOf(id)
    expectTiling(text, provisionsOf(text))
  })

  test('whatever the text', () => {
    fc.assert(
      fc.property(documentText, (text) => expectTiling(text, provisionsOf(text))),
      { numRuns: 500 },
    )
  })

  test.each([
    ['empty', '', 0],
    ['a line end', '\n', 1],
    ['a lone byte order mark', '\uFEFF', 1],
    ['words without a heading', '甲\n乙', 2],
    ['Windows line ends', '一、甲\r\n\r\n乙\r\n', 2],
    ['old Macintosh line ends', '一、甲\r乙\r', 2],
  ])('%s', (_, text, leaves) => {
    const provisions = provisionsOf(text)
    expectTiling(text, provisions)
    expect(leavesOf(provisions)).toHaveLength(leaves)
  })

  test.each([
    ['letters', 'a', 5_000_000],
    ['brackets that never close', '（', 1_000_000],
    ['department lines without end', '负责单位：（一）', 500_000],
    ['tabs', '附\t', 2_000_000],
  ])('one line of %s', (_, part, count) => {
    const text = part.repeat(count)
    expectTiling(text, provisionsOf(text))
  })
})

describe('sentences tile the passage', () => {
  test.each(documentIds)('every leaf of %s', (id) => {
    const text = textOf(id)
    for (const { start, end } of leavesOf(provisionsOf(text))) expectSentences(text, start, end)
  })

  test('whatever the text and wherever the passage', () => {
    fc.assert(
      fc.property(documentText, fc.nat(), fc.nat(), (text, one, other) => {
        const places = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b)
        expectSentences(text, places[0] ?? 0, places[1] ?? 0)
      }),
      { numRuns: 500 },
    )
  })
})

function expectSentences(text: string, start: number, end: number): void {
  let at = start
  for (const sentence of sentencesOf(text, start, end)) {
    expect(sentence.start).toBe(at)
    expect(sentence.end).toBeGreaterThan(at)
    at = sentence.end
  }
  expect(at).toBe(end)
}
