import { isMap, isScalar, isSeq } from 'yaml'

/** What a node says that has no alias or tag and no list or object as a key. */
export function dataOf(node: unknown): unknown {
  if (isScalar(node)) return node.value
  if (isSeq(node)) return node.items.map(dataOf)
  if (!isMap(node)) return null
  // without a prototype `__proto__` is a key as any other
  const object: Record<string, unknown> = Object.create(null)
  for (const { key, value } of node.items) object[keyOf(key)] = dataOf(value)
  return object
}

const keyOf = (key: unknown): string =>
  isScalar(key) && key.value !== null ? String(key.value) : ''
