import { excerptOf } from '../issue/excerpt'
import { pathText } from '../issue/path'

/** A place at which two pieces of plain data differ, with an excerpt of each. */
export interface DataDifference {
  readonly path: string
  readonly left: string
  readonly right: string
}

/** The first difference in the order of keys and places; null where there is none. */
export function firstDifference(
  left: unknown,
  right: unknown,
  parts: readonly (string | number)[] = [],
): DataDifference | null {
  if (left === right) return null
  const entries = entriesOf(left, right)
  if (entries === null) {
    return { path: pathText(parts), left: excerptOf(left), right: excerptOf(right) }
  }
  for (const [part, one, other] of entries) {
    const found = firstDifference(one, other, [...parts, part])
    if (found !== null) return found
  }
  return null
}

type Entry = readonly [part: string | number, left: unknown, right: unknown]

/** What two lists or two objects have at each place; null for anything else. */
function entriesOf(left: unknown, right: unknown): readonly Entry[] | null {
  if (Array.isArray(left) && Array.isArray(right)) {
    const longer = left.length < right.length ? right : left
    return longer.map((_, index) => [index, left[index], right[index]])
  }
  if (!isObject(left) || !isObject(right)) return null
  const [own, other] = [new Map(Object.entries(left)), new Map(Object.entries(right))]
  const keys = [...new Set([...own.keys(), ...other.keys()])].sort()
  return keys.map((key) => [key, own.get(key), other.get(key)])
}

const isObject = (data: unknown): data is object =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
