import { type SayOf, speakerIn } from './messages'
import type { Speech } from './speech'

const zh = {
  ledger: '逐句台账',
  sentences: '正文共{count}句',
  counted: '{title} {count}',
  counts: '{first}　{second}',
  parts: '各部分',
  part: '{part}：{counts}',
  outsideParts: '主送与落款',
  classed: '〔{title}〕{text}',
  carried: '{title}（{id}）',
  because: '归类理由：{reason}',
  nothing: '没有这几类的句子。',

  skip: '跳到正文',
  documents: '文件',
  legend: '图例：勾选要突出的类别',
  legendHint: '每句开头的字是类别；句末的数字是承载它的规则，点击可看。',
  legendReason: '带问号的是归类理由，可点开或停留查看。',
  rules: '规则与限制条款',
  ruleNumber: '规则{number}',
  barNumber: '限制条款{number}',
  ruleLink: '规则{number}：{title}',
  barLink: '限制条款{number}：{title}',
  gives: '给予',
  effect: '后果',
  takes: '条件',
  carries: '承载的句子',
  sentenceLink: '{place}，第{number}句',
  digest: '原文 SHA-256',
  rulebook: '规则集版本 {version}，摘要 {digest}',
  disclaimer: '原文照录，未作更正；归类与规则是本规则集的理解，不是主管机关的决定，也不是法律意见。',
  faults: '原文的疑误',
} as const

const en: Readonly<Record<keyof typeof zh, string>> = {
  ledger: 'Ledger, sentence by sentence',
  sentences: 'Sentences of prose: {count}',
  counted: '{title} {count}',
  counts: '{first} · {second}',
  parts: 'By part',
  part: '{part}: {counts}',
  outsideParts: 'address and signature',
  classed: '[{title}] {text}',
  carried: '{title} ({id})',
  because: 'Why so classed: {reason}',
  nothing: 'There is no sentence of these classes.',

  skip: 'Skip to the text',
  documents: 'Documents',
  legend: 'Legend: tick the classes to stand out',
  legendHint:
    'The letters before a sentence are its class; a number behind it leads to the rule that carries it.',
  legendReason: 'A question mark opens the reason for the class.',
  rules: 'Rules and bars',
  ruleNumber: 'Rule {number}',
  barNumber: 'Bar {number}',
  ruleLink: 'rule {number}: {title}',
  barLink: 'bar {number}: {title}',
  gives: 'Gives',
  effect: 'Effect',
  takes: 'Takes',
  carries: 'Carried sentences',
  sentenceLink: '{place}, sentence {number}',
  digest: 'SHA-256 of the text',
  rulebook: 'Rulebook version {version}, digest {digest}',
  disclaimer:
    'The text is shown as held and not corrected. Classes and rules are how this rulebook reads it; they are no decision of an authority and no legal advice.',
  faults: 'What is wrong with the text',
}

/** Says the messages of ledgers. */
export type SayLedger = SayOf<typeof zh>

export const ledgerSpeaker = ({ locale }: Pick<Speech, 'locale'>): SayLedger =>
  speakerIn(locale, zh, en)

/** Both catalogues, for a test that they agree. */
export const ledgerCatalogues = { zh, en }
