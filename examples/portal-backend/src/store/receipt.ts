import type { Checked, Receipt } from 'incentive-rules'
import type { Digest } from './ids'
import type { Listed, Once, Page, Written } from './store'

/** A receipt as it is kept, for good and unchanged. */
export interface StoredReceipt {
  readonly digest: Digest
  /** Its place in the tenant's series, from 1 without gaps. */
  readonly position: number
  /** The canonical JSON of the receipt. */
  readonly text: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

/** A receipt without its text. */
export interface ReceiptLine {
  readonly digest: Digest
  readonly position: number
  readonly asOf: string
  readonly rulebook: Digest
  readonly profile: Digest
  readonly createdAt: string
}

/** The end of a series, which `recheckChain` takes as `last` and `count`. */
export interface SeriesHead {
  readonly last: Digest | null
  readonly count: number
}

/**
 * Makes the receipt that follows another. It is called within the write, while the series waits, and
 * is to be quick: evaluate before, and call the library's `receipt` here.
 */
export type MakeReceipt = (previous: Pick<Receipt, 'digest'> | undefined) => Checked<Receipt>

/** The receipts of one tenant: one series, in which each names the one before it. */
export interface ReceiptStore {
  /** Appends a receipt to the series, at most once for `once`. */
  append(make: MakeReceipt, once?: Once): Promise<Written<StoredReceipt>>
  get(digest: Digest): Promise<StoredReceipt | null>
  /** In the order of the series. */
  list(page: Page): Promise<Listed<ReceiptLine>>
  /** The texts of the series, in order, as `recheckChain` reads them. */
  series(): AsyncIterable<string>
  head(): Promise<SeriesHead>
}
