import { type Bilingual, describeIssue, type Issue, type Locale } from 'incentive-rules'

/** What can be wrong with a request, and with which status that is answered. */
export const problemKinds = {
  malformed: { status: 400, zh: '请求无法读取', en: 'the request cannot be read' },
  unauthenticated: { status: 401, zh: '缺少有效的密钥', en: 'a valid key is needed' },
  forbidden: { status: 403, zh: '密钥没有此权限', en: 'the key does not allow this' },
  'not-found': { status: 404, zh: '没有这一资源', en: 'there is nothing here' },
  'too-slow': { status: 408, zh: '请求传送过慢', en: 'the request came too slowly' },
  conflict: { status: 409, zh: '与现状冲突', en: 'it is not in the state for this' },
  changed: { status: 412, zh: '已被更改', en: 'it was changed meanwhile' },
  'too-large': { status: 413, zh: '请求过大', en: 'the request is too large' },
  full: { status: 413, zh: '本租户的筛查文件已满', en: 'there is no room for more files' },
  'not-supported': { status: 415, zh: '不支持的内容类型', en: 'the content type is not supported' },
  invalid: { status: 422, zh: '内容有误', en: 'the content has faults' },
  'key-reused': {
    status: 422,
    zh: '幂等键已用于另一请求',
    en: 'the idempotency key was used for another request',
  },
  'too-many': { status: 429, zh: '请求过于频繁', en: 'too many requests' },
  'headers-too-large': { status: 431, zh: '请求头过大', en: 'the headers are too large' },
  internal: { status: 500, zh: '服务内部错误', en: 'the fault is ours' },
  busy: { status: 503, zh: '繁忙，请稍后再试', en: 'busy, try again later' },
  'disk-full': { status: 507, zh: '服务器磁盘已满', en: 'the disk of the server is full' },
  overdue: { status: 503, zh: '计算超时', en: 'the calculation took too long' },
} as const satisfies Record<string, Bilingual & { readonly status: number }>

export type ProblemKind = keyof typeof problemKinds

/** A request that gets no answer, and why. */
export interface Problem {
  readonly kind: ProblemKind
  readonly issues: readonly Issue[]
  /** Seconds after which to try again; null where that would not help. */
  readonly retryAfter: number | null
}

export const problemOf = (kind: ProblemKind, issues: readonly Issue[] = []): Problem => ({
  kind,
  issues,
  retryAfter: kind === 'busy' || kind === 'overdue' ? 1 : null,
})

/** The media type of problem details (RFC 9457). */
export const problemType = 'application/problem+json; charset=utf-8'

/** A problem as problem details in one language, with every issue in words and as data. */
export function problemText({ kind, issues }: Problem, locale: Locale): string {
  const { status, zh, en } = problemKinds[kind]
  return JSON.stringify({
    type: `urn:incentive-rules:problem:${kind}`,
    title: locale === 'en' ? en : zh,
    status,
    // whoever sends ten thousand faults does not need all of them at once
    issues: issues.slice(0, mostIssues).map((issue) => issueIn(issue, locale)),
    ...(issues.length > mostIssues ? { furtherIssues: issues.length - mostIssues } : {}),
  })
}

const mostIssues = 100

/** An issue in one language. */
export function issueIn(issue: Issue, locale: Locale) {
  const { code, path, file, line, expected, found } = issue
  return {
    code,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    path,
    expected: locale === 'en' ? expected.en : expected.zh,
    found,
    message: describeIssue(issue, locale),
  }
}

/** The language of an answer: the first of `Accept-Language` that is spoken, Chinese otherwise. */
export function localeOf(header: string | undefined): Locale {
  if (header === undefined) return 'zh-CN'
  const ranked = header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', weight = ''] = part.trim().toLowerCase().split(';')
      const quality = /^\s*q=(0(?:\.\d{1,3})?|1(?:\.0{1,3})?)\s*$/.exec(weight)?.[1] ?? '1'
      return { language: tag.split('-')[0] ?? '', quality: Number(quality) }
    })
    .filter(({ language, quality }) => quality > 0 && ['zh', 'en'].includes(language))
    .sort((left, right) => right.quality - left.quality)
  return ranked[0]?.language === 'en' ? 'en' : 'zh-CN'
}
