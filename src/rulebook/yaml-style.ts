import { type Document, isAlias, isCollection, isMap, isScalar, type Node, type Scalar } from 'yaml'
import { excerptOf, shortened } from '../issue/excerpt'
import type { Bilingual, Issue, IssueCode } from '../issue/issue'
import { pathText } from '../issue/path'
import { keyText, type PlacedNode } from './yaml-nodes'

interface StyleRule {
  readonly code: IssueCode
  readonly role: PlacedNode['role'] | 'any'
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

const styleRules: readonly StyleRule[] = [
  {
    code: 'malformed',
    role: 'any',
    expected: plain,
    found: (node) => (isAlias(node) ? shortened(`*${node.source}`) : undefined),
  },
  {
    code: 'malformed',
    role: 'any',
    expected: plain,
    found: (node) => ('anchor' in node && node.anchor ? shortened(`&${node.anchor}`) : undefined),
  },
  {
    code: 'malformed',
    role: 'any',
    expected: plain,
    found: (node) => (node.tag === undefined ? undefined : shortened(node.tag)),
  },
  {
    code: 'malformed',
    role: 'key',
    expected: textKey,
    found: (node) => (isCollection(node) ? 'a list or an object' : undefined),
  },
  {
    code: 'wrong_type',
    role: 'key',
    expected: textKey,
    found: (node) =>
      isScalar(node) && typeof node.value !== 'string' ? sourceOf(node) : undefined,
  },
  {
    code: 'wrong_type',
    role: 'value',
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
export function styleFaults(document: Document, nodes: readonly PlacedNode[]): readonly Issue[] {
  const directive: readonly Issue[] = document.directives?.yaml.explicit
    ? [{ code: 'malformed', line: 1, path: '', expected: noDirective, found: '%YAML' }]
    : []
  return [...directive, ...nodes.flatMap(faultsOf)]
}

const noDirective: Bilingual = { zh: '不带指令的 YAML', en: 'YAML without directives' }

function faultsOf({ node, role, parts }: PlacedNode): readonly Issue[] {
  const faults: Issue[] = []
  for (const { code, role: its, expected, found } of styleRules) {
    const fault = its === 'any' || its === role ? found(node) : undefined
    if (fault !== undefined) faults.push({ code, path: pathText(parts), expected, found: fault })
  }
  return role === 'value' ? [...faults, ...repeatedKeys(node, parts)] : faults
}

function repeatedKeys(node: Node, parts: PlacedNode['parts']): readonly Issue[] {
  if (!isMap(node)) return []
  const expected = { zh: '每个键只写一次', en: 'each key once' }
  const taken = new Set<string>()
  const repeated = new Set<string>()
  for (const { key } of node.items) {
    const text = keyText(key)
    if (taken.has(text)) repeated.add(text)
    taken.add(text)
  }
  return [...repeated].map((key) => ({
    code: 'duplicate_key',
    path: pathText([...parts, key]),
    expected,
    found: excerptOf(key),
  }))
}

const sourceOf = ({ source, value }: Scalar): string => shortened(source ?? String(value))
