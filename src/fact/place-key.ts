import { placeNumberOf, significantPart } from '../profile/place'

/**
 * A number for a place, the same only for places that lie to each of some areas alike: counties that
 * none of the areas name have the four digits of their prefecture. Other places have all their six.
 */
export function placeKeyOf(areas: readonly string[]): (place: number) => number {
  const named = areas.filter((area) => significantPart(area).length > digitsOfPrefecture)
  const detailed = new Set(named.map((area) => prefectureOf(placeNumberOf(area))))
  const isDetailed = detailed.size > 0
  return (place) => {
    const prefecture = prefectureOf(place)
    // a code that ends in 00 or 01 may stand for more than a county
    if (place - prefecture * 100 <= 1) return place
    return isDetailed && detailed.has(prefecture) ? place : prefecture
  }
}

const digitsOfPrefecture = 4

/** Above the keys of all prefectures. */
export const mostPrefectures = 10_000

const prefectureOf = (place: number): number => Math.floor(place / 100)
