import type { Checked, Issue } from 'incentive-rules'
import Papa from 'papaparse'
import { excerpt } from './shape-issues'

type Cells = Readonly<Record<string, unknown>>

const plain =
  (key: string) =>
  (cell: string): Cells => ({ [key]: cell })
const invoice = (number: string): Cells => ({ evidence: [{ kind: 'invoice', number }] })

/** What a column of a ledger says of a claim, by its heading. */
const columns = new Map<string, (cell: string) => Cells>([
  ...[
    ['id', '编号'],
    ['enterprise', '企业'],
    ['rule', '依据条款'],
    ['document', '政策文件'],
    ['subject', '项目'],
    ['amount', '拨付金额（元）'],
    ['instalment', '期次'],
    ['applied', '申报日期'],
    ['approved', '批准日期'],
    ['paid', '拨付日期'],
  ].flatMap(([key = '', heading = '']) => [
    [key, plain(key)] as const,
    [heading, plain(key)] as const,
  ]),
  ['拨付金额（万元）', (cell) => ({ amount: `${cell}万元` })],
  ['invoice', invoice],
  ['发票号码', invoice],
])

/** The claims of a ledger, or that it has more lines than may be. */
export type ClaimsRead = Checked<readonly unknown[]> | { readonly kind: 'too-many' }

/**
 * The claims of a CSV file with a line of headings and at most so many others; an empty cell is the
 * same as none.
 */
export function claimsInCsv(text: string, most: number): ClaimsRead {
  const { data, errors, meta } = Papa.parse<readonly string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    preview: most + 2,
  })
  const [head = [], ...rows] = data
  // one that was cut off is never taken for the whole
  if (meta.truncated) return { kind: 'too-many' }
  if (head.length > columns.size) {
    const found = `${head.length}`
    return { kind: 'rejected', issues: [issue('too_large', 0, '', headings, headings, found)] }
  }
  const issues = [
    ...errors
      .filter(({ type }) => type === 'Quotes')
      .map(({ row }) => issue('malformed', row ?? 0, '', '成对的引号', 'matched quotes', '"')),
    ...head.flatMap((heading) =>
      columns.has(heading.trim())
        ? []
        : [issue('unknown_key', 0, '', headings, headings, excerpt(heading))],
    ),
    ...repeated(head).map((heading) =>
      issue('duplicate_key', 0, '', '每列一次', 'every column once', excerpt(heading)),
    ),
    ...rows.flatMap((row, at) =>
      row.length <= head.length
        ? []
        : [
            issue(
              'malformed',
              at + 1,
              '',
              `${head.length} 列`,
              `${head.length} cells`,
              `${row.length}`,
            ),
          ],
    ),
  ]
  if (head.length === 0) issues.push(issue('missing_key', 0, '', headings, headings, 'nothing'))
  if (issues.length > 0) return { kind: 'rejected', issues }
  return { kind: 'accepted', value: rows.map((row) => claimOf(head, row)) }
}

/** Headings that say the same of a claim as one before: which of two cells holds nobody can tell. */
function repeated(head: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return head.filter((heading) => {
    const [key] = Object.keys(columns.get(heading.trim())?.('') ?? {})
    const isRepeated = key !== undefined && seen.has(key)
    if (key !== undefined) seen.add(key)
    return isRepeated
  })
}

const headings = [...columns.keys()].join(', ')

function claimOf(head: readonly string[], row: readonly string[]): unknown {
  const cells = head.map((heading, at): Cells => {
    const cell = row[at]?.trim() ?? ''
    return cell === '' ? {} : (columns.get(heading.trim())?.(cell) ?? {})
  })
  return Object.assign({}, ...cells)
}

function issue(
  code: Issue['code'],
  row: number,
  path: string,
  zh: string,
  en: string,
  found: string,
): Issue {
  return { code, line: row + 1, path, expected: { zh, en }, found }
}
