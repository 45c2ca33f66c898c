import type { Bilingual } from '../../issue/issue'
import { fileFault, type Notice } from '../../table/file-fault'
import { headerAmong, mostLinesAbove } from './find-header'
import { archiveBytes } from './ledger-file'
import type { Ledger, LedgerRow } from './ledger-row'
import { type Book, readBook, type Sheet } from './xlsx-book'
import type { CellSetting } from './xlsx-cell'
import { type Hidden, xlsxRows } from './xlsx-rows'
import { sharedStringsOf } from './xlsx-strings'
import { dateStylesOf } from './xlsx-styles'
import { zipEntries } from './zip-archive'

/** A ledger in a workbook: the sheet of that name, or the first one that has headings. */
export async function xlsxLedger(file: string, wanted: string | undefined): Promise<Ledger> {
  const book = await readBook(file, zipEntries(file, await archiveBytes(file)))
  const setting = {
    strings: await sharedStringsOf(book),
    dateStyles: await dateStylesOf(book),
    days: book.days,
  }
  const sheet = wanted === undefined ? await firstWithHeadings(book, setting) : named(book, wanted)
  const hidden: Hidden = { rows: 0, columns: 0 }
  return {
    rows: xlsxRows(book, sheet, setting, hidden),
    notices: () => noticesOf(book, sheet, hidden, wanted),
  }
}

function named({ file, sheets }: Book, wanted: string): Sheet {
  const sheet = sheets.find(({ name }) => name === wanted)
  if (sheet !== undefined) return sheet
  const names = sheets.map(({ name }) => name).join(', ')
  const expected = { zh: `工作表：${names}`, en: `one of the sheets ${names}` }
  throw fileFault(file, 'wrong_value', expected, `--sheet ${wanted}`)
}

const oneSheet: Bilingual = { zh: '至少有一个工作表的工作簿', en: 'a workbook with a sheet' }

/** Where no sheet has headings the first is taken, and refused by what it has in their place. */
async function firstWithHeadings(book: Book, setting: CellSetting): Promise<Sheet> {
  const [first] = book.sheets
  if (first === undefined) throw fileFault(book.file, 'malformed', oneSheet, 'no sheet')
  if (book.sheets.length === 1) return first
  for (const sheet of book.sheets) {
    if (headerAmong(await startOf(book, sheet, setting)) >= 0) return sheet
  }
  return first
}

async function startOf(
  book: Book,
  sheet: Sheet,
  setting: CellSetting,
): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = []
  for await (const row of xlsxRows(book, sheet, setting, { rows: 0, columns: 0 })) {
    rows.push(row)
    if (rows.length === mostLinesAbove) break
  }
  return rows
}

function noticesOf(
  { file, sheets }: Book,
  { name, hidden: isHidden }: Sheet,
  hidden: Hidden,
  wanted: string | undefined,
): readonly Notice[] {
  const others = sheets.filter((sheet) => sheet.name !== name).map((sheet) => sheet.name)
  const texts: readonly (Bilingual | false)[] = [
    others.length > 0 &&
      wanted === undefined && {
        zh: `读取工作表“${name}”；没有读取：${others.join('、')}（可用 --sheet 指定）`,
        en: `sheet \`${name}\` is read, not ${others.join(', ')} (--sheet names another)`,
      },
    isHidden && { zh: `工作表“${name}”是隐藏的`, en: `sheet \`${name}\` is hidden` },
    hidden.rows > 0 && {
      zh: `隐藏的 ${hidden.rows} 行也已读取`,
      en: `${hidden.rows} hidden rows were read too`,
    },
    hidden.columns > 0 && { zh: '隐藏的列也已读取', en: 'hidden columns were read too' },
  ]
  return texts.flatMap((text) => (text === false ? [] : [{ file, text }]))
}
