import { describe, expect, test } from 'vitest'
import { provisionsOf } from '../../../src/document/parse'
import { leavesOf } from '../../../src/document/provision'
import { type DocumentId, documentIds, textOf } from './held-documents'

type Place = readonly [id: string, kind: string, opening: string, ending: string]

const places: Readonly<Record<DocumentId, readonly Place[]>> = {
  'sichuan-2017': [
    ['主送机关', 'addressee', '各市（州）、县（市、区）', '有关单位：'],
    ['导语/¶1', 'paragraph', '为贯彻落实《国务院办公厅', '如下实施意见。'],
    ['三/（一）/1/标题', 'heading', '1.促进创新能力提升。', '1.促进创新能力提升。'],
    ['三/（一）/1/¶2', 'paragraph', '运用数据库、计算机筛选', '省中医药局）'],
    ['三/（二）/1/标题', 'heading', '1.严格生产质量管理。', '1.严格生产质量管理。'],
    ['三/（二）/1/¶1', 'paragraph', '全面实施并严格执行新版', '省中医药局）'],
    ['三/（三）/2/¶1', 'paragraph', '充分发挥我省要素资源优势', '各市（州）人民政府〕'],
    ['四/标题', 'heading', '四、政策保障', '四、政策保障'],
    ['四/（八）/标题', 'heading', '（八）强化财政金融支持。', '（八）强化财政金融支持。'],
    ['四/（八）/¶4', 'paragraph', '对工业企业在88个贫困县', '省经济和信息化委）'],
    ['四/（八）/¶5', 'paragraph', '对来川投资入驻的中（藏）药', '省经济和信息化委）'],
    ['四/（八）/¶6', 'paragraph', '对省内中（藏）药健康产业', '省经济和信息化委）'],
    ['四/（八）/¶8', 'paragraph', '扩大抵质押物范围', '四川银监局）'],
    ['四/（十三）/¶1', 'paragraph', '完善监管部门、行业协会', '人行成都分行）'],
    ['附件说明', 'annex-list', '附件：各项政策措施', '进度安排表'],
    ['落款', 'signature', '四川省人民政府办公厅', '四川省人民政府办公厅'],
    ['日期', 'date', '2017年3月31日', '2017年3月31日'],
    ['附件/附件号', 'annex-mark', '附件', '附件'],
    ['附件/标题', 'annex-title', '各项政策措施任务分工', '进度安排表'],
    ['附件/表头', 'header', '序号\t政策措施', '时间进度'],
    ['附件/表头#5', 'header', '序号\t政策措施', '时间进度'],
    ['附件/6/政策措施', 'empty-cell', '', ''],
    ['附件/33/时间进度', 'cell', '2017年启动', '持续推进'],
  ],
  'guizhou-2016': [
    ['主送机关', 'addressee', '各市、自治州人民政府', '各直属机构：'],
    ['导语/¶1', 'paragraph', '为贯彻落实', '如下实施意见。'],
    ['二/¶1', 'paragraph', '到2020年，我省医药产业', '具体目标是：'],
    ['二/¶4', 'paragraph', '--发展质量明显提升。', '达到20%。'],
    ['三/（一）/1/¶1', 'paragraph', '建强国家苗药工程技术', '省科技厅）'],
    ['三/（二）/3/标题', 'heading', '3.壮大中药产业规模。', '3.壮大中药产业规模。'],
    ['三/（三）/7/¶1', 'paragraph', '严格执行新版药品', '省食品药品监管局）'],
    ['三/（三）/8/¶1', 'paragraph', '严格执行国家药品标准', '（责任单位：省食品药品监管局）'],
    ['三/（六）/17/标题', 'heading', '17.推进“互联网＋', '医药制造”。'],
    ['三/（六）/19/¶1', 'paragraph', '发展药膳、药酒', '省发展改革委）'],
    ['四/（一）/标题', 'heading', '（一）强化财政金融支持。', '（一）强化财政金融支持。'],
    ['四/（六）/¶1', 'paragraph', '完善监管部门、行业协会', '省食品药品监管局）'],
    ['结语/¶1', 'paragraph', '各地要切实加强组织领导', '持续健康发展。'],
    ['落款', 'signature', '贵州省人民政府办公厅', '贵州省人民政府办公厅'],
    ['日期', 'date', '2016年10月10日', '2016年10月10日'],
  ],
  'zhejiang-undated': [
    ['主送机关', 'addressee', '各市、县（市、区）', '直属各单位：'],
    ['导语/¶1', 'paragraph', '近年来，我省医药产业', '提出如下意见。'],
    ['一/（一）/¶1', 'paragraph', '以"八八战略"为总纲', '向中高端转型。'],
    ['一/（二）/¶1', 'paragraph', '到2020年，我省医药产业', '制剂出口基地。'],
    ['二/标题', 'heading', '二、加强技术创新', '核心竞争力'],
    ['二/（二）/标题', 'heading', '（二）提升企业创新能力。', '（二）提升企业创新能力。'],
    [
      '二/（二）/¶1',
      'paragraph',
      '发挥企业技术创新主体作用',
      '（责任单位：省科技厅、省发展改革委、省经信委',
    ],
    ['二/（三）/标题', 'heading', '（三）推进重点领域', '取得突破。'],
    ['三/标题', 'heading', '三、实施"三品"行动', '大力开拓市场'],
    ['五/（二）/¶1', 'paragraph', '争取国家药品审评审批', '省物价局参与）'],
    ['六/（一）/¶1', 'paragraph', '积极争取国家产业基金', '省金融办）'],
    ['六/（三）/¶1', 'paragraph', '进一步落实促进现代医药', '各市、县〔市、区〕政府参与）'],
  ],
  'ningxia-undated': [
    ['导语/¶1', 'paragraph', '为全面贯彻落实', '以下实施方案。'],
    ['一/¶1', 'paragraph', '以党的十八大和十八届', '新的增长点。'],
    ['三/（一）/1/标题', 'heading', '1. 促进创新能力提升。', '1. 促进创新能力提升。'],
    ['三/（一）/1/¶1', 'paragraph', '结合科技体制改革', '自治区科技厅）'],
    ['三/（三）/10/标题', 'heading', '10. 推动产业协调', '集聚发展。'],
    ['三/（五）/14/¶1', 'paragraph', '加强价格、医保、招标采购', '腾出空间。'],
    ['三/（五）/14/¶2', 'paragraph', '逐步理顺医疗服务比价', '总体不增加。'],
    ['三/（五）/14/¶4', 'paragraph', '制定城乡居民大病保险', '物价局、卫生计生委）'],
    ['三/（六）/15/¶1', 'paragraph', '引导我区医药产品', '商务厅）'],
    ['四/标题', 'heading', '四、加强政策保障', '组织实施'],
    ['四/（三）/¶1', 'paragraph', '建立科学、高效的', '自治区食品药监局、卫生计生委）'],
    ['四/（五）/¶1', 'paragraph', '健全部门打假协作机制', '工商局）'],
  ],
  'qinghai-2016': [
    ['主送机关', 'addressee', '各市、自治州人民政府', '办、厅、局：'],
    ['一/（二）/标题', 'heading', '（二）发展原则。', '（二）发展原则。'],
    ['一/（二）/¶5', 'paragraph', '坚持产业升级、保障供给。', '提高供应保障能力。'],
    ['三/（一）/¶1', 'paragraph', '在现有医药产业发展的基础上', '饮片加工基地。'],
    ['三/（一）/负责单位', 'departments', '负责单位：省经济和信息化委牵头', '监管局协助'],
    ['三/（七）/¶3', 'paragraph', '按照精准扶贫的要求', '省扶贫局协助'],
    ['三/（十一）/¶2', 'paragraph', '发挥优质医疗资源引领作用', '远程医疗服务。'],
    ['四/（三）/负责单位', 'departments', '负责单位：省科技厅牵头', '省食品药品监管局协助'],
    ['四/（四）/标题', 'heading', '（四）健全政府采购机制。', '（四）健全政府采购机制。'],
    ['四/（四）/¶1', 'paragraph', '按照公开透明、公平竞争', '阳光下运行。'],
    ['四/（四）/负责单位', 'departments', '负责单位：省卫生计生委牵头', '监管局协助'],
    ['四/（五）/标题', 'heading', '（五）加快人才队伍建设。', '（五）加快人才队伍建设。'],
    ['四/（五）/¶1', 'paragraph', '深入实施人才优先发展战略', '创造性。'],
    ['四/（六）/负责单位', 'departments', '负责单位：省经济和信息化委', '按照职能分工负责'],
  ],
}

const counts: Readonly<Record<DocumentId, readonly [leaves: number, sections: number]>> = {
  'sichuan-2017': [264, 37],
  'guizhou-2016': [71, 35],
  'zhejiang-undated': [48, 26],
  'ningxia-undated': [65, 35],
  'qinghai-2016': [79, 27],
}

describe.each(documentIds)('%s', (id) => {
  const text = textOf(id)
  const provisions = provisionsOf(text)

  test.each(places[id])('%s is a %s from %s to %s', (provisionId, kind, opening, ending) => {
    const provision = provisions.find((each) => each.id === provisionId)
    const words = text.slice(provision?.start, provision?.end).trim()
    expect(provision?.kind).toBe(kind)
    expect(words.slice(0, opening.length)).toBe(opening)
    expect(words.slice(words.length - ending.length)).toBe(ending)
  })

  test('has no passages besides those read', () => {
    const sections = provisions.filter(({ kind }) => kind === 'section')
    expect([leavesOf(provisions).length, sections.length]).toEqual(counts[id])
  })
})
