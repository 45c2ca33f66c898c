import type * as z from 'zod'
import type { Bilingual } from './issue'

type ZodIssue = z.core.$ZodIssue
type Text<Code extends ZodIssue['code']> = (issue: Extract<ZodIssue, { code: Code }>) => Bilingual

/** A message of our own schemas in both languages; zod carries one text, so they share it. */
export const saying = (zh: string, en: string): string => `${zh}\n${en}`

const typeNames: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文本', en: 'text' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '键值对象', en: 'an object' },
  record: { zh: '键值对象', en: 'an object' },
  number: { zh: '整数', en: 'a whole number' },
  int: { zh: '整数', en: 'a whole number' },
}

const inQuotes: Bilingual = { zh: '文本（数字请加引号）', en: 'text (put decimals in quotes)' }

const typeText = ({ expected }: Extract<ZodIssue, { code: 'invalid_type' }>, value: unknown) =>
  expected === 'string' && typeof value === 'number'
    ? inQuotes
    : (typeNames[expected] ?? sameIn(expected))

const tooSmall: Text<'too_small'> = ({ origin, minimum }) => {
  if (origin === 'string') return { zh: '非空文本', en: 'text that is not empty' }
  if (origin === 'array') {
    const entries = minimum === 1 ? 'one entry' : `${minimum} entries`
    return { zh: `至少 ${minimum} 项`, en: `at least ${entries}` }
  }
  return { zh: `不小于 ${minimum}`, en: `at least ${minimum}` }
}

const tooBig: Text<'too_big'> = ({ origin, maximum }) => {
  if (origin === 'string') {
    return { zh: `不超过 ${maximum} 个字符`, en: `at most ${maximum} characters` }
  }
  if (origin === 'array') return { zh: `至多 ${maximum} 项`, en: `at most ${maximum} entries` }
  return { zh: `不大于 ${maximum}`, en: `at most ${maximum}` }
}

const formatText: Text<'invalid_format'> = (issue) =>
  issue.message.startsWith('Invalid')
    ? { zh: `形如 ${issue.pattern} 的文本`, en: `text like ${issue.pattern}` }
    : ownText(issue)

/** What a schema of ours says of itself. */
function ownText({ message }: ZodIssue): Bilingual {
  const [zh = '', en = zh] = message.split('\n')
  return { zh, en }
}

/** What zod wanted instead of a value, in words. */
export function textOf(issue: ZodIssue, value: unknown): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return typeText(issue, value)
    case 'invalid_value':
      return eitherOf(issue.values.map((value) => sameIn(`\`${String(value)}\``)))
    case 'invalid_key':
      return eitherOf(issue.issues.map((inner) => textOf(inner, value)))
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return formatText(issue)
    default:
      return ownText(issue)
  }
}

const sameIn = (text: string): Bilingual => ({ zh: text, en: text })

/** Any of several, each said once. */
export function eitherOf(texts: readonly Bilingual[]): Bilingual {
  const joined = (language: keyof Bilingual, comma: string, or: string): string => {
    const all = [...new Set(texts.map((text) => text[language]))]
    const last = all.pop() ?? ''
    return all.length === 0 ? last : `${all.join(comma)}${or}${last}`
  }
  return { zh: joined('zh', '、', '或'), en: joined('en', ', ', ' or ') }
}

/** An object that has these entries. */
export function objectWith(keys: readonly string[]): Bilingual {
  const [first, ...others] = keys.map((key) => `\`${key}\``)
  if (first === undefined || others.length === 0) return sameIn(first ?? '')
  return { zh: `${first}（及 ${others.join('、')}）`, en: `${first} (with ${others.join(', ')})` }
}
