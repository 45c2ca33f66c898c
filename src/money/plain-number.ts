import { chineseNumber } from './chinese-numeral'
import type { NumberToken } from './number-tokens'
import { type NumberUnit, unitOf, unitPattern } from './number-units'

/** A number as it stands: what was written, by what it is multiplied, and what it counts. */
export interface PlainNumber {
  readonly base: string
  readonly factor: string | undefined
  readonly unit: NumberUnit | undefined
  /** Whether it is a number even without a unit; a Chinese numeral alone is mostly a word. */
  readonly alone: boolean
  readonly start: number
  readonly end: number
}

// 千克 is a unit of its own, 百分点 too
const scale = '(?:十[万亿]|百(?!分)|千(?![瓦克米伏卡])|[万亿])+'
const tail = new RegExp(`([余多]?) ?(${scale})?([余多]?) ?(${unitPattern})?`, 'yu')
const longest = 30
const countsAtLeastTwo = new Set(['种', '件', '例', '台', '所'])

/** The number that a run of digits or numerals and what follows it say, if they say one. */
export function plainNumber(token: NumberToken, text: string): PlainNumber | undefined {
  if (token.end - token.start > longest) return undefined
  const [written, inner] = token.kind === 'arabic' ? [token.text, ''] : partsOf(token.text)
  const base = token.kind === 'arabic' ? written.replaceAll(',', '') : chineseNumber(written)
  tail.lastIndex = token.end
  const [whole = '', , outer = '', , word = ''] = tail.exec(text) ?? []
  const factor = chineseNumber(inner + outer)
  if (base === undefined || isWord(token, word, text)) return undefined
  return {
    base,
    factor,
    unit: unitAfter(word, inner + outer, text.charAt(token.start - 1)),
    alone: token.kind === 'arabic',
    start: token.start,
    end: token.end + whole.trimEnd().length,
  }
}

/** 三千五百万 is 三千五百 times 万, so that 三千至五千万元 can share it. */
function partsOf(numerals: string): readonly [string, string] {
  const [, base, shared] = /^([^万亿]+)([万亿]+)$/.exec(numerals) ?? []
  return base === undefined || shared === undefined ? [numerals, ''] : [base, shared]
}

function unitAfter(word: string, magnitude: string, before: string): NumberUnit | undefined {
  // 百亿级产业基地, 30亿级企业: of output or revenue
  if (word === '级' && magnitude.endsWith('亿')) return 'yuan'
  const unit = unitOf.get(word)
  const ranked = unit === undefined || word === '名' || word === '家'
  return before === '前' && ranked ? 'rank' : unit
}

function isWord(token: NumberToken, word: string, text: string): boolean {
  if (token.kind === 'arabic') return false
  const before = text.charAt(token.start - 1)
  const unit = unitOf.get(word)
  // 数十亿元 and 几百家 name no number
  if ('数几'.includes(before) && before !== '') return true
  // “四个全面”, "三名"企业: a numeral that opens a quotation begins a name
  if ('“‘「"'.includes(before) && before !== '' && unit !== 'yuan' && unit !== 'percent')
    return true
  if (token.text === '一') return countsAtLeastTwo.has(word)
  // 百家, 千人计划, 万元产值能耗 are words; 超亿元 and 百亿级 are amounts
  const bare = /^[百千万亿]/.test(token.text)
  return bare && !(unit === 'yuan' && /[超过达上破逾近]/.test(before)) && word !== '级'
}
