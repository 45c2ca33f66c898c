import { type SayOf, speakerIn } from '../explanation/messages'
import type { Locale } from '../issue/describe'

const zh = {
  made: '凭证摘要：{digest}',
  receiptOf: '凭证 {name}',
  reproduced: '重新评估，结果一致',
  differs: '与重新评估不一致，第一处不同',
  differsToo: '此后还有',
  alone: '独立核对：摘要、引文、计算步骤和合计没有错误',
  faulty: '独立核对发现错误',
  among: '其余{count}处见 --json',

  digest: '内容与摘要不符：{path}（记载{receipt}，实为{found}）',
  rulebook: '规则集不同：{path}（凭证{receipt}，现为{found}）',
  profile: '企业资料不同：{path}（凭证{receipt}，所持{found}）',
  options: '评估选项不同：{path}（凭证{receipt}，所持{found}）',
  package: '程序版本不同（凭证{receipt}，现为{found}）',
  result: '结果不同：{path}（凭证{receipt}，重新评估{found}）',

  faultForm: '不合格式：{path}（应为{expected}，实为{found}）',
  faultDigest: '摘要不符：{path}（应为{expected}，实为{found}）',
  faultText: '所持文本与凭证中的摘要不符，或没有文本：{path}（应为{expected}，实为{found}）',
  faultQuote: '引文不在原文的该处：{path}（原文{expected}，凭证{found}）',
  faultStep: '计算步骤不成立：{path}（应为{expected}，记载{found}）',
  faultAmount: '金额不是最后一步的结果：{path}（应为{expected}，记载{found}）',
  faultTotal: '合计不成立：{path}（应为{expected}，记载{found}）',

  series: '一组凭证，共{count}张',
  whole: '前后相连，没有缺漏',
  endUnknown: '末尾有没有被截去，须用最后一张的摘要核对（--last）',
  chainUnreadable: '第{at}张不是凭证',
  chainAltered: '第{at}张的内容被改动',
  chainGap: '第{at}张的前一张不在其中，被抽去或改动（应为{expected}，记载{found}）',
  chainOrder: '第{at}张的顺序不对，或前面插入了别的（应为{expected}，记载{found}）',
  chainStart: '第一张之前还有别的，或接的不是所给的那一张（应为{expected}，记载{found}）',
  chainEnd: '最后一张不是应有的那一张（应为{expected}，实为{found}）',
  chainCount: '张数不对（应为{expected}，实为{found}）',
  none: '没有',

  compared: '规则集{before}与{after}相比：{parts}处不同，{count}份资料中{changed}份的结果有变化',
  unread: '没有比较的资料（至少一方的规则集无法读取）：{count}份',
  unreadBy: '{name}：前者（规则集{before}）有{old}处无法读取，后者（规则集{after}）有{now}处',
  change: '{title}：{before} → {after}',
  causedBy: '起因：{causes}',
  causedElsewhere: '起因：与它有叠加规定的另一奖补有变化',
  total: '合计：{before} → {after}',
  subjectNamed: '{title}（{subject}）',
  answer: '{verdict}，{amount}',
  absent: '没有这条规则',
  listed: '{first}、{second}',
  remains: '{answer}，按“{relation}”后为{amount}',
  added: '{part}（新增）',
  removed: '{part}（删去）',
  changed: '{part}（改动）',
} as const

const en: Readonly<Record<keyof typeof zh, string>> = {
  made: 'Digest of the receipt: {digest}',
  receiptOf: 'Receipt {name}',
  reproduced: 'Evaluated anew, with the same result',
  differs: 'Differs from what is evaluated anew, first of all here',
  differsToo: 'And after that',
  alone: 'Checked independently: no fault in digests, quotes, steps and totals',
  faulty: 'The independent check finds faults',
  among: '{count} more, see --json',

  digest: 'content differs from its digest: {path} (stated {receipt}, found {found})',
  rulebook: 'the rulebook differs: {path} (receipt {receipt}, now {found})',
  profile: 'the profile differs: {path} (receipt {receipt}, held {found})',
  options: 'the options differ: {path} (receipt {receipt}, held {found})',
  package: 'the version of the program differs (receipt {receipt}, now {found})',
  result: 'the result differs: {path} (receipt {receipt}, evaluated anew {found})',

  faultForm: 'malformed: {path} (expected {expected}, found {found})',
  faultDigest: 'a digest differs: {path} (expected {expected}, found {found})',
  faultText:
    'the held text differs from the digest of the receipt, or there is none: {path} (expected {expected}, found {found})',
  faultQuote: 'a quote does not stand there: {path} (text {expected}, receipt {found})',
  faultStep: 'a step does not follow: {path} (expected {expected}, stated {found})',
  faultAmount: 'an amount is not its last step: {path} (expected {expected}, stated {found})',
  faultTotal: 'a total does not add up: {path} (expected {expected}, stated {found})',

  series: 'A series of {count} receipts',
  whole: 'Each follows on the one before it, none is missing',
  endUnknown:
    'Whether the end was cut off is seen by the digest of the last receipt alone (--last)',
  chainUnreadable: 'No. {at} is no receipt',
  chainAltered: 'No. {at} was altered',
  chainGap:
    'No. {at} names one before it that is not here: removed or altered (expected {expected}, stated {found})',
  chainOrder:
    'No. {at} stands in another order, or one was inserted before it (expected {expected}, stated {found})',
  chainStart:
    'The first one names one before it, or not the one that is given (expected {expected}, stated {found})',
  chainEnd: 'The last one is not the expected one (expected {expected}, found {found})',
  chainCount: 'There are not as many as expected (expected {expected}, found {found})',
  none: 'none',

  compared:
    'Rulebook {before} against {after}; parts that differ: {parts}; profiles: {count}, of them with another result: {changed}',
  unread: 'Profiles that were not compared, as one rulebook cannot read them: {count}',
  unreadBy:
    '{name}: faults under the first rulebook ({before}): {old}; under the second ({after}): {now}',
  change: '{title}: {before} → {after}',
  causedBy: 'because of {causes}',
  causedElsewhere: 'because of another award that a relation ties it to',
  total: 'Total: {before} → {after}',
  subjectNamed: '{title} ({subject})',
  answer: '{verdict}, {amount}',
  absent: 'no such rule',
  listed: '{first}, {second}',
  remains: '{answer}, after “{relation}” {amount}',
  added: '{part} (added)',
  removed: '{part} (removed)',
  changed: '{part} (changed)',
}

/** Says the messages of receipts and comparisons. */
export type SayReceipt = SayOf<typeof zh>

export const receiptSpeaker = (locale: Locale): SayReceipt => speakerIn(locale, zh, en)

/** Both catalogues, for a test that they agree. */
export const receiptCatalogues = { zh, en }
