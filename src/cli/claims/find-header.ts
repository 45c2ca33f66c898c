import { shortened } from '../../issue/excerpt'
import type { Bilingual, Issue } from '../../issue/issue'
import { nearestOf } from '../../issue/nearest'
import { FileFault, type Notice } from '../../table/file-fault'
import {
  amountColumns,
  type ColumnName,
  columnNames,
  headings,
  vagueHeadings,
} from './column-names'
import type { FigureName, FigureNames } from './figure-names'
import {
  type Column,
  type Header,
  headerOf,
  type MoneyUnit,
  type Unknown,
  unitAbove,
} from './header'
import type { LedgerRow } from './ledger-row'
import { columnLetters } from './xlsx-place'

/** A column of figures: the fact or open term, and where it stands. */
export interface Figure extends FigureName, Unknown {}

/** The headings of a ledger and what stands under each. */
export interface Layout {
  readonly line: number
  readonly columns: ReadonlyMap<ColumnName, Column>
  /** Columns of figures that the claims reckon with. */
  readonly figures: readonly Figure[]
  /** What amounts without a unit of their own are in. */
  readonly unit: MoneyUnit
  readonly notices: readonly Notice[]
}

/** Titles and notes may stand above the headings, but not more lines than these. */
export const mostLinesAbove = 30

const fewestHeadings = 2

/** The row of headings among the first rows: the one that most of our columns are recognised in. */
export function headerAmong(rows: readonly LedgerRow[]): number {
  const counts = rows.map(
    ({ cells }) => new Set(headerOf(cells).columns.map((one) => one.name)).size,
  )
  const most = Math.max(0, ...counts)
  return most < fewestHeadings ? -1 : counts.indexOf(most)
}

/** The layout of a ledger by its first rows, or every fault of its headings at once. */
export function layoutOf(
  file: string,
  rows: readonly LedgerRow[],
  figureNames: FigureNames,
): Layout {
  const at = headerAmong(rows)
  const row = rows[at]
  if (row === undefined) throw new FileFault([noHeader(file, rows)])
  const header = headerOf(row.cells)
  const issues = [...repeated(header), ...missing(header), ...foreign(header)].map((issue) => ({
    ...issue,
    file,
    line: row.line,
  }))
  if (issues.length > 0) throw new FileFault(issues)
  const figures = header.unknown.flatMap((one): readonly Figure[] => {
    const name = figureNames.get(one.title)
    return name === undefined ? [] : [{ ...one, ...name }]
  })
  const unknown = header.unknown.filter((one) => !figureNames.has(one.title))
  const above = rows.slice(0, at).flatMap(({ cells }) => unitAbove(cells) ?? [])
  return {
    line: row.line,
    figures,
    columns: new Map(header.columns.map((column) => [column.name, column])),
    unit: above.at(-1) ?? '元',
    notices: noticesOf(file, row.line, { ...header, unknown }, above),
  }
}

type Unplaced = Omit<Issue, 'file' | 'line'>

/** A column as people find it: its letter and its heading. */
export const columnPath = ({ column, header }: Pick<Column, 'column' | 'header'>): string =>
  `${columnLetters(column)} ${shortened(header)}`

function repeated({ columns }: Header): readonly Unplaced[] {
  return columns.flatMap((one, index) => {
    const first = columns.slice(0, index).find(({ name }) => name === one.name)
    if (first === undefined) return []
    const { zh, en } = headings[one.name]
    const expected = { zh: `只有一列${zh}`, en: `one column \`${en}\` only` }
    const found = `${columnPath(first)}; ${columnPath(one)}`
    return [{ code: 'duplicate_key', path: columnPath(one), expected, found }]
  })
}

const required: readonly (readonly ColumnName[])[] = [
  ['enterprise', 'enterpriseName'],
  ['rule'],
  amountColumns,
  ['paid', 'approved', 'applied'],
]

function missing({ columns, unknown }: Header): readonly Unplaced[] {
  const found = unknown.length === 0 ? 'nothing' : unknown.map(({ header }) => header).join(', ')
  return required
    .filter((names) => !columns.some(({ name }) => names.includes(name)))
    .map((names) => {
      const zh = names.map((name) => headings[name].zh).join('、')
      const en = names.map((name) => `\`${headings[name].en}\``).join(', ')
      const expected = { zh: `其中一列：${zh}`, en: `a column of ${en}` }
      return { code: 'missing_key', path: '', expected, found: shortened(found) }
    })
}

function foreign({ columns }: Header): readonly Unplaced[] {
  const expected = { zh: '元、万元或亿元', en: '元, 万元 or 亿元' }
  return columns.flatMap((one) =>
    one.foreignUnit === null
      ? []
      : [{ code: 'wrong_value', path: columnPath(one), expected, found: one.foreignUnit }],
  )
}

function noHeader(file: string, rows: readonly LedgerRow[]): Issue {
  const words = rows.flatMap(({ cells }) =>
    cells.flatMap((one) => (one.kind === 'text' ? one.text : [])),
  )
  const expected = {
    zh: `前 ${mostLinesAbove} 行内的表头，如 企业名称、依据条款、拨付金额（万元）、拨付日期`,
    en: `headings within the first ${mostLinesAbove} rows, such as enterprise, rule, amount, paid`,
  }
  const found = words.length === 0 ? 'nothing' : shortened(words.slice(0, 12).join(', '))
  return { code: 'missing_key', file, path: '', expected, found }
}

function noticesOf(
  file: string,
  line: number,
  { columns, unknown }: Header,
  above: readonly MoneyUnit[],
): readonly Notice[] {
  const unitless = columns.filter(
    ({ name, unit }) => amountColumns.some((one) => one === name) && unit === null,
  )
  const notices = unknown.map((one) => ({
    file,
    line,
    text: unknownWords(columnPath(one), one.header),
  }))
  if (above.length > 0) return notices
  return [
    ...notices,
    ...unitless.map((one) => ({ file, line, text: unitlessWords(columnPath(one)) })),
  ]
}

const allHeadings = columnNames.flatMap((name) => [headings[name].zh, headings[name].en])

function unknownWords(path: string, header: string): Bilingual {
  if (vagueHeadings.has(header.toLowerCase())) {
    return {
      zh: `没有读取“${path}”列：不能确定是申报、批准还是拨付日期`,
      en: `column \`${path}\` is not read: it may be the day applied, approved or paid`,
    }
  }
  const nearest = nearestOf(header, allHeadings)
  return {
    zh: `没有读取“${path}”列${nearest === undefined ? '' : `；是否为“${nearest}”？`}`,
    en: `column \`${path}\` is not read${nearest === undefined ? '' : `; is it \`${nearest}\`?`}`,
  }
}

const unitlessWords = (path: string): Bilingual => ({
  zh: `“${path}”列没有写明单位，按元读取`,
  en: `column \`${path}\` names no unit and is read in yuan`,
})
