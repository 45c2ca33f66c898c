import type { FactType } from '../../profile/vocabulary'

/** The kinds of values that stand in a cell: facts, ids and names, and the rule of an award. */
export type ValueKind = FactType | 'label' | 'rule'

/** What is said that should stand where a value is refused; where it is one of a list, the list is said instead. */
export const expectedValues: Readonly<Record<ValueKind, string>> = {
  boolean: 'true 或 or false',
  money: '以元计的非负金额 an amount in yuan, such as 35000000 or "35000000.50"',
  decimal: '非负数 a number that is not negative, such as 3 or "0.05"',
  count: '非负整数 a whole number that is not negative',
  date: '1900 至 2200 年间的日期 a date from 1900 to 2200: YYYY-MM-DD',
  choice: '所列选项之一 one of the options',
  choices: '所列选项的列表 a list of the options',
  place: '六位行政区划代码 a place code of GB/T 2260, such as "513301"',
  label: '1 至 200 个字符的文本 text of 1 to 200 characters',
  rule: '规则集中的规则 a rule of the rulebook',
}

/** The columns of what is refused: of which enterprise which fact, and why. */
export const rejectedColumns = ['enterprise', 'fact', 'reason'] as const

/** The reason as people read it. */
export const reasonOf = (expected: string, found: string): string =>
  `'应为 expected ' || ${expected} || '；实为 found ' || ${found} AS reason`
