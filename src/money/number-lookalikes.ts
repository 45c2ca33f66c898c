interface Lookalike {
  /** A pattern whose whole match holds no number. */
  readonly pattern: string
  readonly because: string
}

const numeral = '〇零一二两三四五六七八九十百千万亿'

/**
 * Words with numerals that say no number. A Chinese numeral without a unit is no number either
 * (一定比例, 一批, 统一, 一致性, 三维, 四川, 六盘山, 十二五, 十八大), so none of those stands here.
 */
export const lookalikes: readonly Lookalike[] = [
  {
    pattern: '[同任某每另这那哪单统唯专划逐进归]一',
    because: '同一企业, 任一年度, 每一项: which one, not how many',
  },
  {
    pattern: '一[户企事人厂园县品项家][一多][策议档码证员]',
    because: '一企一策, 一事一议: idioms',
  },
  { pattern: '二次', because: '二次开发: again; a number of times is written 两次' },
  {
    pattern: '(?:最后一公里|一个中心|两个维护|两个确立|三个代表|四个全面|四个自信|四个意识)',
    because: 'slogans',
  },
  {
    pattern: `(?:\\d{1,9}|[${numeral}]{1,9})(?:价(?![格值])|[年户家]?(?:人才)?(?:计划|工程|行动|战略))`,
    because: '23价肺炎球菌多糖疫苗, 312计划, 三年行动: parts of names',
  },
  {
    pattern: '(?!CNY|RMB)[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*',
    because: 'B12, GB2260, COVID-19: digits of a Latin name',
  },
  {
    pattern: '\\d{1,9}(?!m²|km|kg|mg|MW|kW)(?=[A-Za-z])',
    because: '3D: a digit that begins a Latin name',
  },
]
