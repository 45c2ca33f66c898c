import { describe, expect, test } from 'vitest'
import { provisionsOf } from '../../../src/document/parse'
import { textOf } from './held-documents'

const text = textOf('sichuan-2017')
const provisions = provisionsOf(text)
const columns = ['序号', '政策措施', '任务分工', '负责单位', '时间进度']

const wordsOf = (id: string): string | undefined => {
  const provision = provisions.find((each) => each.id === id)
  return provision && text.slice(provision.start, provision.end).trim()
}

// row, measure, first words of the task, first department, schedule
const rows = [
  ['1', '强化财政金融支持', '切实落实国家和省', '财政厅', '2017年启动，持续推进'],
  ['2', '', '对创新药械的临床前研究', '科技厅', '2017年启动，持续推进'],
  ['3', '', '对医药行业协同创新中心', '省经济和信息化委', '2017年启动，持续推进'],
  ['4', '', '对工业企业在88个贫困县', '省经济和信息化委', '2017年启动，持续推进'],
  ['5', '', '对来川投资入驻的', '省经济和信息化委', '2017年启动，持续推进'],
  ['6', '', '对省内中（藏）药健康', '省经济和信息化委', '2017年启动，持续推进'],
  ['7', '强化财政金融支持', '采取市场募集', '财政厅', '2017年启动，持续推进'],
  ['8', '', '扩大抵质押物范围', '省金融工作局', '2017年启动，持续推进'],
  ['9', '支持创新产品推广', '分期分批研究制定', '省经济和信息化委', '2017年启动，持续推进'],
  ['10', '', '通过首台（套）', '省经济和信息化委', '2017年底前完成'],
  ['11', '', '继续推动实施创新医疗', '省发展改革委', '2017年启动，持续推进'],
  ['12', '支持创新产品推广', '对国内首家上市', '人力资源社会保障厅', '2017年启动，持续推进'],
  ['13', '', '在省级医保、新农合', '人力资源社会保障厅', '2017年启动，持续推进'],
  ['14', '健全政府采购机制', '按照公开透明', '省卫生计生委', '2018年底前完成'],
  ['15', '', '实行分类采购', '省发展改革委', '2017年底前完成'],
  ['16', '', '对价格明显偏低', '省发展改革委', '2017年底前完成'],
  ['17', '', '根据区域卫生规划', '省卫生计生委', '2017年启动，持续推进'],
  ['18', '', '严格落实《中华人民共和国', '省卫生计生委', '2017年底前完成'],
  ['19', '深化审评审批改革', '建立科学、高效的', '省食品药品监管局', '2017年启动，持续推进'],
  ['20', '深化审评审批改革', '实施药品上市许可', '省食品药品监管局', '2018年底前完成'],
  ['21', '', '加快药品文号转移', '省食品药品监管局', '2017年底前完成'],
  ['22', '', '对小微企业创新药械', '省食品药品监管局', '2017年启动，持续推进'],
  ['23', '加快人才队伍建设', '重点抓好产业队伍', '省经济和信息化委', '2017年启动，持续推进'],
  ['24', '', '重点抓好医药科技人才', '科技厅', '2017年启动，持续推进'],
  ['25', '', '改进对医药领域基础性', '人力资源社会保障厅', '2017年启动，持续推进'],
  ['26', '加快人才队伍建设', '鼓励高等院校', '人力资源社会保障厅', '2017年启动，持续推进'],
  ['27', '加强产业协同监管', '完善监管部门', '省食品药品监管局', '2018年底前完成'],
  ['28', '', '加强药品和医疗器械生产', '省卫生计生委', '2018年底前完成'],
  ['29', '', '完善药品短缺预警', '省经济和信息化委', '2018年底前完成'],
  ['30', '加强产业协同监管', '加强药品和医疗器械监管', '公安厅', '2017年启动，持续推进'],
  ['31', '', '严格安全、环保监管', '环境保护厅', '2017年启动，持续推进'],
  ['32', '', '加强医药知识产权保护', '公安厅', '2018年底前完成'],
  ['33', '', '整顿规范医药市场', '省发展改革委', '2017年启动，持续推进'],
] as const

describe('the annex of Sichuan', () => {
  test.each(rows)('row %s', (row, measure, task, department, schedule) => {
    expect(wordsOf(`附件/${row}/序号`)).toBe(row)
    expect(wordsOf(`附件/${row}/政策措施`)).toBe(measure)
    expect(wordsOf(`附件/${row}/任务分工`)?.slice(0, task.length)).toBe(task)
    expect(wordsOf(`附件/${row}/负责单位`)?.split('、')[0]).toBe(department)
    expect(wordsOf(`附件/${row}/时间进度`)).toBe(schedule)
  })

  test('has these rows and no others, of five cells each', () => {
    const found = provisions.filter(({ kind }) => kind === 'row')
    expect(found.map(({ id }) => id)).toEqual(rows.map(([row]) => `附件/${row}`))
    for (const { id } of found) {
      const cells = provisions.filter(({ parent }) => parent === id)
      expect(cells.map((cell) => cell.id)).toEqual(columns.map((column) => `${id}/${column}`))
    }
  })

  test('keeps a cell for every measure left empty, with nothing inherited', () => {
    const empty = provisions.filter(({ kind }) => kind === 'empty-cell').map(({ id }) => id)
    const expected = rows.filter(([, measure]) => measure === '')
    expect(empty).toEqual(expected.map(([row]) => `附件/${row}/政策措施`))
  })

  test('has its header five times, with five ids', () => {
    const headers = provisions.filter(({ kind }) => kind === 'header').map(({ id }) => id)
    expect(headers).toEqual(['', '#2', '#3', '#4', '#5'].map((count) => `附件/表头${count}`))
  })
})

describe('tables of other shapes', () => {
  test.each([
    ['no header', '附件\n1\t甲', ['附件/1/列1', '附件/1/列2']],
    ['unnumbered rows', '附件\n名\t额\n甲\t1\n乙\t2', ['附件/行1/名', '附件/行2/额']],
    ['more cells than columns', '附件\n号\t名\n1\t甲\t乙', ['附件/1/名', '附件/1/列3']],
    ['a repeated number', '附件\n号\t名\n1\t甲\n1\t乙', ['附件/1/名', '附件/1#2/名']],
    ['a second annex', '附件1\n号\t名\n1\t甲\n附件2\n序\t额\n1\t乙', ['附件1/1/名', '附件2/1/额']],
    ['a column with a slash', '附件\n号\t甲/乙\n1\t丙', ['附件/1/列2']],
    ['text after the table', '附件\n号\t名\n1\t甲\n说明', ['附件/¶1']],
    ['parts', '附件\n清单\n一、甲\n乙', ['附件/标题', '附件/一/标题', '附件/一/¶1']],
  ])('%s', (_, table, ids) => {
    expect(provisionsOf(table).map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
  })
})
