import { excerptOf } from './excerpt'
import type { Issue, IssueCode } from './issue'

/** How large plain data from outside may be before it is refused unread. */
export interface Limits {
  readonly depth: number
  readonly nodes: number
  readonly textLength: number
}

export const defaultLimits: Limits = { depth: 24, nodes: 200_000, textLength: 20_000 }

// keys through which JSON can reach the prototype of an object
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

interface Visit {
  readonly value: unknown
  readonly path: string
  readonly depth: number
}

/**
 * Everything about an input that no schema should have to meet: depth, size, hostile keys, values
 * that are not plain data. Walks without recursion, so that depth cannot exhaust the stack.
 */
export function guardPlainData(input: unknown, limits: Limits = defaultLimits): readonly Issue[] {
  const issues: Issue[] = []
  const visits: Visit[] = [{ value: input, path: '', depth: 0 }]
  for (let seen = 0; visits.length > 0; seen += 1) {
    const visit = visits.pop()
    if (visit === undefined) break
    if (seen >= limits.nodes) return [...issues, tooLarge(visit.path, `${limits.nodes}`, 'more')]
    issues.push(...faultsOf(visit, limits))
    if (visit.depth < limits.depth) visits.push(...childrenOf(visit))
  }
  return issues
}

function faultsOf({ value, path, depth }: Visit, limits: Limits): readonly Issue[] {
  if (typeof value === 'string') {
    return value.length > limits.textLength
      ? [tooLarge(path, `${limits.textLength}`, excerptOf(value))]
      : []
  }
  if (!isContainer(value)) return isPlainScalar(value) ? [] : [notPlain(path, value)]
  if (depth >= limits.depth) return [tooDeep(path, limits.depth)]
  if (!isPlainContainer(value)) return [notPlain(path, value)]
  return Object.keys(value)
    .filter((key) => forbiddenKeys.has(key))
    .map((key) => forbiddenKey(joinPath(path, key), key))
}

function childrenOf({ value, path, depth }: Visit): readonly Visit[] {
  if (!isPlainContainer(value)) return []
  return Object.entries(value)
    .filter(([key]) => !forbiddenKeys.has(key))
    .map(([key, child]) => ({
      value: child,
      path: Array.isArray(value) ? `${path}[${key}]` : joinPath(path, key),
      depth: depth + 1,
    }))
    .reverse()
}

/** `projects[0].investment` from its parts; a key with other characters is quoted. */
export function pathText(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>(
    (path, part) => (typeof part === 'number' ? `${path}[${part}]` : joinPath(path, String(part))),
    '',
  )
}

function joinPath(path: string, key: string): string {
  if (!/^[\p{L}\p{N}_-]+$/u.test(key)) return `${path}[${excerptOf(key)}]`
  return path === '' ? key : `${path}.${key}`
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isPlainContainer(value: unknown): value is object {
  if (!isContainer(value)) return false
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

function isPlainScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)
}

function fault(code: IssueCode, path: string, zh: string, en: string, found: string): Issue {
  return { code, path, expected: { zh, en }, found }
}

const tooLarge = (path: string, most: string, found: string) =>
  fault('too_large', path, `不超过 ${most}`, `at most ${most}`, found)
const tooDeep = (path: string, most: number) =>
  fault('too_deep', path, `嵌套不超过 ${most} 层`, `at most ${most} levels`, 'a deeper level')
const notPlain = (path: string, value: unknown) =>
  fault('wrong_type', path, 'JSON 数据', 'plain JSON data', excerptOf(value))
const forbiddenKey = (path: string, key: string) =>
  fault('forbidden_key', path, '普通的键名', 'an ordinary key', `\`${key}\``)
