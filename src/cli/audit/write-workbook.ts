import type { PlacedResult } from '../../report/placed-result'
import {
  type TableCell,
  tableHeaders,
  tableRow,
  tableWidths,
  whyWords,
} from '../../report/report-table'
import { rejectedHeaders, summaryHeaders, summaryTable } from '../../report/summary-table'
import { type StreamedSheet, xlsxPieces } from '../xlsx-stream'
import { type AuditOutput, isListed, type Pieces } from './audit-output'

/** A workbook: the claims, the summary, and the rejected rows. */
export function workbookPieces(output: AuditOutput): Pieces {
  const rejected: (readonly TableCell[])[] = []
  return xlsxPieces([
    claimSheet(output, rejected),
    summarySheet(output),
    rejectedSheet(output, rejected),
  ])
}

function claimSheet(output: AuditOutput, rejected: (readonly TableCell[])[]): StreamedSheet {
  const { setting } = output
  const rows = async function* (): AsyncGenerator<readonly TableCell[]> {
    for await (const placed of output.results) {
      if (placed.result.kind === 'rejected') rejected.push(rejectedRow(placed, output))
      else if (isListed(output, placed)) yield tableRow(placed, setting)
    }
  }
  const headers = tableHeaders(setting)
  return { name: setting.sayReport('claims'), widths: tableWidths, headers, rows: rows() }
}

function summarySheet({ setting, summary, ledger }: AuditOutput): StreamedSheet {
  // known only when the sheet before it has been written
  const rows = function* (): Generator<readonly TableCell[]> {
    yield* summaryTable(summary(), ledger, setting)
  }
  const headers = summaryHeaders(setting)
  return { name: setting.sayReport('summary'), widths: [28, 12, 20], headers, rows: rows() }
}

function rejectedSheet(
  { setting }: AuditOutput,
  rows: readonly (readonly TableCell[])[],
): StreamedSheet {
  const headers = rejectedHeaders(setting)
  return { name: setting.sayReport('rejectedRows'), widths: [8, 20, 100], headers, rows }
}

function rejectedRow(
  { line, result }: PlacedResult,
  { setting }: AuditOutput,
): readonly TableCell[] {
  const id = result.kind === 'rejected' ? (result.id ?? '') : result.claim.id
  return [
    { kind: 'number', text: `${line}` },
    { kind: 'text', text: id },
    { kind: 'text', text: whyWords(result, setting) },
  ]
}
