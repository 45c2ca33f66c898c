import type * as z from 'zod'
import { excerptOf } from './excerpt'
import type { Bilingual, Issue } from './issue'
import { nearestOf } from './nearest'
import type { Refusal } from './parsed'
import { pathText } from './path'
import { branchFor } from './zod-branch'
import { eitherOf, objectWith, textOf } from './zod-text'

type ZodIssue = z.core.$ZodIssue
type UnionIssue = Extract<ZodIssue, { code: 'invalid_union' }>
type Parts = readonly PropertyKey[]

/** The faults that a schema found in an input as issues, each with its exact place. */
export const issuesIn = (faults: readonly ZodIssue[], input: unknown): readonly Issue[] =>
  withoutEchoes(faults.flatMap((issue) => issuesOf(issue, input, [])))

/** An issue, and the place of the entry that a misspelt key was meant to be. */
interface Found extends Issue {
  readonly meant?: string
}

/** What lacks because its key is misspelt is not reported a second time. */
function withoutEchoes(found: readonly Found[]): readonly Issue[] {
  const meant = new Set(found.flatMap((one) => one.meant ?? []))
  return found
    .filter(({ code, path }) => code !== 'missing_key' || !meant.has(path))
    .map(({ meant: _, ...issue }) => issue)
}

function issuesOf(issue: ZodIssue, input: unknown, parent: Parts): readonly Found[] {
  const parts = [...parent, ...issue.path]
  const value = valueAt(input, parts)
  if (issue.code === 'invalid_union') return issuesOfUnion(issue, input, parts)
  if (issue.code === 'unrecognized_keys') {
    return unknownKeys(parts, issue.keys, issue.message.split(' '), value)
  }
  return [{ ...faultOf(issue, value), path: pathText(parts) }]
}

// comparing each of thousands of keys with every name would hold the process up
const mostSuggestions = 20
const mostUnknownKeys = 200

function unknownKeys(
  parts: Parts,
  keys: readonly string[],
  known: readonly string[],
  value: unknown,
): readonly Found[] {
  const named = keys.slice(0, mostUnknownKeys)
  const found = named.map((key, index) =>
    unknownKey(parts, key, index < mostSuggestions ? known : [], value),
  )
  if (keys.length === named.length) return found
  const expected = {
    zh: `不超过 ${mostUnknownKeys} 个未知的键`,
    en: `${mostUnknownKeys} unknown keys at most`,
  }
  return [...found, { code: 'too_large', path: pathText(parts), expected, found: `${keys.length}` }]
}

function unknownKey(parts: Parts, key: string, known: readonly string[], value: unknown): Found {
  const open = known.filter((name) => valueAt(value, [name]) === undefined)
  const nearest = nearestOf(key, open)
  const path = pathText([...parts, key])
  const found = excerptOf(key)
  if (nearest === undefined) {
    return { code: 'unknown_key', path, expected: oneOfKeys(open), found }
  }
  const name = `\`${nearest}\``
  const meant = pathText([...parts, nearest])
  return { code: 'unknown_key', path, expected: { zh: name, en: name }, found, meant }
}

const mostNames = 12
const mostForms = 8

function oneOfKeys(open: readonly string[]): Bilingual {
  const names = open.slice(0, mostNames).map((name) => `\`${name}\``)
  if (names.length === 0) return { zh: '没有这一项', en: 'no such entry' }
  const more = open.length > names.length
  return {
    zh: `已知的键：${names.join('、')}${more ? ' 等' : ''}`,
    en: `a known key: ${names.join(', ')}${more ? ' …' : ''}`,
  }
}

/** The faults of the branch that was meant; where that cannot be told, all the forms. */
function issuesOfUnion(issue: UnionIssue, input: unknown, parts: Parts): readonly Found[] {
  const value = valueAt(input, parts)
  const path = pathText(parts)
  const found = excerptOf(value)
  const shaped = issue.errors.filter((errors) => !errors.some(isWrongShape))
  const [only] = shaped
  if (only === undefined) {
    const code = value === undefined ? 'missing_key' : 'wrong_type'
    const shapes = issue.errors.flatMap((errors) => errors.filter(isWrongShape))
    return [{ code, path, expected: eitherOf(shapes.map((shape) => textOf(shape, value))), found }]
  }
  if (shaped.length === 1) return only.flatMap((inner) => issuesOf(inner, input, parts))
  if (typeof value !== 'object' || value === null) {
    const { code } = faultOf(only[0] ?? issue, value)
    const texts = shaped.flat().map((inner) => textOf(inner, value))
    return [{ code, path, expected: eitherOf(texts), found }]
  }
  const branch = branchFor(shaped, value)
  if (branch.kind === 'meant') return branch.errors.flatMap((one) => issuesOf(one, input, parts))
  // of many forms the key by which each is known says enough
  const brief = branch.forms.length > mostForms
  const forms = brief ? branch.forms.map((keys) => keys.slice(0, 1)) : branch.forms
  const expected = eitherOf(forms.map(objectWith))
  return [{ code: 'wrong_value', path, expected, found }]
}

const isWrongShape = ({ code, path }: ZodIssue): boolean =>
  code === 'invalid_type' && path.length === 0

function faultOf(issue: ZodIssue, value: unknown): Refusal {
  const found = excerptOf(value)
  const expected = textOf(issue, value)
  if (issue.code === 'custom' && isRefusal(issue.params)) return issue.params
  if (issue.code === 'invalid_key') return { code: 'forbidden_key', expected, found: keyOf(issue) }
  if (value === undefined) return { code: 'missing_key', expected, found }
  return { code: codes[issue.code] ?? 'wrong_value', expected, found }
}

const codes: Partial<Record<ZodIssue['code'], Issue['code']>> = {
  invalid_type: 'wrong_type',
  invalid_format: 'malformed',
}

const keyOf = ({ path }: ZodIssue): string => excerptOf(String(path.at(-1)))

function isRefusal(params: unknown): params is Refusal {
  return typeof params === 'object' && params !== null && 'code' in params && 'expected' in params
}

function valueAt(input: unknown, parts: Parts): unknown {
  return parts.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? Reflect.get(value, part)
        : undefined,
    input,
  )
}
