import { readPlainDate } from '../../calendar/plain-date'
import { type DaySystem, dateOfSerial } from '../../calendar/spreadsheet-date'
import type { Bilingual } from '../../issue/issue'
import { blank, type Cell, faultCell, textCell } from './ledger-row'
import { indexOfDigits } from './xlsx-place'

/** What the cells of a workbook are read with. */
export interface CellSetting {
  readonly strings: readonly string[]
  readonly dateStyles: ReadonlySet<string>
  readonly days: DaySystem
}

/** A cell as the XML of its sheet has it. */
export interface WrittenCell {
  readonly reference: string
  readonly type: string
  readonly style: string
  readonly value: string
  readonly inline: string
  /** What is computed in it; null where nothing is. */
  readonly formula: string | null
}

const pasted: Bilingual = {
  zh: '固定的值（公式请“选择性粘贴”为数值）',
  en: 'a fixed value (paste formulas as values)',
}
const value: Bilingual = { zh: '没有错误的值', en: 'a value without an error' }

/** What a cell of a sheet says; what a formula came to the last time proves nothing. */
export function cellOf(written: WrittenCell, setting: CellSetting): Cell {
  const { reference, formula } = written
  if (formula !== null) {
    return faultCell(
      'wrong_value',
      pasted,
      `${reference} =${formula.replace(/^=/, '').slice(0, 60)}`,
    )
  }
  return (readers.get(written.type) ?? numberCell)(written, setting)
}

type Reader = (written: WrittenCell, setting: CellSetting) => Cell

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['s', ({ value: index }, { strings }) => textCell(strings[indexOfDigits(index) ?? -1] ?? '')],
  ['inlineStr', ({ inline }) => textCell(inline)],
  ['str', ({ value: text }) => textCell(text)],
  ['b', ({ value: flag }) => textCell(flag === '1' ? 'TRUE' : 'FALSE')],
  ['e', (written) => faultCell('wrong_value', value, `${written.reference} ${written.value}`)],
  ['d', ({ value: text }) => dateCell(readPlainDate(text.slice(0, 10)))],
])

function numberCell({ value: text, style }: WrittenCell, { dateStyles, days }: CellSetting): Cell {
  if (text.trim() === '') return blank
  return dateStyles.has(style)
    ? dateCell(dateOfSerial(text.trim(), days))
    : { kind: 'number', text: text.trim() }
}

function dateCell(read: ReturnType<typeof readPlainDate>): Cell {
  if (read.kind === 'accepted') return { kind: 'date', date: read.value }
  return faultCell(read.code, read.expected, read.found)
}
