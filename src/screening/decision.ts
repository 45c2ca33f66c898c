import type { PlainDate } from '../calendar/plain-date'
import type { DecidingLeaf } from '../evaluation/deciding-leaf'
import type { Finding, Verdict } from '../evaluation/finding'
import type { Issue } from '../issue/issue'

/**
 * The answer for one rule and one subject without its reasons. `low` and `high` are in yuan, as
 * decimal text; both are null where nothing is due or the text has no figure, and `high` alone where
 * there is no upper bound.
 */
export interface Decision {
  readonly rule: string
  /**
   * As in a finding; the id is null where the profile does not say whether there are any. Decisions on
   * the same subject share this object, for speed: who would change it has to copy it.
   */
  readonly subject: { readonly type: string; readonly id: string | null }
  readonly verdict: Verdict
  readonly low: string | null
  readonly high: string | null
  readonly pendingUntil: PlainDate | null
  /**
   * The leaves on which the verdict rests and what each came to, in the order of `deciding` of the
   * finding. What is stated of them `leafResults` tells. Only where reasons are asked for.
   */
  readonly deciding?: readonly DecidingLeaf[]
  /** What would have to be stated, as in the finding. Only where reasons are asked for. */
  readonly missing?: readonly string[]
}

/** The decisions for a profile, or, where it has faults, all of these and no decision. */
export type Decided =
  | {
      readonly status: 'decided'
      /** The id that the profile gives the enterprise; `enterprise` where it gives none. */
      readonly enterprise: string
      readonly decisions: readonly Decision[]
      /** The finding of each decision, in their order; null where findings are not asked for. */
      readonly findings: readonly Finding[] | null
    }
  | { readonly status: 'rejected'; readonly issues: readonly Issue[] }
