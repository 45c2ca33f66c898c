import { decimalOf, textOf } from './decimal'

const digits: ReadonlyMap<string, string> = new Map(
  Object.entries({ 〇: '0', 零: '0', 两: '2' }).concat(
    [...'一二三四五六七八九'].map((sign, index) => [sign, `${index + 1}`]),
  ),
)

/** Each sign parts a numeral in two, and its right part has so many digits at most. */
const magnitudes = [
  { sign: '亿', width: 8 },
  { sign: '万', width: 4 },
] as const

const digit = '[一二两三四五六七八九]'
const belowTenThousand = new RegExp(
  `^(?:(${digit})千)?(?:零?(${digit})百)?(?:零?(${digit}?)十)?(?:(零?)(${digit}))?$`,
)
const longest = 30

/** The decimal text of a well-formed Chinese numeral (三千五百, 十二点五, 百), if it is one. */
export function chineseNumber(text: string): string | undefined {
  if (text.length > longest) return undefined
  const [whole = '', fraction, ...more] = text.split('点')
  const left = wholeOf(/^[百千万亿]/.test(whole) ? `一${whole}` : whole, 0)
  const right = fraction === undefined ? '' : digitByDigit(fraction)
  if (left === undefined || right === undefined || more.length > 0) return undefined
  return textOf(decimalOf(right === '' ? left : `${left}.${right}`))
}

/** The digits of a numeral that is read digit by digit, as years are: 二〇一七. */
export function digitByDigit(text: string): string | undefined {
  const found = [...text].map((sign) => digits.get(sign))
  return found.length === 0 || found.includes(undefined) ? undefined : found.join('')
}

function wholeOf(text: string, level: number): string | undefined {
  const magnitude = magnitudes[level]
  if (magnitude === undefined) return sectionOf(text)
  const cut = text.lastIndexOf(magnitude.sign)
  if (cut === -1) return wholeOf(text, level + 1)
  const rest = text.slice(cut + 1)
  // 一万二 is spoken for 12 000 and written for nothing
  if (digits.has(rest)) return undefined
  const high = wholeOf(text.slice(0, cut), level + 1)
  const low = rest === '' ? '' : wholeOf(rest, level + 1)
  if (high === undefined || low === undefined) return undefined
  return high + low.padStart(magnitude.width, '0')
}

function sectionOf(text: string): string | undefined {
  if (text === '零' || text === '〇') return '0'
  const match = belowTenThousand.exec(text)
  if (match === null || text === '') return undefined
  const [, thousands, hundreds, tens, zero, ones] = match
  const jumps = ones !== undefined && tens === undefined && (thousands ?? hundreds) !== undefined
  // 一百二 is spoken for 120: a written one says 一百零二
  if (jumps && zero === '') return undefined
  const places = [thousands, hundreds, tens === '' ? '一' : tens, ones]
  return places.map((place) => digits.get(place ?? '零')).join('')
}
