import { Zip, ZipDeflate } from 'fflate'
import type { TableCell } from '../report/report-table'
import { columnLetters } from './claims/xlsx-place'
import { guardedCell } from './spreadsheet-guard'
import { columnsXml, fixedParts, workbookParts } from './xlsx-parts'

/** A sheet that is written row by row; rows are taken when their turn comes. */
export interface StreamedSheet {
  readonly name: string
  readonly widths: readonly number[]
  /** Lines above the headings, such as how to fill in a template. */
  readonly above?: readonly string[]
  readonly headers: readonly string[]
  readonly rows: Iterable<readonly TableCell[]> | AsyncIterable<readonly TableCell[]>
  /** Whether what is entered below is text, so that a long number stays whole. */
  readonly textColumns?: readonly number[]
}

/**
 * A workbook piece by piece, without holding its rows: the library for small ones needs a gigabyte
 * for a hundred thousand. Texts are typed as texts, so that none is ever a formula; decimals are
 * written as they are. The same rows give the same bytes.
 */
export async function* xlsxPieces(sheets: readonly StreamedSheet[]): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    pieces.push(piece)
  })
  for (const [name, xml] of [...workbookParts(sheets.map((one) => one.name)), ...fixedParts]) {
    partIn(zip, name).push(encoder.encode(xml), true)
  }
  for (const [index, sheet] of sheets.entries()) {
    const part = partIn(zip, `xl/worksheets/sheet${index + 1}.xml`)
    for await (const xml of sheetXml(sheet)) {
      part.push(encoder.encode(xml))
      yield* pieces.splice(0)
    }
    part.push(new Uint8Array(), true)
  }
  zip.end()
  yield* pieces
}

const encoder = new TextEncoder()

function partIn(zip: Zip, name: string): ZipDeflate {
  const part = new ZipDeflate(name, { level: 6 })
  // the archive carries the time of its making; a fixed one says nothing and changes nothing
  part.mtime = '1980-01-01T00:00:00'
  zip.add(part)
  return part
}

const pieceLength = 100_000

async function* sheetXml(sheet: StreamedSheet): AsyncGenerator<string> {
  const { above = [], headers, rows } = sheet
  let line = 0
  const rowXml = (cells: readonly TableCell[], style: Style): string => {
    line += 1
    const own = line
    const xml = cells.map((cell, index) =>
      cellXml(cell, `${columnLetters(index + 1)}${own}`, style),
    )
    return `<row r="${own}">${xml.join('')}</row>`
  }
  let held = columnsXml(sheet.widths, above.length + 1, sheet.textColumns ?? [])
  for (const text of above) held += rowXml([{ kind: 'text', text }], 'plain')
  held += rowXml(
    headers.map((text) => ({ kind: 'text', text })),
    'header',
  )
  for await (const cells of rows) {
    held += rowXml(cells, 'cell')
    if (held.length < pieceLength) continue
    yield held
    held = ''
  }
  yield `${held}</sheetData></worksheet>`
}

type Style = keyof typeof styles

// places in the list of styles
const styles = { plain: 0, header: 1, cell: 2 } as const

// a spreadsheet keeps fifteen digits; a longer number stays exact as text
const number = /^-?\d{1,15}$|^(?=-?[\d.]{1,16}$)-?\d+\.\d+$/

function cellXml({ kind, text }: TableCell, reference: string, style: Style): string {
  if (text === '') return ''
  if (kind === 'number' && number.test(text)) {
    return `<c r="${reference}" s="${styles[style]}"><v>${text}</v></c>`
  }
  const content = escaped(guardedCell(text))
  return `<c r="${reference}" s="${styles[style]}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`
}

const escapes = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])

// beside the control characters, which the guard has taken away, XML knows no such characters
const escaped = (text: string): string =>
  text.replace(/[\ufffe\uffff]/g, ' ').replace(/[&<>]/g, (sign) => escapes.get(sign) ?? sign)
