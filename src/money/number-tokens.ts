import { lookalikes } from './number-lookalikes'

/** A stretch of text that may hold a number, and how it is to be read. */
export interface NumberToken {
  readonly kind: TokenKind
  readonly text: string
  readonly start: number
  readonly end: number
}

export type TokenKind =
  | 'document'
  | 'date'
  | 'month'
  | 'lookalike'
  | 'ordinal'
  | 'fraction'
  | 'arabic'
  | 'chinese'

const numeral = '[〇零一二两三四五六七八九十百千万亿]'
const digit = '[〇零一二三四五六七八九]'
const year = `(?:(?:19|20|21)\\d\\d|[一二]${digit}{3})年`
const month = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月'
const day = '(?:[12]\\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日'
const short = `(?:\\d{1,3}|${numeral}{1,4})`
const counted = '(?![条款项章节编类批期年次名位号届个季阶步])'

// the order decides: what stands earlier wins where two begin at the same character
const patterns: readonly (readonly [TokenKind, string])[] = [
  ['document', '[〔（([](?:19|20)\\d\\d[〕）)\\]]第?\\d{1,5}号'],
  ['date', `(?<!\\d)${year}(?:${month}(?:${day})?)?`],
  ['date', '(?<!\\d)(?:19|20|21)\\d\\d-[01]\\d-[0-3]\\d(?!\\d)'],
  ['month', `(?<!\\d)${month}(?:${day})?`],
  ['lookalike', lookalikes.map(({ pattern }) => pattern).join('|')],
  ['lookalike', `第[一二三]${counted}`], // 第三方, 第一责任人
  ['ordinal', `第(?:\\d{1,9}|${numeral}{1,6})`],
  // asking for the numeral first keeps long runs of spaces from being read over and over
  ['ordinal', `(?=\\d|${numeral})(?<=^[ \\t\u3000]*)${short}(?=[、.\\t](?!\\d))`],
  ['ordinal', `(?<=[（(])${short}(?=[）)])`],
  [
    'fraction',
    `(?:\\d{1,9}|${numeral}{1,9})分之(?:\\d{1,9}(?:\\.\\d{1,9})?|${numeral}{1,9}(?:点${digit}{1,9})?)`,
  ],
  ['arabic', '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?'],
  ['chinese', `${numeral}+(?:点${digit}+)?`],
]

const anyToken = new RegExp(patterns.map(([, pattern]) => `(${pattern})`).join('|'), 'gmu')

/** Every candidate in half-width text, in order, without overlap. */
export function* numberTokens(text: string): Generator<NumberToken> {
  for (const match of text.matchAll(anyToken)) {
    const kind = patterns[match.slice(1).findIndex((group) => group !== undefined)]?.[0]
    if (kind === undefined) continue
    yield { kind, text: match[0], start: match.index, end: match.index + match[0].length }
  }
}
