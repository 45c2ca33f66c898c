import type { Construct } from '../rulebook/formula'

interface ConstructWords {
  /** The words of clauses by which an analyst knows it. */
  readonly clause: string
  readonly form: string
  readonly meaning: string
}

/** Every construct of the amount language as its reference has it, in the order of the reference. */
export const constructWords: Readonly<Record<Construct, ConstructWords>> = {
  value: {
    clause: '给予50万元',
    form: '`{ value, unit?, words }`',
    meaning: 'a figure of the text, in yuan unless a unit is named',
  },
  rate: { clause: '20%, 3‰', form: '`{ rate, words }`', meaning: 'a bare rate of the text' },
  fact: {
    clause: '实际投入',
    form: '`{ fact, words? }`',
    meaning: 'a fact of the enterprise or subject; unknown: any amount from nothing up',
  },
  open: {
    clause: '一定比例, 另定标准',
    form: '`{ open }`',
    meaning: 'what the text leaves open, declared under `open` with its bounds',
  },
  multiply: {
    clause: '按…的20%',
    form: '`{ multiply: [ … ], words? }`',
    meaning: 'the product; at most one factor in money',
  },
  add: { clause: '再奖励', form: '`{ add: [ … ], words? }`', meaning: 'the sum, of one unit' },
  atMost: {
    clause: '最高不超过',
    form: '`{ atMost: figure or formula, of, words }`',
    meaning: 'a cap; a formula as bound raises it or takes the lower of two',
  },
  atLeast: {
    clause: '不低于',
    form: '`{ atLeast: figure or formula, of, words }`',
    meaning: 'a floor under the award',
  },
  leastOf: {
    clause: '且不超过…的2%',
    form: '`{ leastOf: [ … ], words }`',
    meaning: 'the lowest of several',
  },
  greatestOf: {
    clause: '就高, 从高',
    form: '`{ greatestOf: [ … ], words }`',
    meaning: 'the highest of several',
  },
  when: {
    clause: '达到200万元的，…；承担国家项目的，上限提高',
    form: '`{ when: condition, give, else?, words? }`',
    meaning: 'a condition tree decides; without `else`, otherwise nothing',
  },
  choose: {
    clause: '1类药…，其他类别…',
    form: '`{ choose: fact, from: { option: … }, otherwise?, words? }`',
    meaning: 'the option of a fact selects the scale; every option, or `otherwise`',
  },
  slabs: {
    clause: '…（含）至…（不含）的，按…',
    form: '`{ slabs: quantity, bands: [ { atLeast / above, atMost / below, give, words } ] }`',
    meaning: 'the band in which the whole quantity lies; bands meet without gap',
  },
  marginal: {
    clause: '不超过100万元的部分…，超过…的部分…',
    form: '`{ marginal: quantity, bands: [ { above, atMost, rate, words } ] }`',
    meaning: 'each part of the quantity at the rate of its own band',
  },
  ladder: {
    clause: '首次超过1亿元的，给予…',
    form: '`{ ladder: quantity, before?, steps: [ { atLeast / above, value, words } ] }`',
    meaning: 'the highest step reached; with `before`, only if it was not reached before',
  },
  increments: {
    clause: '每再增加10万美元，再给予5万元',
    form: '`{ increments: quantity, first?: { atLeast, value, words }, further: { every, value, words } }`',
    meaning: 'so much at first, and so much for each further full increment',
  },
  unitPrice: {
    clause: '每平方米1000元, 每亩8000元',
    form: '`{ unitPrice, per: unit, of, words }`',
    meaning: 'so much for each unit of a quantity that is counted in it',
  },
  convert: {
    clause: '折算为人民币',
    form: '`{ convert, rate, on, source, words? }`',
    meaning: 'foreign money at a rate that is given, dated and sourced',
  },
  round: {
    clause: '取整到1万元',
    form: '`{ round: down / halfUp / up, to, of, words }`',
    meaning: 'rounding, only where a clause says so',
  },
  atMostInTotal: {
    clause: '每年不超过, 累计不超过',
    form: '`{ atMostInTotal, counting: { per, within, rules? }, of, words }`',
    meaning: 'a cap over this award and the earlier ones that the profile lists',
  },
  lessAwarded: {
    clause: '补足差额, 升级再给予',
    form: '`{ lessAwarded: { per, within, rules? }, of, words }`',
    meaning: 'what is left after earlier awards are taken off, never below nothing',
  },
}
