import type { Finding, LeafResult } from '../evaluation/finding'
import type { EarlierAward } from '../profile/profile'
import type { Rule, Rulebook } from '../rulebook/rulebook'
import type { Beside } from './beside'
import type { Entry } from './entry'

/** Everything about a claim that its amount depends on besides the finding. */
export interface Standing {
  readonly entry: Entry
  readonly rule: Rule
  readonly rulebook: Rulebook
  readonly beside: Beside
  /** Earlier awards that are no claims of the ledger; null where it is not stated if there are any. */
  readonly outside: readonly EarlierAward[] | null
}

/** The finding of a claim, and the same without the earlier awards, or with only those of the ledger. */
export interface Findings {
  readonly main: Finding
  /** Of each instalment the conditions on which it rests whether it is due. */
  readonly leaves: readonly (readonly LeafResult[])[]
  /** Without any earlier award; null where the amount depends on none. */
  readonly bare: Finding | null
  /** With the awards of the ledger alone; null where all earlier awards are stated. */
  readonly known: Finding | null
}
