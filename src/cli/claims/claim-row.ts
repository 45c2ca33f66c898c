import type { ClaimDate } from '../../audit/audit-options'
import type { ClaimInput } from '../../audit/claim'
import { excerptOf } from '../../issue/excerpt'
import type { Issue } from '../../issue/issue'
import {
  dateValue,
  figureValue,
  instalmentValue,
  moneyValue,
  textValue,
  type Value,
} from './cell-values'
import { amountColumns, type ColumnName, headings } from './column-names'
import { columnPath, type Layout } from './find-header'
import { blank, type LedgerRow } from './ledger-row'
import { evidenceOf } from './row-evidence'

/** A row of a ledger as a claim, or what is wrong with it; none is left out without a word. */
export type ClaimRow =
  | { readonly kind: 'claim'; readonly line: number; readonly claim: ClaimInput }
  | {
      readonly kind: 'rejected'
      readonly line: number
      readonly id: string | null
      readonly issues: readonly Issue[]
    }

/** What rows are read with beside the layout of their ledger. */
export interface RowSetting {
  readonly file: string
  readonly layout: Layout
  readonly countOn: ClaimDate | undefined
  /** The id of the enterprise of this name, where the profiles have exactly one. */
  readonly enterpriseOf: (name: string) => string | undefined
}

const totals = new Set(['合计', '总计', '小计', '合计：', '合计:', 'total', 'subtotal'])

/** Reads one row. Rows that are blank are no rows. */
export function claimRow(row: LedgerRow, setting: RowSetting): ClaimRow | undefined {
  const { line, cells, fault } = row
  if (fault === undefined && cells.every(({ kind }) => kind === 'blank')) return undefined
  const { file } = setting
  if (fault !== undefined) {
    return { kind: 'rejected', line, id: null, issues: [{ ...fault, file, line, path: '' }] }
  }
  const total = totalIn(row)
  if (total !== undefined) return totalRow(line, total, setting)
  const issues: Issue[] = []
  const claim = claimOf(row, setting, (issue) => issues.push({ ...issue, file, line }))
  return issues.length === 0
    ? { kind: 'claim', line, claim }
    : { kind: 'rejected', line, id: claim.id === '' ? null : claim.id, issues }
}

const totalIn = ({ cells }: LedgerRow): string | undefined =>
  cells
    .map((cell) => (cell.kind === 'text' ? cell.text.replace(/\s/gu, '').toLowerCase() : ''))
    .find((text) => totals.has(text))

function totalRow(line: number, found: string, { file }: RowSetting): ClaimRow {
  const expected = { zh: '一行一笔；合计行不是一笔', en: 'one claim a row; a total is none' }
  const issue: Issue = { code: 'wrong_value', file, line, path: '', expected, found }
  return { kind: 'rejected', line, id: null, issues: [issue] }
}

type Report = (issue: Omit<Issue, 'file' | 'line'>) => void
type TextOf = (name: ColumnName) => string | undefined

function claimOf(row: LedgerRow, setting: RowSetting, report: Report): ClaimInput {
  const faulty = new Set<ColumnName>()
  const textOf = textReader(row, setting, faulty, report)
  const needed = neededFrom(setting, faulty, report)
  const { columns } = setting.layout
  return {
    id: columns.has('id') ? needed(['id'], textOf('id')) : `#${row.line}`,
    enterprise: needed(
      ['enterprise', 'enterpriseName'],
      enterpriseIn(textOf('enterprise'), textOf('enterpriseName'), setting, report),
    ),
    rule: needed(['rule'], textOf('rule')),
    amount: needed(amountColumns, amountOf(textOf, setting)),
    document: textOf('document') ?? null,
    subject: textOf('subject') ?? null,
    instalment: textOf('instalment') ?? null,
    applied: textOf('applied') ?? null,
    approved: textOf('approved') ?? null,
    paid: textOf('paid') ?? null,
    evidence: evidenceOf(textOf),
    figures: figuresOf(row, setting, report),
  }
}

/** The id of the enterprise of a row; a code and a name that are of two enterprises are reported. */
function enterpriseIn(
  code: string | undefined,
  name: string | undefined,
  setting: RowSetting,
  report: Report,
): string | undefined {
  const [byCode, byName] = [code, name].map((text) => text && setting.enterpriseOf(text))
  if (byCode !== undefined && byName !== undefined && byCode !== byName) {
    const expected = {
      zh: `与同一行的编号是同一家企业的名称（${byCode}）`,
      en: `a name of the enterprise that the same row has by its number (${byCode})`,
    }
    const found = excerptOf(name)
    report({ code: 'wrong_value', path: pathOf('enterpriseName', setting), expected, found })
  }
  return byCode ?? code ?? byName ?? name
}

/** Reads the text of a column, and reports its fault where it has one. */
function textReader(
  row: LedgerRow,
  setting: RowSetting,
  faulty: Set<ColumnName>,
  report: Report,
): TextOf {
  return (name) => {
    const value = valueAt(name, row, setting.layout)
    if (value.kind !== 'refused') return value.kind === 'stated' ? value.text : undefined
    faulty.add(name)
    report({ ...value.fault, path: pathOf(name, setting) })
    return undefined
  }
}

/** Reports what a claim cannot do without, unless its cell has a fault of its own. */
function neededFrom(setting: RowSetting, faulty: ReadonlySet<ColumnName>, report: Report) {
  return (names: readonly ColumnName[], text: string | undefined): string => {
    if (text !== undefined || names.some((name) => faulty.has(name))) return text ?? ''
    const [first = 'id'] = names
    const name = names.find((one) => setting.layout.columns.has(one)) ?? first
    const expected = { zh: `填写${headings[name].zh}`, en: `an entry: ${headings[name].en}` }
    report({ code: 'missing_key', path: pathOf(name, setting), expected, found: 'nothing' })
    return ''
  }
}

function pathOf(name: ColumnName, { layout }: RowSetting): string {
  const column = layout.columns.get(name)
  return column === undefined ? '' : columnPath(column)
}

function valueAt(name: ColumnName, { cells, faultAt }: LedgerRow, layout: Layout): Value {
  const column = layout.columns.get(name)
  if (column === undefined) return { kind: 'blank' }
  const merged = faultAt?.(column.column)
  if (merged !== undefined) return { kind: 'refused', fault: merged }
  const cell = cells[column.column - 1] ?? blank
  if (name === 'instalment') return instalmentValue(cell)
  if (name === 'applied' || name === 'approved' || name === 'paid') return dateValue(cell)
  return name.startsWith('amount')
    ? moneyValue(cell, column.unit ?? layout.unit, column.unit !== null)
    : textValue(cell)
}

const amountOn = {
  paid: 'amountPaid',
  approved: 'amountApproved',
  applied: 'amountApplied',
} as const

/** The amount under audit: of the date that counts, else what was paid, approved, asked for. */
function amountOf(textOf: TextOf, { countOn }: RowSetting): string | undefined {
  const preferred = countOn === undefined ? [] : [amountOn[countOn]]
  const order = [...preferred, 'amountPaid', 'amount', 'amountApproved', 'amountApplied'] as const
  // every amount is read, so that a fault in any of them is reported
  const texts = new Map([...new Set(order)].map((name) => [name, textOf(name)] as const))
  return order.map((name) => texts.get(name)).find((text) => text !== undefined)
}

/** The figures that the row itself states, by fact or open term. */
function figuresOf(
  { cells, faultAt }: LedgerRow,
  { layout }: RowSetting,
  report: Report,
): Readonly<Record<string, string>> {
  const entries = layout.figures.flatMap((figure): readonly (readonly [string, string])[] => {
    const { column, kind, key, unit } = figure
    const merged = faultAt?.(column)
    const value: Value =
      merged === undefined
        ? figureValue(cells[column - 1] ?? blank, kind === 'money' ? (unit ?? layout.unit) : '')
        : { kind: 'refused', fault: merged }
    if (value.kind === 'refused') report({ ...value.fault, path: columnPath(figure) })
    return value.kind === 'stated' ? [[key, value.text]] : []
  })
  return Object.fromEntries(entries)
}
