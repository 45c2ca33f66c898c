import Papa from 'papaparse'
import { csvRows, type Delimiter, delimiters, type TextRow } from '../../table/csv-rows'
import { type EncodedText, encodedText } from '../../table/encoding'
import { mostLinesAbove } from './find-header'
import { headerOf } from './header'
import { type Ledger, type LedgerRow, textCell } from './ledger-row'

const sampleLength = 100_000

/** A ledger in CSV, in whatever encoding and with whatever delimiter spreadsheets save it. */
export async function csvLedger(file: string, start: Uint8Array): Promise<Ledger> {
  const encoded = await encodedText(file, start)
  const delimiter = delimiterOf(await sampleOf(encoded))
  const rows = ledgerRows(csvRows(file, encoded.text(), delimiter))
  return { rows, notices: () => encoded.notices }
}

async function* ledgerRows(rows: AsyncIterable<TextRow>): AsyncGenerator<LedgerRow> {
  for await (const row of rows) yield { ...row, cells: row.cells.map(textCell) }
}

async function sampleOf({ text }: EncodedText): Promise<string> {
  let sample = ''
  for await (const part of text()) {
    sample += part
    if (sample.length >= sampleLength) break
  }
  return sample.slice(0, sampleLength).replace(/\r\n?/g, '\n')
}

/** The delimiter with which most headings are recognised. */
function delimiterOf(sample: string): Delimiter {
  const counts = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: mostLinesAbove })
    return Math.max(0, ...data.map((row) => headerOf(row.map(textCell)).columns.length))
  })
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
