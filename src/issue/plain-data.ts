import { excerptOf } from './excerpt'
import { accepted, type Checked, type Issue, type IssueCode, rejected } from './issue'
import { pathTo } from './path'

/** How large plain data from outside may be before it is refused. */
export interface Limits {
  readonly depth: number
  readonly nodes: number
  readonly textLength: number
  readonly keyLength: number
}

export const defaultLimits: Limits = {
  depth: 24,
  nodes: 200_000,
  textLength: 20_000,
  keyLength: 200,
}

// keys through which JSON can reach the prototype of an object
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

interface Visit {
  readonly value: unknown
  readonly path: string
  readonly depth: number
  readonly put: (copy: unknown) => void
}

/** One reading of an input: what is still to be seen, how much may still come, what was wrong. */
interface Reading {
  readonly limits: Limits
  readonly visits: Visit[]
  readonly issues: Issue[]
  allowance: number
}

/**
 * A copy of an input as JSON could have carried it, or everything about it that no schema should
 * have to meet: depth, size, hostile keys, values that are not plain data. What was checked is what
 * is used: each value is read once, by its getter where it has one. Walks without recursion, so that
 * depth cannot exhaust the stack.
 */
export function plainDataOf(input: unknown, limits: Limits = defaultLimits): Checked<unknown> {
  const result: { copy: unknown } = { copy: undefined }
  const put = (copy: unknown): void => {
    result.copy = copy
  }
  const visits: Visit[] = [{ value: input, path: '', depth: 0, put }]
  const reading: Reading = { limits, visits, issues: [], allowance: limits.nodes }
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) read(visit, reading)
  return reading.issues.length > 0 ? rejected(reading.issues) : accepted(result.copy)
}

function read(visit: Visit, reading: Reading): void {
  const { value, path, put } = visit
  if (typeof value === 'object' && value !== null) {
    try {
      readContainer(value, visit, reading)
    } catch {
      // a proxy may throw whatever is asked of it
      reading.issues.push(notPlain(path, value))
    }
  } else if (typeof value === 'string' && value.length > reading.limits.textLength) {
    const { textLength } = reading.limits
    reading.issues.push(tooLarge(path, textLength, '个字符', 'characters', value))
  } else if (isPlainScalar(value)) put(value)
  else reading.issues.push(notPlain(path, value))
}

function readContainer(value: object, visit: Visit, reading: Reading): void {
  const { path, depth, put } = visit
  const { limits, issues } = reading
  if (depth >= limits.depth) issues.push(tooDeep(path, limits.depth))
  else if (!isPlainContainer(value)) issues.push(notPlain(path, value))
  else if (sizeOf(value) > reading.allowance) {
    issues.push(tooLarge(path, limits.nodes, '个值', 'values in all', value))
  } else {
    reading.allowance -= sizeOf(value)
    const children = Array.isArray(value)
      ? listed(value, visit, put)
      : entered(value, visit, reading, put)
    for (const child of children.reverse()) reading.visits.push(child)
  }
}

function listed(value: readonly unknown[], visit: Visit, put: Visit['put']): Visit[] {
  const copy: unknown[] = []
  put(copy)
  return Array.from({ length: value.length }, (_, index) => ({
    value: ownValue(value, String(index)),
    path: `${visit.path}[${index}]`,
    depth: visit.depth + 1,
    put: (item: unknown) => {
      copy[index] = item
    },
  }))
}

function entered(value: object, visit: Visit, reading: Reading, put: Visit['put']): Visit[] {
  // without a prototype nothing can be read that was not stated
  const copy: Record<string, unknown> = Object.create(null)
  put(copy)
  return Object.keys(value).flatMap((key): readonly Visit[] => {
    const path = pathTo(visit.path, key)
    const fault = faultOfKey(key, path, reading.limits)
    if (fault !== undefined) {
      reading.issues.push(fault)
      return []
    }
    const putEntry = (entry: unknown): void => {
      copy[key] = entry
    }
    return [{ value: ownValue(value, key), path, depth: visit.depth + 1, put: putEntry }]
  })
}

const { hasOwnProperty: isOwn } = Object.prototype

/**
 * What stands under a key of an object itself. A getter is asked, as `JSON.stringify` asks it: once, so
 * that one answer is checked and used, whatever it would say next. One that throws is no data.
 */
export function ownValue(value: object, key: string): unknown {
  try {
    return isOwn.call(value, key) ? Reflect.get(value, key) : undefined
  } catch {
    return unreadable
  }
}

// a function stands in no data
const unreadable = (): void => undefined

const sizeOf = (value: object): number =>
  Array.isArray(value) ? value.length : Object.keys(value).length

function isPlainContainer(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  if (typeof prototype !== 'object' || prototype === null) return true
  // the `Object.prototype` of a frame or a test runner is not ours, but has none above it either
  return Object.getPrototypeOf(prototype) === null
}

function isPlainScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)
}

function faultOfKey(key: string, path: string, { keyLength }: Limits): Issue | undefined {
  if (key.length > keyLength)
    return tooLarge(path, keyLength, '个字符的键名', 'characters a key', key)
  return forbiddenKeys.has(key) ? forbiddenKey(path, key) : undefined
}

function fault(code: IssueCode, path: string, zh: string, en: string, found: string): Issue {
  return { code, path, expected: { zh, en }, found }
}

const tooLarge = (path: string, most: number, zh: string, en: string, value: unknown) =>
  fault('too_large', path, `不超过 ${most} ${zh}`, `at most ${most} ${en}`, excerptOf(value))
const tooDeep = (path: string, most: number) =>
  fault('too_deep', path, `嵌套不超过 ${most} 层`, `at most ${most} levels`, 'a deeper level')
const notPlain = (path: string, value: unknown) =>
  fault('wrong_type', path, 'JSON 数据', 'plain JSON data', excerptOf(value))
const forbiddenKey = (path: string, key: string) =>
  fault('forbidden_key', path, '其他键名', 'any other key', `\`${key}\``)
