import type { HeldDocument } from '../document/citation'
import type { Line } from './page'

/** What is said, once; every format writes the same lines. */
export interface Explanation {
  readonly title: string
  readonly lines: readonly Line[]
  /** Held documents, in whose own passages a page of HTML marks what is cited. */
  readonly documents: readonly HeldDocument[]
}
