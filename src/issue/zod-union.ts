import * as z from 'zod'

/**
 * A union of objects, each known by its first key. What has such a key is read by that object alone,
 * and by all of them only where that one refuses it, so that it is told what each of them would say.
 */
export function objectUnion<const Options extends readonly z.ZodObject[]>(
  options: Options,
): z.ZodUnion<Options> {
  const union = z.union(options)
  const { parse } = union._zod
  const marked = new Map(options.map((option) => [Object.keys(option.shape)[0] ?? '', option]))
  const parseMarked: typeof parse = (payload, context) => {
    const { value } = payload
    const option = marked.get(markIn(value, marked))
    const result = option?._zod.run({ value, issues: [] }, context)
    return result !== undefined && 'issues' in result && result.issues.length === 0
      ? result
      : parse(payload, context)
  }
  union._zod.parse = parseMarked
  union._zod.run = parseMarked
  return union
}

function markIn(value: unknown, marks: ReadonlyMap<string, unknown>): string {
  if (typeof value === 'object') for (const key in value) if (marks.has(key)) return key
  return ''
}
