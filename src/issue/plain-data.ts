import { excerptOf } from './excerpt'
import { accepted, type Checked, type Issue, type IssueCode, rejected } from './issue'
import { pathText } from './path'

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

/** One reading of an input: where it is, how much may still come, what was wrong. */
interface Reading {
  readonly limits: Limits
  readonly parts: (string | number)[]
  readonly issues: Issue[]
  allowance: number
}

/**
 * A copy of an input as JSON could have carried it, or everything about it that no schema should
 * have to meet: depth, size, hostile keys, values that are not plain data. What was checked is what
 * is used: each value is read once, by its getter where it has one. Goes no deeper than the limit, so
 * that depth cannot exhaust the stack.
 */
export function plainDataOf(input: unknown, limits: Limits = defaultLimits): Checked<unknown> {
  const reading: Reading = { limits, parts: [], issues: [], allowance: limits.nodes }
  const copy = copyOf(input, reading)
  return reading.issues.length > 0 ? rejected(reading.issues) : accepted(copy)
}

function copyOf(value: unknown, reading: Reading): unknown {
  if (typeof value === 'object' && value !== null) return copyOfContainer(value, reading)
  const { limits, parts, issues } = reading
  if (typeof value === 'string' && value.length > limits.textLength) {
    issues.push(tooLarge(parts, limits.textLength, '个字符', 'characters', value))
  } else if (!isPlainScalar(value)) issues.push(notPlain(parts, value))
  return value
}

function copyOfContainer(value: object, reading: Reading): unknown {
  const members = membersOf(value, reading)
  if (members === undefined) return undefined
  const { keys, values } = members
  const copies = values.map((member, index) => {
    reading.parts.push(keys?.[index] ?? index)
    const copy = copyOf(member, reading)
    reading.parts.pop()
    return copy
  })
  return keys === undefined ? copies : objectOf(keys, copies)
}

function objectOf(keys: readonly string[], values: readonly unknown[]): unknown {
  // without a prototype nothing can be read that was not stated
  const object: Record<string, unknown> = Object.create(null)
  keys.forEach((key, index) => {
    object[key] = values[index]
  })
  return object
}

/** What stands in a list, or under the keys of an object. */
interface Members {
  readonly keys?: readonly string[]
  readonly values: readonly unknown[]
}

function membersOf(value: object, reading: Reading): Members | undefined {
  const { parts, issues } = reading
  try {
    return readMembers(value, reading)
  } catch {
    // a proxy may throw whatever is asked of it
    issues.push(notPlain(parts, value))
    return undefined
  }
}

function readMembers(value: object, reading: Reading): Members | undefined {
  const { limits, parts, issues } = reading
  if (parts.length >= limits.depth) issues.push(tooDeep(parts, limits.depth))
  else if (!isPlainContainer(value)) issues.push(notPlain(parts, value))
  else {
    const isList = Array.isArray(value)
    const keys = isList ? [] : Object.keys(value)
    const size = isList ? value.length : keys.length
    if (size <= reading.allowance) {
      reading.allowance -= size
      return isList ? listed(value, size) : entered(value, keys, reading)
    }
    issues.push(tooLarge(parts, limits.nodes, '个值', 'values in all', value))
  }
  return undefined
}

function listed(value: object, length: number): Members {
  return { values: Array.from({ length }, (_, index) => ownValue(value, String(index))) }
}

function entered(value: object, found: readonly string[], reading: Reading): Members {
  const { limits, parts, issues } = reading
  const keys = found.filter((key) => {
    const fault = faultOfKey(key, parts, limits)
    if (fault !== undefined) issues.push(fault)
    return fault === undefined
  })
  return { keys, values: keys.map((key) => ownValue(value, key)) }
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

function faultOfKey(key: string, parts: Parts, { keyLength }: Limits): Issue | undefined {
  if (key.length > keyLength)
    return tooLarge([...parts, key], keyLength, '个字符的键名', 'characters a key', key)
  return forbiddenKeys.has(key) ? forbiddenKey([...parts, key], key) : undefined
}

type Parts = readonly (string | number)[]

function fault(code: IssueCode, parts: Parts, zh: string, en: string, found: string): Issue {
  return { code, path: pathText(parts), expected: { zh, en }, found }
}

const tooLarge = (parts: Parts, most: number, zh: string, en: string, value: unknown) =>
  fault('too_large', parts, `不超过 ${most} ${zh}`, `at most ${most} ${en}`, excerptOf(value))
const tooDeep = (parts: Parts, most: number) =>
  fault('too_deep', parts, `嵌套不超过 ${most} 层`, `at most ${most} levels`, 'a deeper level')
const notPlain = (parts: Parts, value: unknown) =>
  fault('wrong_type', parts, 'JSON 数据', 'plain JSON data', excerptOf(value))
const forbiddenKey = (parts: Parts, key: string) =>
  fault('forbidden_key', parts, '其他键名', 'any other key', `\`${key}\``)
