import type { Amount } from '../amount/amount'
import type { ResolvedCitation } from '../document/citation'
import type { Entitlement, RuleClass } from '../rulebook/rule-kinds'
import type { Departments } from '../rulebook/rulebook'
import type { Obstacle } from './readiness'

/** How far an item is from award without application: nothing, one thing or more stand against it. */
export type Level = 'ready' | 'near' | 'far'

/** One criterion of 免申即享: clear, or the reasons why it is not. */
export interface Criterion {
  readonly clear: boolean
  readonly reasons: readonly Reason[]
}

/** Why a criterion is not met; `of` is what the reason is about, empty where that is the item. */
export interface Reason {
  readonly kind: Obstacle['kind']
  readonly of: string
  readonly text: string
}

/** One policy item (事项), in the words of one language. */
export interface Item {
  /** Id of the rule that it is of. */
  readonly rule: string
  readonly title: string
  readonly class: RuleClass
  readonly entitlement: Entitlement
  readonly document: {
    readonly id: string
    readonly title: string
    readonly number: string | null
  }
  readonly beneficiaries: string
  /** Under the default readings; several lines where there are several. */
  readonly conditions: string
  /** What is given, and how it is worked out. */
  readonly standard: string
  /** In yuan, over everything that an enterprise may state; null where the text has no figure. */
  readonly amount: Pick<Amount, 'currency' | 'low' | 'high' | 'exact'> | null
  readonly departments: Departments | null
  readonly fund: readonly string[]
  readonly schedule: string | null
  readonly citations: readonly (ResolvedCitation & { readonly place: string })[]
  /** A pilot or a number of places, in words; empty where there is neither. */
  readonly limits: string
  readonly readiness: {
    readonly level: Level
    readonly scope: Criterion
    readonly standard: Criterion
    readonly data: Criterion
  }
}
