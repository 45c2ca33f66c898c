import { type SayOf, speakerIn } from '../explanation/messages'
import type { Speech } from '../explanation/speech'

const zh = {
  item: '事项',
  class: '类别',
  document: '文件',
  number: '文号',
  beneficiaries: '对象',
  conditions: '条件',
  standard: '标准',
  amount: '金额',
  departments: '主管部门',
  fund: '资金来源',
  schedule: '时间进度',
  citation: '依据',
  entitlement: '约束力',
  limits: '试点与名额',
  scope: '范围是否清晰',
  clearStandard: '标准是否清晰',
  data: '比对数据是否齐备',
  level: '免申即享',
  rule: '规则编号',

  yes: '是',
  no: '否：{reasons}',
  also: '{first}；{second}',
  unstated: '文件没有写明',
  eachOf: '{type}（逐一判断）',
  noCondition: '没有其他条件',
  sheet: '事项清单',

  ready: '条件具备',
  near: '差一项',
  far: '差多项',
  summary: '共{count}项：免申即享条件具备{ready}项，差一项{near}项，差多项{far}项',

  'not-entitled': '不是必然给予',
  pilot: '只在试点内给予',
  quota: '有名额限制',
  interpretation: '有不同理解：{of}',
  elsewhere: '须查阅未收录的文件：{of}',
  judged: '有待认定，收录的文件没有写明标准：{of}',
  'no-figure': '没有写明金额或比例',
  'open-term': '数额未定：{of}',
  'self-declared': '须由企业填报：{of}',
} as const

const en: Readonly<Record<keyof typeof zh, string>> = {
  item: 'Item',
  class: 'Class',
  document: 'Document',
  number: 'Number',
  beneficiaries: 'Beneficiaries',
  conditions: 'Conditions',
  standard: 'Standard',
  amount: 'Amount',
  departments: 'Authority',
  fund: 'Fund',
  schedule: 'Schedule',
  citation: 'Source',
  entitlement: 'Binding',
  limits: 'Pilot and places',
  scope: 'Scope clear',
  clearStandard: 'Standard clear',
  data: 'Data complete',
  level: 'Without application',
  rule: 'Rule',

  yes: 'yes',
  no: 'no: {reasons}',
  also: '{first}; {second}',
  unstated: 'unstated',
  eachOf: '{type} (each by itself)',
  noCondition: 'no further condition',
  sheet: 'Items',

  ready: 'ready',
  near: 'near (one obstacle)',
  far: 'far (several obstacles)',
  summary:
    'Items: {count}; for award without application: ready {ready}, near (one obstacle) {near}, far {far}',

  'not-entitled': 'not due as of right',
  pilot: 'within a pilot only',
  quota: 'limited places',
  interpretation: 'can be read in more than one way: {of}',
  elsewhere: 'in a document that is not held: {of}',
  judged: 'a matter of judgement, without criteria in the documents held: {of}',
  'no-figure': 'no figure and no rate is stated',
  'open-term': 'open: {of}',
  'self-declared': 'to be stated by the enterprise: {of}',
}

/** Says the messages of item lists. */
export type SayItem = SayOf<typeof zh>

export const itemSpeaker = ({ locale }: Pick<Speech, 'locale'>): SayItem =>
  speakerIn(locale, zh, en)

/** Both catalogues, for a test that they agree. */
export const itemCatalogues = { zh, en }
