import Papa from 'papaparse'
import * as z from 'zod'
import { readPlainDate } from '../calendar/plain-date'
import { sha256Of } from '../document/digest'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import type { Parsed } from '../issue/parsed'
import { pathTo } from '../issue/path'
import { saying } from '../issue/zod-text'
import { readCount, readDecimal, readMoney } from '../money/read-money'
import { readPlace } from '../profile/place'
import { bilingual } from '../profile/subject-format'
import { type Report, reporter } from './link-scope'
import type { Register } from './rulebook'
import type { YamlFile } from './yaml'
import { hasNull, nullShown, withoutNull } from './yaml-style'

/** The format of `seeds/registers/<id>.yaml`, which stands beside its CSV. */
export const registerFormat = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*$/u,
      saying('小写字母、数字与连字符的编号', 'a name of small letters, digits and hyphens'),
    ),
  title: bilingual,
  source: bilingual,
  asOf: z.string(),
  note: bilingual.optional(),
  sha256: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/u,
      saying('SHA-256 的 64 位小写十六进制数字', 'the 64 small hexadecimal digits of a SHA-256'),
    ),
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

/** A register from its description and its CSV, whose bytes, header line and cells are checked. */
export function registerOf(yaml: YamlFile<RegisterFormat>, csv: string): Checked<Register> {
  const { id, title, source, asOf, sha256, columns, aliases } = yaml.content
  const issues: Issue[] = []
  const report = reporter(issues, yaml.file, yaml.lineOf)
  const digest = sha256Of(csv)
  if (digest !== sha256) report('digest_differs', 'sha256', sha256, { excerpt: digest })
  // the digest is that of the bytes; a byte order mark is no part of the first column's name
  const text = csv.replace(/^\uFEFF/u, '').replace(/\r?\n$/u, '')
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',' })
  const [header = [], ...rows] = data
  const names = columns.map((column) => column.name)
  if (header.join() !== names.join()) report('malformed', 'columns', names.join(), header.join())
  // a quoted cell may hold a line end, and then rows are no lines
  const lineOfRow = (row: number) => (text.includes('"') ? undefined : row + 2)
  const inCsv = (row: number): Report =>
    reporter(issues, yaml.file.replace(/yaml$/u, 'csv'), () => lineOfRow(row))
  for (const { message, row = 0 } of errors) {
    inCsv(row - 1)('malformed', `rows[${row - 1}]`, wellFormed, { excerpt: message })
  }
  for (const [row, cells] of rows.entries()) checkRow(cells, row, columns, inCsv(row))
  if (issues.length > 0) return rejected(issues)
  return accepted({ id, title, source, asOf, columns: names, aliases: aliases ?? {}, rows })
}

const wellFormed = { zh: '合乎格式的 CSV', en: 'well-formed CSV' }

type Column = RegisterFormat['columns'][number]

const cellReaders: Readonly<Record<Column['type'], (cell: string) => Parsed<string>>> = {
  text: (cell) =>
    hasNull(cell)
      ? { kind: 'rejected', code: 'malformed', expected: withoutNull, found: nullShown(cell) }
      : { kind: 'accepted', value: cell },
  money: readMoney,
  count: readCount,
  decimal: readDecimal,
  date: readPlainDate,
  place: readPlace,
}

function checkRow(
  cells: readonly string[],
  row: number,
  columns: readonly Column[],
  report: Report,
): void {
  if (cells.length !== columns.length) {
    const expected = { zh: `${columns.length} 个单元格`, en: `${columns.length} cells` }
    report('malformed', `rows[${row}]`, expected, cells)
    return
  }
  for (const [index, { name, type }] of columns.entries()) {
    const read = cellReaders[type](cells[index] ?? '')
    if (read.kind === 'accepted') continue
    report(read.code, pathTo(`rows[${row}]`, name), read.expected, { excerpt: read.found })
  }
}
