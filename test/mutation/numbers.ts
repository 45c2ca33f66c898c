import { exact, textOf } from '../property/exact'

/** What a threshold becomes: a yuan and a fen more and less, ten times, a tenth. */
export function otherNumbers(text: string, whole: boolean): readonly string[] {
  const { units, places } = exact(text)
  const fine = places > 2 ? places : 2
  const scaled = units * 10n ** BigInt(fine - places)
  const [one, small] = [10n ** BigInt(fine), 10n ** BigInt(fine - 2)]
  const steps = whole ? [one, -one] : [one, -one, small, -small]
  const moved = [...steps.map((step) => scaled + step), scaled * 10n]
  const written = moved.filter((value) => value >= 0n).map((value) => plain(value, fine))
  return [...new Set(written)].filter((value) => value !== plain(scaled, fine))
}

function plain(units: bigint, places: number): string {
  return textOf({ units, places }).replace(/\.?0+$/u, '') || '0'
}

/** The members of a list that stand just after and just before one of them, round the end. */
export function nextTo<T>(list: readonly T[], one: T): readonly T[] {
  const at = list.indexOf(one)
  const near = [list[(at + 1) % list.length], list[(at + list.length - 1) % list.length]]
  return [...new Set(near)].filter((other): other is T => other !== undefined && other !== one)
}
