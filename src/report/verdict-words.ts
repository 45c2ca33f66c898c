import type { ClaimVerdict } from '../audit/audited-claim'
import type { Bilingual } from '../issue/issue'

/** A verdict on a claim in words: what it is called, and what it says, in a sentence. */
export interface VerdictWords {
  readonly title: Bilingual
  readonly sentence: Bilingual
}

export const verdictWords: Readonly<Record<ClaimVerdict, VerdictWords>> = {
  'unknown-rule': {
    title: { zh: '依据不明', en: 'unknown rule' },
    sentence: {
      zh: '台账所写的依据在规则集中找不到，或者可指多条。',
      en: 'The rulebook has no rule of that name or clause, or more than one.',
    },
  },
  'outside-period': {
    title: { zh: '不在期间内', en: 'outside the period' },
    sentence: {
      zh: '所在日期文件没有施行，或者不在申报期内。',
      en: 'The document was not in force on that date, or the date lies outside the window for applications.',
    },
  },
  ineligible: {
    title: { zh: '不符合条件', en: 'ineligible' },
    sentence: {
      zh: '文件的条件没有满足，无论未填的事实如何。',
      en: 'The conditions are not met, whatever is not stated.',
    },
  },
  premature: {
    title: { zh: '过早', en: 'premature' },
    sentence: {
      zh: '有条件尚待满足时就已申报或拨付。',
      en: 'It was asked for or paid while a condition was still to be met.',
    },
  },
  duplicate: {
    title: { zh: '重复', en: 'duplicate' },
    sentence: {
      zh: '同一项奖补已有另一笔，依文件只能有一笔。',
      en: 'Another claim has the same award, which may be had only once.',
    },
  },
  'over-cap': {
    title: { zh: '超过总限额', en: 'over a cap' },
    sentence: {
      zh: '与其他各笔相加，超过文件的总限额。',
      en: 'Together with others it exceeds a cap on several awards.',
    },
  },
  over: {
    title: { zh: '多出', en: 'over' },
    sentence: { zh: '高于依文件应有的金额。', en: 'It is more than the text gives.' },
  },
  under: {
    title: { zh: '少给', en: 'under' },
    sentence: { zh: '低于依文件应有的金额。', en: 'It is less than the text gives.' },
  },
  unprovable: {
    title: { zh: '不能证明', en: 'unprovable' },
    sentence: {
      zh: '所给资料既不能证明它对，也不能证明它错。',
      en: 'What was handed in proves it neither right nor wrong.',
    },
  },
  consistent: {
    title: { zh: '一致', en: 'consistent' },
    sentence: {
      zh: '符合条件，金额在依文件应有的范围之内。',
      en: 'The conditions are met, and the amount lies within what the text gives.',
    },
  },
}
