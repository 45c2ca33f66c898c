import type { Bilingual } from '../issue/issue'
import { freeze } from '../rulebook/freeze'

/** What the steps of an amount are called. */
export const labels = freeze({
  value: { zh: '原文的数额', en: 'figure of the text' },
  rate: { zh: '比例', en: 'rate' },
  product: { zh: '相乘', en: 'product' },
  sum: { zh: '合计', en: 'sum' },
  least: { zh: '取较低者', en: 'the lower' },
  greatest: { zh: '取较高者', en: 'the higher' },
  capped: { zh: '不超过上限', en: 'capped' },
  floored: { zh: '不低于下限', en: 'raised to the floor' },
  rounded: { zh: '按规定取整', en: 'rounded as the clause says' },
  met: { zh: '符合该条件', en: 'the condition is met' },
  unmet: { zh: '不符合该条件', en: 'the condition is not met' },
  unclear: { zh: '是否符合该条件尚不确定', en: 'whether the condition is met is open' },
  slab: { zh: '所在档次', en: 'the band it lies in' },
  noSlab: { zh: '不在任何档次之内', en: 'in none of the bands' },
  slabs: { zh: '可能所在的各档', en: 'the bands it may lie in' },
  marginal: { zh: '分段计算', en: 'by marginal bands' },
  ladder: { zh: '达到的最高一级', en: 'the highest step reached' },
  crossing: { zh: '首次达到的最高一级', en: 'the highest step reached for the first time' },
  increments: { zh: '按增加的份数计算', en: 'by full increments' },
  taken: { zh: '以前已给予', en: 'awarded before' },
  within: { zh: '累计不超过上限', en: 'within the total cap' },
  less: { zh: '减去以前已给予的', en: 'less what was awarded before' },
} as const satisfies Record<string, Bilingual>)

/** The label of a unit price: so much for each unit. */
export const priceLabel = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `按每${zh}的标准计算`,
  en: `at the price for each of the ${en}`,
})

/** The label of a conversion, with its dated rate. */
export const rateLabel = (rate: string, on: string, { zh, en }: Bilingual): Bilingual => ({
  zh: `按${on}汇率${rate}折算（${zh}）`,
  en: `converted at ${rate} of ${on} (${en})`,
})
