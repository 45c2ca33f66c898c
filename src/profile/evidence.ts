import type { PlainDate } from '../calendar/plain-date'
import { readPlainDate } from '../calendar/plain-date'
import { madeOf, objectOf, oneOf, optional, readable, type Shape, text } from '../issue/shape'

/**
 * Which facts an evaluation accepts: all that is stated, what a document or register shows, or what
 * a register holds or somebody has verified.
 */
export const evidenceLevels = ['stated', 'documented', 'verified'] as const

export type EvidenceLevel = (typeof evidenceLevels)[number]

/** Where a fact comes from, and who verified it when; a fact without it is self-declared. */
export interface Evidence {
  readonly from: (typeof evidenceSources)[number]
  readonly title: string | null
  readonly number: string | null
  readonly date: PlainDate | null
  readonly verified: { readonly by: string; readonly on: PlainDate } | null
}

const label = optional(text(1, 200))
const date = optional(readable(readPlainDate))

/** Where a fact can come from. */
export const evidenceSources = ['self-declared', 'register', 'document'] as const

const written = objectOf({
  from: oneOf(evidenceSources),
  title: label,
  number: label,
  date,
  verifiedBy: label,
  verifiedOn: date,
})

const together = {
  code: 'missing_key',
  expected: { zh: 'verifiedBy 与 verifiedOn 一并填写', en: 'verifiedBy and verifiedOn together' },
  found: 'nothing',
} as const

/** The evidence of a fact as a profile has it. */
export const evidenceShape: Shape<Evidence> = madeOf(written, (stated, refuseEntry) => {
  const { from, title = null, number = null, date: dated = null } = stated
  const { verifiedBy: by, verifiedOn: on } = stated
  const evidence = { from, title, number, date: dated }
  if (by !== undefined && on !== undefined) return { ...evidence, verified: { by, on } }
  if (by === undefined && on === undefined) return { ...evidence, verified: null }
  return refuseEntry(by === undefined ? 'verifiedBy' : 'verifiedOn', together)
})

/** What counts as proved: a level, and the last day on which a verification counts; null: any. */
export interface AcceptedEvidence {
  readonly level: EvidenceLevel
  readonly verifiedBy: PlainDate | null
}

/** Whether what has this evidence is accepted; undefined is none, and self-declared. */
export function isAccepted(
  evidence: Evidence | undefined,
  { level, verifiedBy }: AcceptedEvidence,
): boolean {
  if (level === 'stated') return true
  if (evidence === undefined) return false
  const { from, verified } = evidence
  const isVerified = verified !== null && (verifiedBy === null || verified.on <= verifiedBy)
  if (from === 'register' || isVerified) return true
  return level === 'documented' && from === 'document'
}
