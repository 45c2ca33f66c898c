/** What a number in Chinese prose counts. `rank` is a place from the top: 前三, 500强. */
export type NumberUnit =
  | 'yuan'
  | 'foreign-money'
  | 'percent'
  | 'permille'
  | 'percentage-points'
  | 'fraction'
  | 'years'
  | 'quarters'
  | 'months'
  | 'days'
  | 'working-days'
  | 'hours'
  | 'times'
  | 'multiple'
  | 'rank'
  | 'quantity'
  | 'count'
  | 'year'
  | 'month'
  | 'date'
  | 'ordinal'
  | 'document-number'

interface UnitWords {
  readonly unit: NumberUnit
  readonly words: readonly string[]
  /** Characters after which the word is part of another one: 三元材料, 一次性, 强化. */
  readonly notBefore?: string
}

/** The words that may follow a number and make it a number of something. */
export const unitWords: readonly UnitWords[] = [
  { unit: 'percent', words: ['%'] },
  { unit: 'permille', words: ['‰'] },
  { unit: 'percentage-points', words: ['个百分点', '百分点'] },
  { unit: 'yuan', words: ['元'], notBefore: '素件化旦材结论' },
  { unit: 'foreign-money', words: ['美元', '欧元', '港元', '港币', '日元', '澳元', '英镑'] },
  { unit: 'years', words: ['周年', '年'], notBefore: '代级半' },
  { unit: 'quarters', words: ['个季度', '季度'] },
  { unit: 'months', words: ['个月'] },
  { unit: 'working-days', words: ['个工作日', '工作日'] },
  { unit: 'days', words: ['日', '天'], notBefore: '然' },
  { unit: 'hours', words: ['个小时', '小时'] },
  { unit: 'multiple', words: ['倍'] },
  { unit: 'times', words: ['次'], notBefore: '性方' },
  { unit: 'rank', words: ['强'], notBefore: '化制调度烈大劲' },
  { unit: 'ordinal', words: ['类', '级', '届', '号', '等奖'] },
  { unit: 'ordinal', words: ['期'], notBefore: '间限内' },
  {
    unit: 'quantity',
    words: [
      ...['亩', '公顷', '平方米', '平方公里', '立方米', '公里', '吨', '公斤', '千克', '千瓦'],
      ...['m²', '㎡', 'km', 'kg', 'mg', 'MW', 'kW'],
    ],
  },
  { unit: 'count', words: ['个', '家', '户', '项', '种', '名', '人', '所', '件', '台', '例'] },
]

/** Every unit word with its unit. */
export const unitOf: ReadonlyMap<string, NumberUnit> = new Map(
  unitWords.flatMap(({ unit, words }) => words.map((word) => [word, unit] as const)),
)

/** A pattern for any unit word, the longest first. */
export const unitPattern: string = unitWords
  .flatMap(({ words, notBefore }) => words.map((word) => ({ word, notBefore })))
  .sort((left, right) => right.word.length - left.word.length)
  .map(({ word, notBefore }) => (notBefore === undefined ? word : `${word}(?![${notBefore}])`))
  .join('|')
