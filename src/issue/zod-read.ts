import * as z from 'zod'
import { accepted, type Checked, rejected } from './issue'
import { issuesIn } from './zod-issues'

/** Plain data read by a schema of ours: its value, or every fault with its exact place. */
export function readBy<T>(schema: z.ZodType<T>, input: unknown): Checked<T> {
  const parsed = schema.safeParse(input, { error: knownKeysOf })
  return parsed.success ? accepted(parsed.data) : rejected(issuesIn(parsed.error.issues, input))
}

/** Zod names the keys that it does not know; its message shall carry those that it does. */
function knownKeysOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined
  return issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape).join(' ') : ''
}
