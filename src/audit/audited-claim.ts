import type { Step } from '../amount/amount'
import type { PlainDate } from '../calendar/plain-date'
import type { ResolvedCitation } from '../document/citation'
import type { Finding, LeafResult, Sensitivity } from '../evaluation/finding'
import type { Bilingual, Issue } from '../issue/issue'
import type { Claim } from './claim'

/**
 * What an audit says of a claim; where several hold, the first of this list. What is certain goes
 * before what cannot be proved, so that no open question hides a fault that holds in any case.
 */
export const claimVerdicts = [
  'unknown-rule',
  /** The document is not in force, or the claim lies outside the window for applications. */
  'outside-period',
  'ineligible',
  /** Paid before a condition was met that could still be met. */
  'premature',
  'duplicate',
  /** Over a cap on several awards together: of a year, of a lifetime, joint. */
  'over-cap',
  'over',
  'under',
  /** It depends on facts, evidence, a reading or an open term that nobody has settled. */
  'unprovable',
  'consistent',
] as const

export type ClaimVerdict = (typeof claimVerdicts)[number]

/** The amount of a claim in law, recomputed; decimal text in yuan, a high of null has no upper bound. */
export interface Recomputed {
  readonly low: string
  readonly high: string | null
  readonly exact: boolean
  readonly open: readonly string[]
  readonly missing: readonly string[]
  readonly steps: readonly Step[]
}

/** A fact or list that is stated, without the evidence that is asked for. */
export interface Unproved {
  readonly fact: string
  /** What usually proves it; null where the rulebook does not say. */
  readonly provedBy: Bilingual | null
}

/** Why a claim has its verdict: one fault, or one lack. */
export interface ClaimReason extends Bilingual {
  /** The verdict that it gives, were it the only reason. */
  readonly verdict: ClaimVerdict
  /** By how much the claim is over or under, in yuan as decimal text. */
  readonly difference?: string
  /** Claims of the same ledger that it collides with. */
  readonly claims?: readonly string[]
  /** The relation between awards, `<document>/<name>`, that it breaks. */
  readonly relation?: string
  /** Facts and lists that nothing states, or that no accepted evidence proves. */
  readonly missing?: readonly string[]
  /** Those of `missing` that the profile states; the others nothing states. */
  readonly unproved?: readonly Unproved[]
  /** Conditions that decide. */
  readonly deciding?: readonly LeafResult[]
  /** Readings under which the claim would be judged otherwise; beside a fault, as another fault. */
  readonly readings?: readonly Sensitivity[]
  /** The place in `recomputed.steps` of the first step where claim and computation part. */
  readonly step?: number
  /** Rules that the words or number of the clause may mean. */
  readonly candidates?: readonly string[]
  /** Ids of the subjects that its name may mean. */
  readonly subjects?: readonly string[]
  readonly citations: readonly ResolvedCitation[]
}

interface Heard {
  /** The place of the claim in the ledger, from 0. */
  readonly index: number
  readonly claim: Claim
}

/** A claim with its verdict and what proves it. */
export interface JudgedClaim extends Heard {
  readonly kind: 'judged'
  readonly verdict: ClaimVerdict
  /** Every fault and lack, the deciding one first; empty where a claim is consistent and nothing is to be said. */
  readonly reasons: readonly ClaimReason[]
  /** Id of the rule; null where it is not known which is meant. */
  readonly rule: string | null
  /** The date that counts: on which the claim is judged. */
  readonly judgedOn: PlainDate | null
  /** What the award comes to in law; null where nothing is due or the text has no figure. */
  readonly recomputed: Recomputed | null
  /**
   * By how much the claim is over (positive) or under (negative) what is recomputed, to the fen; '0'
   * within, and where less is right as well. Null where nothing is recomputed.
   */
  readonly difference: string | null
  /** The evaluation that the verdict rests on; null where there is none. */
  readonly finding: Finding | null
  readonly citations: readonly ResolvedCitation[]
}

/** A claim on which our own executors do not agree: it is not judged. */
export interface DisputedClaim extends Heard {
  readonly kind: 'disputed'
  /** The path of the first difference in the evaluation, and what each executor has there. */
  readonly difference: {
    readonly path: string
    readonly reference: string
    readonly compiled: string
  }
}

/** A row that could not be read as a claim. */
export interface RejectedClaim {
  readonly kind: 'rejected'
  readonly index: number
  /** The number of the claim, where that much could be read. */
  readonly id: string | null
  readonly issues: readonly Issue[]
}

/** What became of one row of the ledger; every row becomes exactly one. */
export type AuditedClaim = JudgedClaim | DisputedClaim | RejectedClaim
