import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { ran } from './in-process'

/** A folder for the files of one test file, and what takes it away again. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'incentive-rules-audit-'))
  return {
    path: (name: string): string => join(folder, name),
    written: (name: string, content: string | Uint8Array): string => {
      const file = join(folder, name)
      writeFileSync(file, content)
      return file
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export const profiles = 'examples/enterprises'
export const maker = '川谷中药有限公司'
export const incoming = 'sichuan-2017/incoming-investment'

export const headers = ['编号', '企业名称', '依据条款', '项目名称', '拨付金额（万元）', '拨付日期']

/** A claim that is right, as a row under the headers. */
export const right = ['1', maker, incoming, '眉山饮片生产基地', '300', '2020-06-01']

export const csvOf = (...rows: readonly (readonly string[])[]): string =>
  `${[headers, ...rows].map((row) => row.join(',')).join('\n')}\n`

/** Audits a file with the profiles of the examples. */
export const audited = (file: string, ...more: readonly string[]) =>
  ran('audit', file, '--profiles', profiles, ...more)

export async function xlsxOf(rows: SheetData): Promise<Uint8Array> {
  return writeExcelFile(rows).toBuffer()
}

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://example.invalid/${kind}" Target="${target}"/>`
const relationsXml = (...relations: readonly string[]): string =>
  `<Relationships>${relations.join('')}</Relationships>`

/** The parts of a workbook whose one sheet is this XML. */
export const partsOf = (sheet: string, more: Readonly<Record<string, string>> = {}): Zippable => {
  const texts = {
    '_rels/.rels': relationsXml(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      '<workbook xmlns:r="urn:r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationsXml(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('r2', 'sharedStrings', 'sharedStrings.xml'),
      relation('r3', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  }
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]))
}

export const zipped = (parts: Zippable): Uint8Array => zipSync(parts, { level: 6 })

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A row of a sheet: what begins with `<` is the XML of a cell, everything else its text. */
export function rowXml(line: number, cells: readonly string[]): string {
  const xml = cells.map((cell, index) => {
    const reference = `${String.fromCharCode(65 + index)}${line}`
    if (cell.startsWith('<c')) return cell.replace('<c', `<c r="${reference}"`)
    return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  })
  return `<row r="${line}">${xml.join('')}</row>`
}

/** A sheet with the headers and these rows; `behind` stands behind its rows. */
export function sheetXml(rows: readonly (readonly string[])[], behind = ''): string {
  const xml = [headers, ...rows].map((row, index) => rowXml(index + 1, row))
  return `<worksheet><sheetData>${xml.join('')}</sheetData>${behind}</worksheet>`
}
