import { type Parsed, refused } from '../issue/parsed'
import { compare, decimalOf } from './decimal'
import { type NumberForm, readNumber } from './read-number'

const money: NumberForm = {
  code: 'bad_money',
  expected: {
    zh: '非负金额：整数元，或加引号的文本，如 "35000000.00"、"3500万元"、"0.35亿元"',
    en: 'a non-negative amount in yuan: a whole number, or quoted text such as "35000000.00", "3500万元", "0.35亿元"',
  },
  negative: 'refused',
  decimals: 6,
  units: new Map([
    ['', '1'],
    ['元', '1'],
    ['万', '10000'],
    ['万元', '10000'],
    ['亿', '100000000'],
    ['亿元', '100000000'],
  ]),
}

const signedMoney: NumberForm = {
  ...money,
  expected: {
    zh: '金额，可为负：整数元，或加引号的文本，如 "-3500000.50"、"3500万元"',
    en: 'an amount in yuan, which may be negative: a whole number, or quoted text such as "-3500000.50", "3500万元"',
  },
  negative: 'accepted',
}

const decimal: NumberForm = {
  code: 'malformed',
  expected: {
    zh: '非负整数，或加引号的小数、百分数、千分数，如 "0.05"、"5%"、"3‰"',
    en: 'a non-negative whole number, or quoted text: a decimal, a percentage or a permillage, such as "0.05", "5%", "3‰"',
  },
  negative: 'refused',
  decimals: 20,
  units: new Map([
    ['', '1'],
    ['%', '0.01'],
    ['‰', '0.001'],
  ]),
}

const count: NumberForm = {
  code: 'malformed',
  expected: { zh: '非负整数', en: 'a non-negative whole number' },
  negative: 'refused',
  decimals: 0,
  units: new Map([['', '1']]),
}

const greatestCount = '9007199254740991'

/**
 * An amount in yuan as canonical decimal text. Accepts a safe integer, or text of at most 60
 * characters: digits (full-width too, correctly grouped or not at all), at most six decimals of a
 * yuan, and 元, 万元 or 亿元; 万 and 亿 alone mean 万元 and 亿元.
 */
export const readMoney = (input: unknown): Parsed<string> => readNumber(input, money)

/** An amount in yuan that may be negative, such as a profit; otherwise as `readMoney`. */
export const readSignedMoney = (input: unknown): Parsed<string> => readNumber(input, signedMoney)

/**
 * A ratio or a quantity as canonical decimal text; accepts a safe integer or text of at most 60
 * characters and 20 decimals. `"5%"` is `0.05`; a bare `5` is five, not five percent.
 */
export const readDecimal = (input: unknown): Parsed<string> => readNumber(input, decimal)

/** A number of things, as canonical decimal text; at most the greatest safe integer. */
export function readCount(input: unknown): Parsed<string> {
  const parsed = readNumber(input, count)
  if (parsed.kind === 'rejected') return parsed
  return compare(decimalOf(parsed.value), decimalOf(greatestCount)) > 0
    ? refused(count.code, count.expected, input)
    : parsed
}
