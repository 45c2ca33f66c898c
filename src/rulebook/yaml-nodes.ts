import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml'

/** One node of a YAML file: a value, or the key of an entry. */
export interface PlacedNode {
  readonly node: Node
  readonly role: 'key' | 'value'
  /** The keys and indexes of its path. */
  readonly parts: readonly (string | number)[]
}

interface Visit {
  readonly node: unknown
  readonly role: PlacedNode['role']
  readonly parts: PlacedNode['parts']
}

/** Every node of a tree in the order of the text. Walks without recursion. */
export function nodesOf(root: unknown): readonly PlacedNode[] {
  const found: PlacedNode[] = []
  const visits: Visit[] = [{ node: root, role: 'value', parts: [] }]
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const { node, role, parts } = visit
    if (!isNode(node)) continue
    found.push({ node, role, parts })
    if (role === 'value') for (const child of childrenOf(visit).reverse()) visits.push(child)
  }
  return found
}

function childrenOf({ node, parts }: Visit): Visit[] {
  if (isSeq(node)) {
    return node.items.map((item, index) => ({
      node: item,
      role: 'value',
      parts: [...parts, index],
    }))
  }
  if (!isMap(node)) return []
  return node.items.flatMap(({ key, value }): readonly Visit[] => {
    const place = [...parts, keyText(key)]
    return [
      { node: key, role: 'key', parts: place },
      { node: value, role: 'value', parts: place },
    ]
  })
}

/** A key as it is written in a path. */
export const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : '?')
