import type { ClaimDate } from '../../audit/audit-options'
import { fileFault, type Notice } from '../../table/file-fault'
import { type ClaimRow, claimRow, type RowSetting } from './claim-row'
import { csvLedger } from './csv-ledger'
import type { FigureNames } from './figure-names'
import { type Layout, layoutOf, mostLinesAbove } from './find-header'
import { openedLedger } from './ledger-file'
import type { LedgerRow } from './ledger-row'
import { xlsxLedger } from './xlsx-ledger'

/** How a ledger is to be read. */
export interface LedgerOptions {
  /** The sheet of a workbook; the first one with headings where it is left out. */
  readonly sheet: string | undefined
  readonly countOn: ClaimDate | undefined
  readonly figureNames: FigureNames
  readonly enterpriseOf: RowSetting['enterpriseOf']
}

/** The claims of a ledger, and what there is to say of the file; more once they have been read. */
export interface ReadLedger {
  readonly layout: Layout
  readonly claims: AsyncGenerator<ClaimRow>
  readonly notices: () => readonly Notice[]
}

/** Opens a ledger in CSV or XLSX. Throws a `FileFault` where the file as a whole is at fault. */
export async function readLedger(file: string, options: LedgerOptions): Promise<ReadLedger> {
  const { kind, start } = await openedLedger(file)
  if (options.sheet !== undefined && kind === 'text') throw noSheets(file, options.sheet)
  const ledger =
    kind === 'zip' ? await xlsxLedger(file, options.sheet) : await csvLedger(file, start)
  const rows = ledger.rows[Symbol.asyncIterator]()
  const first = await firstRows(rows)
  const layout = layoutOf(file, first, options.figureNames)
  const { countOn, enterpriseOf } = options
  return {
    layout,
    claims: claimsOf(first, rows, { file, layout, countOn, enterpriseOf }),
    notices: () => [...layout.notices, ...ledger.notices()],
  }
}

const noSheets = (file: string, sheet: string) =>
  fileFault(file, 'wrong_value', { zh: '没有 --sheet 的 CSV', en: 'CSV without --sheet' }, sheet)

async function firstRows(rows: AsyncIterator<LedgerRow>): Promise<readonly LedgerRow[]> {
  const first: LedgerRow[] = []
  while (first.length < mostLinesAbove) {
    const next = await rows.next()
    if (next.done === true) break
    first.push(next.value)
  }
  return first
}

async function* claimsOf(
  first: readonly LedgerRow[],
  rest: AsyncIterator<LedgerRow>,
  setting: RowSetting,
): AsyncGenerator<ClaimRow> {
  const { line } = setting.layout
  for (const row of first) {
    const claim = row.line > line ? claimRow(row, setting) : undefined
    if (claim !== undefined) yield claim
  }
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    const claim = claimRow(next.value, setting)
    if (claim !== undefined) yield claim
  }
}
