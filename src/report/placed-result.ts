import type { AuditedClaim } from '../audit/audited-claim'

/** What became of a row, and the line at which the file has it. */
export interface PlacedResult {
  readonly line: number
  readonly result: AuditedClaim
}
