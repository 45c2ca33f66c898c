import { createColors } from 'picocolors'
import { deeper, type Line, printable } from '../../explanation/page'
import { formatMoney } from '../../money/format-money'
import { groupOf } from '../../report/page-groups'
import { dueWords, groupTitle, ruleTitle } from '../../report/page-words'
import type { PlacedResult } from '../../report/placed-result'
import { lookOf, whyLines } from '../../report/report-lines'
import type { TableSetting } from '../../report/table-setting'
import { laidOut, paintersOf } from '../layout'
import type { Terminal } from '../terminal'
import { widthOf, wrapped } from '../wrap'

/** How wide and colourful a table in text may be. */
export interface TextWidth {
  readonly columns: number
  readonly colour: boolean
}

const narrowest = 80

interface Column {
  readonly header: 'number' | 'enterprise' | 'title' | 'amount' | 'due' | 'verdict'
  readonly width: number
  /** How much of the room beyond 80 columns it takes. */
  readonly share: number
  readonly text: (placed: PlacedResult, setting: TableSetting) => string
}

// with a space behind each, and the mark before them, 80 columns
const columns: readonly Column[] = [
  { header: 'number', width: 9, share: 0.2, text: numberText },
  {
    header: 'enterprise',
    width: 14,
    share: 0.3,
    text: ({ result }) => (result.kind === 'rejected' ? '' : result.claim.enterprise),
  },
  { header: 'title', width: 18, share: 0.5, text: titleText },
  {
    header: 'amount',
    width: 11,
    share: 0,
    text: ({ result }, { speech }) =>
      result.kind === 'rejected' ? '' : formatMoney(result.claim.amount, speech.locale),
  },
  {
    header: 'due',
    width: 11,
    share: 0,
    text: ({ result }, setting) => (result.kind === 'judged' ? dueWords(result, setting) : ''),
  },
  {
    header: 'verdict',
    width: 10,
    share: 0,
    text: ({ result }, setting) => groupTitle(groupOf(result), setting),
  },
]

function numberText({ line, result }: PlacedResult, { sayReport }: TableSetting): string {
  const id = result.kind === 'rejected' ? result.id : result.claim.id
  return id ?? sayReport('rowNumber', { row: `${line}` })
}

function titleText({ result }: PlacedResult, setting: TableSetting): string {
  if (result.kind === 'rejected') return ''
  const rule = result.kind === 'judged' ? result.rule : null
  return ruleTitle(rule, setting) ?? result.claim.rule.text
}

/** The headings of the table. */
export function headText(setting: TableSetting, width: TextWidth): string {
  const colours = createColors(width.colour)
  const cells = columns.map(({ header }) => setting.sayReport(header))
  return rowText(cells, width)
    .map((text) => colours.bold(`  ${text}`))
    .join('\n')
}

/** A row of the table, and below it, where it is not consistent, why. */
export function resultText(placed: PlacedResult, setting: TableSetting, width: TextWidth): string {
  const { mark, tone } = lookOf(placed)
  const colours = createColors(width.colour)
  const cells = columns.map(({ text }) => printable(text(placed, setting)))
  const [first = '', ...more] = rowText(cells, width)
  const row = [`${paintersOf(colours)[tone](mark)} ${first}`, ...more.map((text) => `  ${text}`)]
  const why: readonly Line[] = deeper(deeper(whyLines(placed, setting)))
  return [...row, ...(why.length > 0 ? [laidOut(why, width.columns, colours)] : [])].join('\n')
}

/** Cells side by side, each wrapped within its column. */
function rowText(cells: readonly string[], { columns: total }: TextWidth): readonly string[] {
  const room = Math.max(0, total - narrowest)
  const widths = columns.map(({ width, share }) => width + Math.floor(room * share))
  const parts = cells.map((cell, index) => partsWithin(cell, widths[index] ?? 1))
  const height = Math.max(...parts.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    parts
      .map((lines, index) => padded(lines[line] ?? '', widths[index] ?? 1))
      .join(' ')
      .trimEnd(),
  )
}

const padded = (text: string, width: number): string =>
  `${text}${' '.repeat(Math.max(0, width - widthOf(text)))}`

/** Lines of so many columns; a word that is longer is broken where it must be. */
const partsWithin = (text: string, width: number): readonly string[] =>
  wrapped(text, width).flatMap((part) => broken(part, width))

function broken(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width) return [text]
  const lines = ['']
  for (const letter of text) {
    const last = lines.length - 1
    if (widthOf(`${lines[last]}${letter}`) > width) lines.push(letter)
    else lines[last] += letter
  }
  return lines
}

/** The room of a table: that of the terminal, or 80 columns in a pipe or, without one, in a file. */
export const textWidth = (terminal: Terminal | null): TextWidth => ({
  columns: Math.max(narrowest, terminal?.columns ?? narrowest),
  colour: terminal?.colour ?? false,
})
