import { isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml'
import { partsOf } from '../issue/path'

/** The line of the key or item that a path names, or of the nearest one above it that there is. */
export function lineOfPath(root: unknown, path: string, lines: LineCounter): number | undefined {
  let node = root
  let line = lineOf(root, lines)
  for (const part of partsOf(path)) {
    const place = placeIn(node, part)
    if (place === undefined) return line
    line = lineOf(place.sign, lines) ?? line
    node = place.value
  }
  return line
}

interface Place {
  readonly value: unknown
  /** What an eye looks for: the key of an entry, or an item itself. */
  readonly sign: unknown
}

function placeIn(node: unknown, part: string): Place | undefined {
  if (isSeq(node)) {
    const item = Reflect.get(node.items, part)
    return item === undefined ? undefined : { value: item, sign: item }
  }
  if (!isMap(node)) return undefined
  // of a repeated key the last one counts
  const pair = node.items.filter(({ key }) => keyText(key) === part).at(-1)
  return pair === undefined ? undefined : { value: pair.value, sign: pair.key }
}

function lineOf(node: unknown, lines: LineCounter): number | undefined {
  const range = isNode(node) ? node.range : undefined
  return range ? lines.linePos(range[0]).line : undefined
}

/** A key as it is written in a path. */
export const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : '?')
