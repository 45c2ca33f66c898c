import type { Bilingual, Issue } from 'incentive-rules'
import type * as z from 'zod'

type Fault = z.core.$ZodIssue

const types: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文本', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
}

/** What does not fit a schema of ours, in the form in which the library tells faults. */
export const issuesOfShape = (error: z.core.$ZodError, input: unknown): readonly Issue[] =>
  error.issues.flatMap((fault) => issuesOf(fault, input))

function issuesOf(fault: Fault, input: unknown): readonly Issue[] {
  const found = valueAt(input, fault.path)
  if (fault.code === 'unrecognized_keys') {
    const expected = { zh: '没有其他键', en: 'no other keys' }
    return fault.keys.map((key) => ({
      code: 'unknown_key',
      path: pathOf([...fault.path, key]),
      expected,
      found: excerpt(valueAt(input, [...fault.path, key])),
    }))
  }
  const code = codeOf(fault, found)
  return [{ code, path: pathOf(fault.path), expected: expectedOf(fault), found: excerpt(found) }]
}

function codeOf(fault: Fault, found: unknown): Issue['code'] {
  if (found === undefined) return 'missing_key'
  if (fault.code === 'invalid_type') return 'wrong_type'
  return fault.code === 'too_big' ? 'too_large' : 'wrong_value'
}

function expectedOf(fault: Fault): Bilingual {
  switch (fault.code) {
    case 'invalid_type':
      return types[fault.expected] ?? same(fault.expected)
    case 'invalid_value':
      return same(fault.values.map((value) => JSON.stringify(value)).join(' | '))
    case 'too_big':
      return bound('不超过', 'at most', fault.maximum, fault.origin)
    case 'too_small':
      return bound('不少于', 'at least', fault.minimum, fault.origin)
    case 'invalid_format':
      return same('pattern' in fault ? String(fault.pattern) : fault.format)
    default:
      return same(fault.message)
  }
}

const units: Readonly<Record<string, Bilingual>> = {
  string: { zh: '个字符', en: 'characters' },
  array: { zh: '项', en: 'entries' },
}

function bound(zh: string, en: string, by: number | bigint, origin: string): Bilingual {
  const unit = units[origin] ?? { zh: '', en: '' }
  return { zh: `${zh} ${by} ${unit.zh}`.trim(), en: `${en} ${by} ${unit.en}`.trim() }
}

const same = (text: string): Bilingual => ({ zh: text, en: text })

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, key)?.value
        : undefined,
    input,
  )
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    const key = String(part)
    if (!/^[\p{L}\p{N}_-]{1,60}$/u.test(key)) return `${text}[${excerpt(key)}]`
    return text === '' ? key : `${text}.${key}`
  }, '')
}

/** The beginning of what was found; never the whole of a long input. */
export function excerpt(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value) ?? typeof value
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
