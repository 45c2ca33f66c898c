import { type Parsed, refused } from '../issue/parsed'

/** The first two digits of GB/T 2260: provinces, autonomous regions, municipalities, Taiwan, SARs. */
export const provinceCodes: readonly number[] = [
  ...[11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46],
  ...[50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82],
]
// a list of a hundred is faster to look into than a set
const isProvince = Array.from({ length: 100 }, (_, code) => provinceCodes.includes(code))

const expected = {
  zh: '加引号的六位行政区划代码（GB/T 2260），如 "513301"',
  en: 'a quoted six-digit place code of GB/T 2260, such as "513301"',
}

/** A place as a code of GB/T 2260: a province 510000, a prefecture 513300 or a county 513301. */
export function readPlace(input: unknown): Parsed<string> {
  return typeof input === 'string' && isPlaceCode(input)
    ? { kind: 'accepted', value: input }
    : refused('wrong_value', expected, input)
}

export const isPlaceCode = (text: string): boolean => placeNumberOf(text) >= 0

const zero = '0'.charCodeAt(0)

/** The six digits of a place code as a whole number; -1 where the text is no such code. */
export function placeNumberOf(text: string): number {
  if (text.length !== 6) return -1
  let number = 0
  for (let at = 0; at < 6; at += 1) {
    const digit = text.charCodeAt(at) - zero
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return isProvinceCode(number) ? number : -1
}

/** Whether six digits, as a whole number, begin with those of a province. */
export const isProvinceCode = (number: number): boolean =>
  isProvince[Math.floor(number / 10_000)] === true

/** How a place lies to an area: surely inside, surely outside, or too coarsely stated to tell. */
export type PlaceRelation = 'inside' | 'outside' | 'too-coarse'

/** A province or prefecture contains the places whose codes begin with its own. */
export function placeRelation(place: string, area: string): PlaceRelation {
  if (place.startsWith(significantPart(area))) return 'inside'
  return area.startsWith(significantPart(place)) ? 'too-coarse' : 'outside'
}

/**
 * What the places within a place have in common. In a prefecture-level city, whose third and fourth
 * digits are 01 to 20 or 51 to 70, a code in 01 is not a county but all its districts (市辖区).
 */
export function significantPart(code: string): string {
  const isCity = /^..(?:0[1-9]|1\d|20|5[1-9]|6\d|70)01$/.test(code)
  const isGroup = isCity && !municipalities.has(code.slice(0, 2))
  return isGroup ? code.slice(0, 4) : code.replace(/(?:0000|00)$/, '')
}

const municipalities = new Set(['11', '12', '31', '50'])
