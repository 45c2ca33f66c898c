import type { Sorted } from './unsorted'

/** The units of a text in the order of what follows each, so that alike ones stand together. */
export function sorted(text: string): Sorted {
  const order = suffixOrder(text)
  const row = order.indexOf(0)
  const units = Uint16Array.from(
    [...order].filter((start) => start > 0).map((start) => text.charCodeAt(start - 1)),
  )
  return { units, row }
}

/** Where the suffixes of a text start, in their order: by ranks of ever longer beginnings. */
function suffixOrder(text: string): Uint32Array {
  const length = text.length + 1
  const order = Uint32Array.from({ length }, (_, at) => at)
  // the end of the text comes before every character
  let ranks = Float64Array.from({ length }, (_, at) =>
    at === text.length ? 0 : text.charCodeAt(at) + 1,
  )
  for (let known = 1; ; known *= 2) {
    const keys = ranks.map((rank, at) => rank * (length + 65_537) + ((ranks[at + known] ?? -1) + 1))
    order.sort((left, right) => (keys[left] ?? 0) - (keys[right] ?? 0))
    const next = new Float64Array(length)
    for (let at = 1; at < length; at += 1) {
      const [here, before] = [order[at] ?? 0, order[at - 1] ?? 0]
      next[here] = (next[before] ?? 0) + (keys[here] === keys[before] ? 0 : 1)
    }
    ranks = next
    if (ranks[order[length - 1] ?? 0] === length - 1) return order
  }
}
