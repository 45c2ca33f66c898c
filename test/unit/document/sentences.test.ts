import { describe, expect, test } from 'vitest'
import { provisionsOf } from '../../../src/document/parse'
import { sentencesOf } from '../../../src/document/sentences'
import { type DocumentId, textOf } from './held-documents'

const split = (text: string, start = 0, end = text.length): readonly string[] =>
  sentencesOf(text, start, end).map((range) => text.slice(range.start, range.end))

describe('sentences', () => {
  test.each([
    ['nothing', '', []],
    ['no full stop', '甲乙', ['甲乙']],
    ['full stops', '　　甲。乙！丙？\n', ['　　甲。', '乙！', '丙？\n']],
    ['a semicolon between promises', '甲给予补助；乙给予奖励。', ['甲给予补助；', '乙给予奖励。']],
    ['closing quotation marks', '按“甲。”乙。', ['按“甲。”', '乙。']],
    ['a stop in brackets', '甲（乙。丙）丁。', ['甲（乙。丙）丁。']],
    ['a bracket that never closes', '甲（乙。丙', ['甲（乙。', '丙']],
    ['departments in brackets', '甲。（负责单位：乙、丙）\n', ['甲。', '（负责单位：乙、丙）\n']],
    ['departments in square brackets', '甲〔牵头单位：乙〕', ['甲', '〔牵头单位：乙〕']],
    [
      'departments with brackets inside',
      '甲。（责任单位：县〔市〕）',
      ['甲。', '（责任单位：县〔市〕）'],
    ],
    ['departments broken off', '甲。（责任单位：乙、丙', ['甲。', '（责任单位：乙、丙']],
    ['words behind the departments', '（负责部门：甲）。乙', ['（负责部门：甲）。', '乙']],
    ['departments without brackets', '甲。负责单位：乙', ['甲。', '负责单位：乙']],
    ['straight quotes behind a stop', '甲。"乙"丙。', ['甲。', '"乙"丙。']],
    ['stops only', '。。。', ['。。。']],
  ])('%s', (_, text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })

  test('only the passage asked for', () => {
    expect(split('甲。乙。丙。', 2, 4)).toEqual(['乙。'])
  })
})

describe('sentences of the held texts', () => {
  test.each<readonly [DocumentId, string, readonly string[]]>([
    ['sichuan-2017', '四/（八）/¶3', ['对医药行业', '其中，对服', '（负责单位']],
    ['sichuan-2017', '四/（八）/¶5', ['对来川投资', '（负责单位']],
    ['sichuan-2017', '附件/2/任务分工', ['对创新药械', '对新获得国']],
    ['zhejiang-undated', '二/（二）/¶1', ['发挥企业技', '面向生物药', '（责任单位']],
    ['qinghai-2016', '三/（七）/¶3', ['按照精准扶', '负责单位：']],
  ])('%s %s', (document, id, openings) => {
    const text = textOf(document)
    const provision = provisionsOf(text).find((each) => each.id === id)
    const sentences = split(text, provision?.start, provision?.end)
    expect(sentences.map((sentence) => sentence.trim().slice(0, 5))).toEqual(openings)
  })
})
