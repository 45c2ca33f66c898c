import type { z } from 'zod'
import { excerptOf } from './excerpt'
import { pathText } from './guard'
import type { Bilingual, Issue, IssueCode } from './issue'

type ZodIssue = z.core.$ZodIssue

/** The extra data with which our own schemas report an issue through zod. */
export interface CustomFault {
  readonly code: IssueCode
  readonly expected: Bilingual
  readonly found: string
}

const typeNames: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文本（数字请加引号）', en: 'text (put decimals in quotes)' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '键值对象', en: 'an object' },
  record: { zh: '键值对象', en: 'an object' },
  number: { zh: '整数', en: 'a whole number' },
  int: { zh: '整数', en: 'a whole number' },
}

/** Zod's findings as issues of the library, in the order of the input. */
export function issuesOfZod(error: z.ZodError, input: unknown): readonly Issue[] {
  return error.issues.flatMap((issue) => issuesOf(issue, input, []))
}

function issuesOf(
  issue: ZodIssue,
  input: unknown,
  parent: readonly PropertyKey[],
): readonly Issue[] {
  const parts = [...parent, ...issue.path]
  if (issue.code === 'invalid_union') return issuesOfUnion(issue, input, parts)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(parts, key))
  return [{ ...faultOf(issue, valueAt(input, parts)), path: pathText(parts) }]
}

function unknownKey(parts: readonly PropertyKey[], key: string): Issue {
  const expected = { zh: '已知的键', en: 'a known key' }
  return { code: 'unknown_key', path: pathText([...parts, key]), expected, found: excerptOf(key) }
}

/** Of a union's branches the one that fits best: the fewest faults on its own level. */
function issuesOfUnion(
  issue: Extract<ZodIssue, { code: 'invalid_union' }>,
  input: unknown,
  parts: readonly PropertyKey[],
): readonly Issue[] {
  const branches = issue.errors
    .map((errors) => ({ errors, misfit: misfitOf(errors) }))
    .sort((left, right) => left.misfit - right.misfit)
  const best = branches[0]
  if (best === undefined || best.errors.length === 0 || best.misfit >= 100) {
    const value = valueAt(input, parts)
    const code = value === undefined ? 'missing_key' : 'wrong_value'
    const expected = { zh: '允许的写法之一', en: 'one of the allowed forms' }
    return [{ code, path: pathText(parts), expected, found: excerptOf(value) }]
  }
  return best.errors.flatMap((inner) => issuesOf(inner, input, parts))
}

function misfitOf(errors: readonly ZodIssue[]): number {
  const own = errors.filter((error) => error.path.length === 0)
  if (own.some((error) => error.code === 'invalid_type')) return 100
  const missing = errors.filter(
    (error) =>
      error.path.length === 1 && error.code === 'invalid_type' && error.input === undefined,
  )
  return own.reduce((sum, error) => sum + keyCountOf(error), 0) * 2 + missing.length
}

const keyCountOf = (error: ZodIssue): number =>
  error.code === 'unrecognized_keys' ? error.keys.length : 1

function faultOf(issue: ZodIssue, value: unknown): CustomFault {
  const found = excerptOf(value)
  if (issue.code === 'custom' && isCustomFault(issue.params)) return issue.params
  if (issue.code === 'invalid_type' && value === undefined) {
    return { code: 'missing_key', expected: typeNameOf(issue.expected), found }
  }
  if (issue.code === 'invalid_type') {
    return { code: 'wrong_type', expected: typeNameOf(issue.expected), found }
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((allowed) => `\`${String(allowed)}\``)
    return { code: 'wrong_value', expected: oneOf(values), found }
  }
  return { code: 'wrong_value', expected: { zh: issue.message, en: issue.message }, found }
}

const oneOf = (values: readonly string[]): Bilingual => ({
  zh: `${values.join('、')} 之一`,
  en: values.length === 1 ? values.join('') : `one of ${values.join(', ')}`,
})

const typeNameOf = (name: string): Bilingual => typeNames[name] ?? { zh: name, en: name }

function isCustomFault(params: unknown): params is CustomFault {
  return typeof params === 'object' && params !== null && 'code' in params && 'expected' in params
}

function valueAt(input: unknown, parts: readonly PropertyKey[]): unknown {
  return parts.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? Reflect.get(value, part)
        : undefined,
    input,
  )
}
