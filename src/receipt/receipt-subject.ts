import type { DiffSubject } from './diff'
import { optionsIn } from './options-in'
import type { Receipt } from './receipt-format'

/** A receipt as a profile to compare two rulebooks on, with the options that it was made with. */
export const subjectOfReceipt = (receipt: Receipt): DiffSubject => ({
  id: receipt.digest,
  profile: receipt.profile.content,
  options: optionsIn(receipt),
})
