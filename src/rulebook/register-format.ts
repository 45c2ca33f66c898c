import Papa from 'papaparse'
import { z } from 'zod'
import { sha256Of } from '../document/digest'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { bilingual } from '../profile/vocabulary'
import type { Register } from './rulebook'
import type { YamlFile } from './yaml'

/** The format of `seeds/registers/<id>.yaml`, which stands beside its CSV. */
export const registerFormat = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/u),
  title: bilingual,
  source: bilingual,
  asOf: z.string(),
  note: bilingual.optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  covers: z.strictObject({ from: z.string(), until: z.string() }).optional(),
  columns: z
    .array(
      z.strictObject({
        name: z.string(),
        title: bilingual,
        type: z.enum(['text', 'money', 'count', 'date', 'place', 'decimal']),
      }),
    )
    .min(1),
  aliases: z
    .record(z.string(), z.string())
    .optional()
    .describe('another name of the same thing, a former place code or an option → its cell'),
})

export type RegisterFormat = z.infer<typeof registerFormat>

/** A register from its description and its CSV, whose bytes and header line are checked. */
export function registerOf(yaml: YamlFile<RegisterFormat>, csv: string): Checked<Register> {
  const { id, title, source, asOf, sha256, columns, aliases } = yaml.content
  const parsed = Papa.parse<string[]>(csv.replace(/\r?\n$/, ''), { delimiter: ',' })
  const [header = [], ...rows] = parsed.data
  const names = columns.map((column) => column.name)
  const issues = [
    ...(sha256Of(csv) === sha256 ? [] : [digestIssue(yaml, sha256, sha256Of(csv))]),
    ...(header.join() === names.join() ? [] : [columnIssue(yaml, names.join(), header.join())]),
    ...parsed.errors.map((error) => columnIssue(yaml, 'CSV', `${error.message} (${error.row})`)),
    ...rows.flatMap((row, index) =>
      row.length === names.length
        ? []
        : [columnIssue(yaml, `${names.length} cells`, `${row.length} in row ${index + 2}`)],
    ),
  ]
  if (issues.length > 0) return rejected(issues)
  return accepted({ id, title, source, asOf, columns: names, aliases: aliases ?? {}, rows })
}

function digestIssue(yaml: YamlFile<unknown>, pinned: string, found: string): Issue {
  const expected = { zh: pinned, en: pinned }
  return { code: 'digest_differs', file: yaml.file, path: 'sha256', expected, found }
}

function columnIssue(yaml: YamlFile<unknown>, wanted: string, found: string): Issue {
  const expected = { zh: wanted, en: wanted }
  return { code: 'malformed', file: yaml.file, path: 'columns', expected, found }
}
