import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import { excerptOf, shortened } from '../issue/excerpt'
import type { Bilingual, Issue, IssueCode } from '../issue/issue'
import { pathText } from '../issue/path'
import { keyText } from './yaml-lines'

interface StyleRule {
  readonly code: IssueCode
  readonly expected: Bilingual
  /** What is wrong with a node, where something is. */
  readonly found: (node: Node) => string | undefined
}

const plain: Bilingual = {
  zh: '写明的值，不用别名、锚点和标签',
  en: 'the value itself, without alias, anchor or tag',
}

const textKey: Bilingual = {
  zh: '文本键名（数字请加引号）',
  en: 'text as the key (put numbers in quotes)',
}

/** Text in which there is no character of the code 0. */
export const withoutNull: Bilingual = { zh: '不含空字符的文本', en: 'text without null characters' }

export const hasNull = (value: unknown): value is string =>
  typeof value === 'string' && value.includes('\0')

/** The beginning of a text with its null characters as an eye can see them. */
export const nullShown = (text: string): string => shortened(text.replaceAll('\0', '\\0'))

const rulesOfAll: readonly StyleRule[] = [
  {
    code: 'malformed',
    expected: plain,
    found: (node) => (isAlias(node) ? shortened(`*${node.source}`) : undefined),
  },
  {
    code: 'malformed',
    expected: plain,
    found: (node) => ('anchor' in node && node.anchor ? shortened(`&${node.anchor}`) : undefined),
  },
  {
    code: 'malformed',
    expected: plain,
    found: (node) => (node.tag === undefined ? undefined : shortened(node.tag)),
  },
  {
    code: 'malformed',
    // databases take it for the end of what they are asked
    expected: withoutNull,
    found: (node) => (isScalar(node) && hasNull(node.value) ? nullShown(node.value) : undefined),
  },
]

const rulesOfKeys: readonly StyleRule[] = [
  ...rulesOfAll,
  {
    code: 'malformed',
    expected: textKey,
    found: (node) => (isCollection(node) ? 'a list or an object' : undefined),
  },
  {
    code: 'wrong_type',
    expected: textKey,
    found: (node) =>
      isScalar(node) && typeof node.value !== 'string' ? sourceOf(node) : undefined,
  },
]

const rulesOfValues: readonly StyleRule[] = [
  ...rulesOfAll,
  {
    code: 'wrong_type',
    // 010, 1.50 or 22 digits would arrive as another number than was written
    expected: {
      zh: '无前导零的整数，或加引号的文本',
      en: 'a whole number without leading zeros, or text in quotes',
    },
    found: (node) =>
      isScalar(node) && typeof node.value === 'number' && String(node.value) !== node.source
        ? sourceOf(node)
        : undefined,
  },
]

/** What YAML allows and a rulebook does not, because it hides, repeats or changes what is written. */
export function styleFaults({ contents, directives }: Document): readonly Issue[] {
  const faults: Issue[] = directives?.yaml.explicit
    ? [{ code: 'malformed', line: 1, path: '', expected: noDirective, found: '%YAML' }]
    : []
  checkValue(contents, [], faults)
  return faults
}

const noDirective: Bilingual = { zh: '不带指令的 YAML', en: 'YAML without directives' }

/** The keys and indexes of a path; one list for all nodes, since few of them have a fault. */
type Parts = (string | number)[]

function checkValue(node: unknown, parts: Parts, faults: Issue[]): void {
  checkNode(node, rulesOfValues, parts, faults)
  if (isSeq(node)) {
    node.items.forEach((item, index) => {
      parts.push(index)
      checkValue(item, parts, faults)
      parts.pop()
    })
  } else if (isMap(node)) checkMap(node, parts, faults)
}

function checkMap({ items }: YAMLMap, parts: Parts, faults: Issue[]): void {
  checkRepeated(
    items.map(({ key }) => keyText(key)),
    parts,
    faults,
  )
  for (const { key, value } of items) {
    parts.push(keyText(key))
    checkNode(key, rulesOfKeys, parts, faults)
    checkValue(value, parts, faults)
    parts.pop()
  }
}

function checkNode(
  node: unknown,
  rules: readonly StyleRule[],
  parts: Parts,
  faults: Issue[],
): void {
  if (!isNode(node) || isPlainText(node)) return
  for (const { code, expected, found } of rules) {
    const fault = found(node)
    if (fault !== undefined) faults.push({ code, path: pathText(parts), expected, found: fault })
  }
}

/** What most nodes are, and none of the rules is about. */
const isPlainText = (node: Node): boolean =>
  isScalar(node) &&
  typeof node.value === 'string' &&
  node.tag === undefined &&
  !node.anchor &&
  !hasNull(node.value)

function checkRepeated(keys: readonly string[], parts: Parts, faults: Issue[]): void {
  const left = new Set(keys)
  if (left.size === keys.length) return
  const expected = { zh: '每个键只写一次', en: 'each key once' }
  for (const key of new Set(keys.filter((one) => !left.delete(one)))) {
    const path = pathText([...parts, key])
    faults.push({ code: 'duplicate_key', path, expected, found: excerptOf(key) })
  }
}

const sourceOf = ({ source, value }: Scalar): string => shortened(source ?? String(value))
