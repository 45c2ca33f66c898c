import type { PlainDate } from '../calendar/plain-date'

/** What a claim rests on: an invoice, an official notice, an extract of a register … */
export interface ClaimEvidence {
  readonly kind: 'invoice' | 'document' | 'register'
  /** Its number in half-width characters without spaces; of an invoice, with its code where it has one. */
  readonly number: string | null
  readonly title: string | null
  readonly date: PlainDate | null
}

/** How a claim names its rule: by id, or by words or the number of the clause as a ledger has them. */
export interface ClaimedRule {
  /** As it was written: `sichuan-2017/expansion`, `四/（八）/¶5`, or words of the clause. */
  readonly text: string
  /** The document that the claim names beside it, by id or title; null where it names none. */
  readonly document: string | null
}

/** An amount paid or asked for, as it was read. */
export interface Claim {
  /** The number of the claim or payment; no two of a ledger are the same. */
  readonly id: string
  /** The `id` of the enterprise in its profile. */
  readonly enterprise: string
  readonly rule: ClaimedRule
  /** The id or name of the project, product … as written; null where the claim names none. */
  readonly subject: string | null
  /** In yuan, as decimal text. */
  readonly amount: string
  /** Which instalment of the award it is, from 1; null where it is not paid in parts. */
  readonly instalment: number | null
  readonly applied: PlainDate | null
  readonly approved: PlainDate | null
  readonly paid: PlainDate | null
  readonly evidence: readonly ClaimEvidence[]
  /** What the claim itself reckons with: id of a fact or open term → its value as decimal text. */
  readonly figures: ReadonlyMap<string, string>
}

/**
 * A claim as plain data, as `audit` and `readClaim` take it; `null` is the same as left out. Dates,
 * amounts and numbers may be written as in a profile.
 */
export interface ClaimInput {
  readonly id: string
  readonly enterprise: string
  /** The id of the rule, or the number, title or words of the clause. */
  readonly rule: string
  /** The document that the rule is of, by id, title or number. */
  readonly document?: string | null
  /** The `id` of the project, product … in the profile, or a `name` that only one of them has. */
  readonly subject?: string | null
  /** Yuan: a whole number, or text such as `"35000.50"` or `"3.5万元"`. */
  readonly amount: number | string
  readonly instalment?: number | string | null
  readonly applied?: string | null
  readonly approved?: string | null
  readonly paid?: string | null
  readonly evidence?: readonly ClaimEvidenceInput[] | null
  readonly figures?: Readonly<Record<string, number | string>> | null
}

/** What a claim rests on, as plain data. */
export interface ClaimEvidenceInput {
  readonly kind: ClaimEvidence['kind']
  readonly number?: string | null
  readonly title?: string | null
  readonly date?: string | null
}
