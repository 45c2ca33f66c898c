import { unzipSync, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import type { ItemTable } from '../items/item-table'

const headerStyle = { fontWeight: 'bold', backgroundColor: '#e6eaed' } as const
const cellStyle = { wrap: true, alignVertical: 'top' } as const

/**
 * The list as an Excel workbook of one sheet. Every cell is typed as text, so that none is ever a
 * formula. The same list gives the same bytes.
 */
export async function itemsXlsx(table: ItemTable, sheet: string): Promise<Uint8Array> {
  const { headers, widths, rows } = table
  const data = [
    headers.map((value) => ({ value, type: String, ...headerStyle, ...cellStyle })),
    ...rows.map((row) => row.map((value) => ({ value, type: String, ...cellStyle }))),
  ]
  const columns = widths.map((width) => ({ width }))
  const buffer = await writeExcelFile(data, { sheet, columns, stickyRowsCount: 1 }).toBuffer()
  // the archive carries the time of its making; a fixed one says nothing and changes nothing
  return zipSync(unzipSync(buffer), { mtime: '1980-01-01T00:00:00' })
}
