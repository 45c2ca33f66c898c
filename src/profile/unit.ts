import type { Bilingual } from '../issue/issue'

/** The units that rules and facts can name; money in yuan has the unit by its type. */
export const unitTitles = {
  usd: { zh: '美元', en: 'US dollars' },
  mu: { zh: '亩', en: 'mu' },
  'square-metre': { zh: '平方米', en: 'square metres' },
  person: { zh: '人', en: 'persons' },
  tonne: { zh: '吨', en: 'tonnes' },
  item: { zh: '项', en: 'items' },
  piece: { zh: '个', en: 'pieces' },
  set: { zh: '台', en: 'sets' },
  year: { zh: '年', en: 'years' },
  month: { zh: '个月', en: 'months' },
} as const satisfies Record<string, Bilingual>

export type UnitName = keyof typeof unitTitles

/** The names in the order of the table, for schemas. */
export const unitNames: readonly UnitName[] = [
  'usd',
  'mu',
  'square-metre',
  'person',
  'tonne',
  'item',
  'piece',
  'set',
  'year',
  'month',
]
