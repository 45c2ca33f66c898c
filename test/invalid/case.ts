import * as z from 'zod'
import { type IssueCode, issueTitles } from '../../src/issue/issue'
import { base } from './base'

const text = z.string().min(1)

const issue = z.strictObject({
  code: z.custom<IssueCode>((code) => typeof code === 'string' && Object.hasOwn(issueTitles, code)),
  file: text,
  line: z.int().min(1).exactOptional(),
  path: z.string(),
  expected: z.strictObject({ zh: text, en: text }),
  found: text,
})

/** One way to break the base: what is changed in it, and every issue that has to come of it. */
export const caseFormat = z.strictObject({
  case: text,
  change: z.array(z.strictObject({ file: text, from: text, to: z.string() })).default([]),
  add: z.record(z.string(), z.string()).default({}),
  copy: z
    .array(z.strictObject({ from: text, to: text, change: z.tuple([text, text]).optional() }))
    .default([]),
  remove: z.array(text).default([]),
  issues: z.array(issue),
})

export type Case = z.infer<typeof caseFormat>

/** The files of the base with the changes of a case, each of which has to fit exactly once. */
export function filesOf(one: Omit<Case, 'issues'>): ReadonlyMap<string, string> {
  const files = new Map(base)
  for (const { file, from, to } of one.change) {
    const parts = heldFile(files, file).split(from)
    if (parts.length !== 2) throw new Error(`${file}: \`${from}\` ${parts.length - 1} times`)
    files.set(file, parts.join(repeated(to)))
  }
  for (const { from, to, change: [before, after] = ['', ''] } of one.copy) {
    files.set(to, heldFile(files, from).replaceAll(before, after))
  }
  for (const [file, content] of Object.entries(one.add)) files.set(file, repeated(content))
  for (const file of one.remove) {
    if (!files.delete(file)) throw new Error(`${file}: not in the base`)
  }
  return files
}

function heldFile(files: ReadonlyMap<string, string>, file: string): string {
  const content = files.get(file)
  if (content === undefined) throw new Error(`${file}: not in the base`)
  return content
}

/** `⟦x×3⟧` stands for `xxx`, so that a case of 10 000 brackets can be read. */
const repeated = (content: string): string =>
  content.replaceAll(/⟦(.+?)×(\d+)⟧/gu, (_, unit: string, count: string) =>
    unit.repeat(Number(count)),
  )
