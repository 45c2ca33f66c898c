import {
  amountColumns,
  type ColumnName,
  columnNames,
  headings,
  otherHeadings,
} from './column-names'
import type { Cell } from './ledger-row'

/** The units that a heading may give to its column. */
export type MoneyUnit = '元' | '万元' | '亿元'

/** A column whose heading was recognised. */
export interface Column {
  readonly name: ColumnName
  /** From 1. */
  readonly column: number
  /** The heading as it was written. */
  readonly header: string
  readonly unit: MoneyUnit | null
  /** A unit that is none of ours, such as 美元. */
  readonly foreignUnit: string | null
}

/** A column that is none of ours; it may still be a figure that the claims reckon with. */
export interface Unknown {
  readonly column: number
  readonly header: string
  /** The heading as headings are compared, without its unit. */
  readonly title: string
  readonly unit: MoneyUnit | null
}

/** What a row says if it is taken for the row of headings. */
export interface Header {
  readonly columns: readonly Column[]
  readonly unknown: readonly Unknown[]
}

const names: ReadonlyMap<string, ColumnName> = new Map(
  columnNames.flatMap((name) => {
    const { zh, en, others } = headings[name]
    return [zh, en.replaceAll(' ', ''), name.toLowerCase(), ...others].map(
      (text) => [text, name] as const,
    )
  }),
)

const units: ReadonlyMap<string, MoneyUnit> = new Map<string, MoneyUnit>([
  ['元', '元'],
  ['人民币', '元'],
  ['人民币元', '元'],
  ['yuan', '元'],
  ['cny', '元'],
  ['rmb', '元'],
  ['万元', '万元'],
  ['人民币万元', '万元'],
  ['亿元', '亿元'],
])

const isAmount = (name: ColumnName): boolean => amountColumns.some((one) => one === name)

// 金额(万元), 金额/万元, 金额万元, 金额(单位:万元)
const remark = /^(.+?)(?:[([【](?:单位:?)?([^()[\]【】]*)[)\]】]|[/_,，-]((?:人民币)?[万亿]?元))$/
const bareUnit = /^(.*(?:金额|资金))([万亿]?元)$/

/** Reads a row as headings. */
export function headerOf(cells: readonly Cell[]): Header {
  const columns: Column[] = []
  const unknown: Unknown[] = []
  for (const [index, cell] of cells.entries()) {
    if (cell.kind !== 'text') continue
    const [column, header] = [index + 1, cell.text.replace(/\s+/gu, ' ').trim()]
    const found = columnOf(cell.text, header, column)
    if (found !== undefined) columns.push(found)
    else if (!otherHeadings.has(plainHeading(cell.text)))
      unknown.push(unknownOf(cell.text, header, column))
  }
  return { columns, unknown }
}

function unknownOf(text: string, header: string, column: number): Unknown {
  const plain = plainHeading(text)
  const [, title = '', inBrackets, behind] = remark.exec(plain) ?? []
  const unit = units.get(inBrackets ?? behind ?? '') ?? null
  return { column, header, title: unit === null ? plain : title, unit }
}

function columnOf(text: string, header: string, column: number): Column | undefined {
  const plain = plainHeading(text)
  const own = names.get(plain)
  if (own !== undefined) return { name: own, column, header, unit: null, foreignUnit: null }
  const [, title = '', inBrackets, behind] = remark.exec(plain) ?? bareUnit.exec(plain) ?? []
  const name = names.get(title)
  const unitText = inBrackets ?? behind ?? ''
  if (name === undefined) return undefined
  const unit = isAmount(name) ? (units.get(unitText) ?? null) : null
  const isForeign = isAmount(name) && unit === null && /元|币|\$|usd|eur/.test(unitText)
  return { name, column, header, unit, foreignUnit: isForeign ? unitText : null }
}

/** A heading in half-width lower case, without spaces, line breaks, marks of duty and a last colon. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s*※\p{Cf}]/gu, '')
    .replace(/:$/, '')
    .toLowerCase()
}

const unitRemark = /(?:金额)?单位:(?:人民币)?([万亿]?元)/

/** The unit that a line above the headings gives to every amount: 单位：万元. */
export function unitAbove(cells: readonly Cell[]): MoneyUnit | null {
  for (const cell of cells) {
    if (cell.kind !== 'text') continue
    const [, unit = ''] = unitRemark.exec(plainHeading(cell.text)) ?? []
    if (units.has(unit)) return units.get(unit) ?? null
  }
  return null
}
