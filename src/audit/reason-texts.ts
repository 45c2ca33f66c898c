import type { Bilingual } from '../issue/issue'

/** What is said of a claim, in short sentences; places and figures stand beside them as data. */
export const reasonTexts = {
  unknownRule: {
    zh: '规则集中没有这样的条款',
    en: 'the rulebook has no such clause',
  },
  ambiguousRule: {
    zh: '所写条款可能是其中任何一条规则',
    en: 'the clause may be any of several rules',
  },
  ineligible: {
    zh: '有条件没有满足',
    en: 'conditions are not met',
  },
  noSubject: {
    zh: '企业资料写明没有这类对象',
    en: 'the profile says that there is nothing of this kind',
  },
  lostInstalment: {
    zh: '该期的拨付条件已不能满足',
    en: 'the condition of the instalment can no longer be met',
  },
  premature: {
    zh: '有条件在该日尚未满足',
    en: 'conditions had not been met by that day',
  },
  prematureInstalment: {
    zh: '该期的拨付条件在该日尚未满足',
    en: 'the condition of the instalment had not been met by that day',
  },
  sameAward: {
    zh: '一次性奖励此前已有一笔',
    en: 'the award is given only once, and was claimed before',
  },
  sameAwardInProfile: {
    zh: '一次性奖励此前已经给予，见企业资料',
    en: 'the award is given only once, and the profile has it already',
  },
  sameInvoice: {
    zh: '同一发票此前已经使用',
    en: 'the same invoice was used before',
  },
  exclusive: {
    zh: '几项只能享受一项，另一项在前',
    en: 'only one of these may be had, and another came first',
  },
  highestOf: {
    zh: '从高不重复，另一项在前',
    en: 'only the highest is given, and another came first',
  },
  oncePer: {
    zh: '只享受一次，另一笔在前',
    en: 'it is given only once, and another came first',
  },
  jointCap: {
    zh: '与此前各笔合计超过上限',
    en: 'together with what came before it exceeds the cap',
  },
  totalCap: {
    zh: '与此前各笔累计超过上限',
    en: 'with what was awarded before it exceeds the cap in total',
  },
  over: {
    zh: '高于按条款计算的金额',
    en: 'it is more than the clause gives',
  },
  overLess: {
    zh: '没有扣除此前已给予的金额',
    en: 'what was awarded before was not taken off',
  },
  overParts: {
    zh: '与此前各期合计高于按条款计算的金额',
    en: 'with the earlier instalments it is more than the clause gives',
  },
  noSuchInstalment: {
    zh: '条款没有这一期',
    en: 'the clause has no such instalment',
  },
  under: {
    zh: '低于按条款计算的金额',
    en: 'it is less than the clause gives',
  },
  noProfile: {
    zh: '没有这家企业的资料',
    en: 'there is no profile of the enterprise',
  },
  unlistedSubject: {
    zh: '企业资料中没有这一对象',
    en: 'the profile does not have this subject',
  },
  whichSubject: {
    zh: '未写明是哪一个对象，不能确定是哪一笔奖励',
    en: 'it does not say for which subject it is, so that it is not known which award is meant',
  },
  missing: {
    zh: '有事实未填写',
    en: 'facts are not stated',
  },
  unproved: {
    zh: '有事实已填写，但没有所要求的证据',
    en: 'facts are stated, but not with the evidence that is asked for',
  },
  partlyUnproved: {
    zh: '有事实未填写，另有事实已填写但没有所要求的证据',
    en: 'facts are not stated, and others not with the evidence that is asked for',
  },
  awardsOfWhichSubject: {
    zh: '此前给予的奖励未写明属于哪一个对象',
    en: 'an earlier award does not say for which subject it was',
  },
  perhapsThisAward: {
    zh: '企业资料中的奖励可能就是这一笔，也可能是另一笔：台账没有相应的日期',
    en: 'an award of the profile may be this claim or another one: the claim lacks a date to tell by',
  },
  noFigure: {
    zh: '条款没有金额，无从核对',
    en: 'the clause has no figure to hold the amount against',
  },
  reading: {
    zh: '条款可作另一种理解，结论因此不同',
    en: 'the clause can be read in another way, and the answer depends on it',
  },
} as const satisfies Record<string, Bilingual>

/** What is said of a day on which the document is not in force. */
export const outsideForce = {
  before: (day: string, from: string): Bilingual => ({
    zh: `${day}在文件施行之前（施行不早于${from}）`,
    en: `${day} lies before the document is in force (not before ${from})`,
  }),
  after: (day: string, until: string): Bilingual => ({
    zh: `${day}在文件失效之后（有效期至${until}）`,
    en: `${day} lies after the end of the document (in force until ${until})`,
  }),
}

/** What is said where a window for applications was missed. */
export const outsideWindow = (
  day: string,
  from: string,
  until: string,
  source: string,
): Bilingual => ({
  zh: `${day}不在申报期内（${from}至${until}，${source}）`,
  en: `${day} lies outside the window for applications (${from} to ${until}, ${source})`,
})

// a profile may have very many subjects of one name
const mostListed = 5

/** What is said where the name of a subject is that of several; the ids are those of the profile. */
export function ambiguousSubject(name: string, ids: readonly string[]): Bilingual {
  const named = ids.slice(0, mostListed)
  const more = ids.length > mostListed ? ' …' : ''
  return {
    zh: `企业资料中不止一个对象名为“${name}”：${named.join('、')}${more}`,
    en: `the profile has more than one subject named “${name}”: ${named.join(', ')}${more}`,
  }
}

/** What is said where the profile cannot be read. */
export const badProfile = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `企业资料有误：${zh}`,
  en: `the profile has faults: ${en}`,
})
