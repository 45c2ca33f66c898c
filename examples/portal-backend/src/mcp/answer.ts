import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import * as z from 'zod'

/** The languages of answers. */
export const locales = ['zh-CN', 'en'] as const

export type Locale = (typeof locales)[number]

/** What the portal answered to one call: data, or problem details. */
export interface Reply<T> {
  readonly data?: T
  readonly error?: unknown
}

const bilingual = z.strictObject({ zh: z.string(), en: z.string() })

/** Data in one language: every text that is there in both is given in that one. */
export function spoken(data: unknown, locale: Locale): unknown {
  const both = bilingual.safeParse(data)
  if (both.success) return locale === 'en' ? both.data.en : both.data.zh
  if (Array.isArray(data)) return data.map((item) => spoken(item, locale))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, spoken(value, locale)]),
  )
}

/** An answer of data, as text for the model and as structure for programs. */
export function told(data: object, locale: Locale): CallToolResult {
  const said = Object.fromEntries(Object.entries(Object(spoken(data, locale))))
  return {
    content: [{ type: 'text', text: JSON.stringify(said, null, 1) }],
    structuredContent: said,
  }
}

/** An answer in words. */
export const inWords = (text: string): CallToolResult => ({ content: [{ type: 'text', text }] })

const problemShape = z.looseObject({
  title: z.string(),
  status: z.int(),
  issues: z.array(z.looseObject({ path: z.string(), message: z.string() })).default([]),
})

/**
 * An error that the model can act on: what the portal refused and every issue with its path, what was
 * expected and what was found.
 */
export function refused(error: unknown): CallToolResult {
  const problem = problemShape.safeParse(error)
  if (!problem.success) return fault('the portal answered in a way that is not known here')
  const { title, status, issues } = problem.data
  // a message begins with its path
  const lines = issues.map(({ message }) => message)
  return { ...fault([`${status} ${title}`, ...lines].join('\n')), structuredContent: problem.data }
}

const fault = (text: string): CallToolResult => ({
  isError: true,
  content: [{ type: 'text', text }],
})

/** The answer to a call: what `then` makes of the data, or the error; no call throws. */
export async function answered<T>(
  call: Promise<Reply<T>>,
  then: (data: T) => CallToolResult,
): Promise<CallToolResult> {
  try {
    const { data, error } = await call
    return data === undefined ? refused(error) : then(data)
  } catch {
    return fault('无法连接服务 the portal cannot be reached')
  }
}
