import type { AuditOptions } from '../../audit/audit-options'
import type { AuditSummary } from '../../audit/summary'
import { type Group, groupOf } from '../../report/page-groups'
import type { PlacedResult } from '../../report/placed-result'
import type { TableSetting } from '../../report/table-setting'
import type { TextWidth } from './table-text'

/** What every format is written from; results are gone through once, and counted on their way. */
export interface AuditOutput {
  /** What the file of the ledger is called. */
  readonly ledger: string
  readonly options: AuditOptions
  readonly results: AsyncIterable<PlacedResult>
  /** Complete when the results have been gone through. */
  readonly summary: () => AuditSummary
  /** The verdicts that are listed; all where it is left out. */
  readonly only: readonly Group[] | undefined
  readonly setting: TableSetting
  readonly width: TextWidth
  /** How many rows there are; known when the first result comes. */
  readonly rows: () => number
  readonly textOf: (document: string) => Promise<string | undefined>
}

/** A format, piece by piece. */
export type Pieces = AsyncGenerator<string | Uint8Array>

export const isListed = ({ only }: AuditOutput, { result }: PlacedResult): boolean =>
  only?.includes(groupOf(result)) ?? true
