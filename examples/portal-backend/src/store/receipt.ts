import { type Checked, type Receipt, receiptText } from 'incentive-rules'
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

/** A receipt in canonical JSON, and what is kept beside it. */
export interface SealedReceipt {
  readonly text: string
  readonly digest: string
  readonly previous: string | null
  readonly asOf: string
  readonly rulebook: string
  readonly profile: string
}

/** A receipt as it is written; of a large one this takes long. */
export const sealed = (receipt: Receipt): SealedReceipt => ({
  text: receiptText(receipt),
  digest: receipt.digest,
  previous: receipt.previous,
  asOf: receipt.asOf,
  rulebook: receipt.rulebook.digest,
  profile: receipt.profile.digest,
})

/** Another receipt has come between; nothing was written. */
export interface Overtaken {
  readonly kind: 'overtaken'
}

/**
 * Gives the receipt that follows another. It is called within the write, while the series and, in an
 * embedded database, everybody waits, and is to be quick: a large receipt is made before.
 */
export type MakeReceipt = (
  previous: Pick<Receipt, 'digest'> | undefined,
) => Checked<SealedReceipt> | Overtaken

/** The receipts of one tenant: one series, in which each names the one before it. */
export interface ReceiptStore {
  /** Appends a receipt to the series, at most once for `once`. */
  append(make: MakeReceipt, once?: Once): Promise<Written<StoredReceipt> | Overtaken>
  /** What came of the same key before; null where nothing did. */
  earlier(once: Once): Promise<Written<StoredReceipt> | null>
  get(digest: Digest): Promise<StoredReceipt | null>
  /** In the order of the series. */
  list(page: Page): Promise<Listed<ReceiptLine>>
  /** The texts of the series, in order, as `recheckChain` reads them. */
  series(): AsyncIterable<string>
  head(): Promise<SeriesHead>
}
