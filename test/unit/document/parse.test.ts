import { describe, expect, test } from 'vitest'
import { successorOf } from '../../../src/document/markers'
import { provisionsOf } from '../../../src/document/parse'
import { leavesOf } from '../../../src/document/provision'

const outlineOf = (text: string): readonly string[] =>
  leavesOf(provisionsOf(text)).map(({ id, start, end }) => `${id} ${text.slice(start, end).trim()}`)

describe('a text is divided at', () => {
  test.each([
    [
      'headings of four levels',
      '一、甲\n（一）乙\n1.丙\n（1）丁\n戊',
      [
        '一/标题 一、甲',
        '一/（一）/标题 （一）乙',
        '一/（一）/1/标题 1.丙',
        '一/（一）/1/（1）/标题 （1）丁',
        '一/（一）/1/（1）/¶1 戊',
      ],
    ],
    [
      'a heading run into its paragraph',
      '（一）甲。乙。丙。',
      ['（一）/标题 （一）甲。', '（一）/¶1 乙。丙。'],
    ],
    [
      'a number whose text is too long for a heading',
      `1.${'甲'.repeat(60)}`,
      ['1/标题 1.', `1/¶1 ${'甲'.repeat(60)}`],
    ],
    ['a numbered item that ends in a semicolon', '1.给予奖励；', ['1/标题 1.', '1/¶1 给予奖励；']],
    [
      'departments right behind a heading',
      '1.甲。（责任单位：乙）',
      ['1/标题 1.甲。', '1/责任单位 （责任单位：乙）'],
    ],
    [
      'the heading due in a department line',
      '（一）甲。\n负责单位：乙（二）丙。丁',
      [
        '（一）/标题 （一）甲。',
        '（一）/负责单位 负责单位：乙',
        '（二）/标题 （二）丙。',
        '（二）/¶1 丁',
      ],
    ],
    [
      'numbers that occur twice',
      '一、甲\n一、乙\n丙',
      ['一/标题 一、甲', '一#2/标题 一、乙', '一#2/¶1 丙'],
    ],
    [
      'the list of several annexes',
      '甲\n附件：1.乙\n2.丙\n某某厅\n2020年1月1日',
      ['正文/¶1 甲', '附件说明 附件：1.乙', '附件说明#2 2.丙', '落款 某某厅', '日期 2020年1月1日'],
    ],
    [
      'a note below the date',
      '甲。\n2020年1月1日\n（此件公开发布）',
      ['正文/¶1 甲。', '日期 2020年1月1日', '附注 （此件公开发布）'],
    ],
    [
      'a plan behind the notice that issues it',
      '甲\n某某厅\n二〇二〇年一月一日\n一、乙\n丙',
      ['导语/¶1 甲', '落款 某某厅', '日期 二〇二〇年一月一日', '一/标题 一、乙', '一/¶1 丙'],
    ],
  ])('%s', (_, text, outline) => {
    expect(outlineOf(text)).toEqual(outline)
  })
})

describe('a text is not divided at', () => {
  test.each([
    ['a class of drugs', '一、二类新药的研发'],
    ['a decimal', '3.5亿元以上的项目'],
    ['a year', '2017年启动的项目'],
    ['a reference in a paragraph', '按照（二）的规定执行'],
    ['a tab outside an annex', '甲\t乙'],
    ['a colon behind the first line', '目标是'],
  ])('%s', (_, text) => {
    expect(outlineOf(text)).toEqual([`正文/¶1 ${text}`])
  })

  test('a number in a department line that is not due', () => {
    const text = '（一）甲。\n负责单位：乙（四）丙'
    expect(outlineOf(text).at(-1)).toBe('（一）/负责单位 负责单位：乙（四）丙')
  })
})

describe('the closing words', () => {
  test('stand apart where every item names its departments', () => {
    const text = '（一）甲。乙。（负责单位：丙）\n丁\n戊厅\n2020年1月1日'
    expect(outlineOf(text).slice(2, 3)).toEqual(['结语/¶1 丁'])
  })

  test('belong to the last item where nothing tells them apart', () => {
    const text = '（一）甲。乙。\n丁\n戊厅\n2020年1月1日'
    expect(outlineOf(text).slice(2, 3)).toEqual(['（一）/¶2 丁'])
  })
})

describe('the number after', () => {
  test.each([
    ['（八）', '（九）'],
    ['（九）', '（十）'],
    ['（十）', '（十一）'],
    ['（十九）', '（二十）'],
    ['（二十九）', '（三十）'],
    ['（九十九）', undefined],
    ['四', undefined],
    ['（3）', undefined],
  ])('%s is %s', (step, successor) => {
    expect(successorOf(step)).toBe(successor)
  })
})
