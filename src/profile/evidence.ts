import { z } from 'zod'
import type { PlainDate } from '../calendar/plain-date'
import { readPlainDate } from '../calendar/plain-date'
import { read } from './read-text'

/**
 * Which facts an evaluation accepts: all that is stated, what a document or register shows, or what
 * a register holds or somebody has verified.
 */
export const evidenceLevels = ['stated', 'documented', 'verified'] as const

export type EvidenceLevel = (typeof evidenceLevels)[number]

/** Where a fact comes from, and who verified it when; a fact without it is self-declared. */
export interface Evidence {
  readonly from: 'self-declared' | 'register' | 'document'
  readonly title: string | null
  readonly number: string | null
  readonly date: PlainDate | null
  readonly verified: { readonly by: string; readonly on: PlainDate } | null
}

const text = z.string().min(1).max(200)
const date = read(readPlainDate)

/** The evidence of a fact as a profile has it. */
export const evidenceSchema: z.ZodType<Evidence, unknown> = z
  .strictObject({
    from: z.enum(['self-declared', 'register', 'document']),
    title: text.optional(),
    number: text.optional(),
    date: date.optional(),
    verifiedBy: text.optional(),
    verifiedOn: date.optional(),
  })
  .superRefine(({ verifiedBy, verifiedOn }, context) => {
    if ((verifiedBy === undefined) === (verifiedOn === undefined)) return
    const path = verifiedBy === undefined ? 'verifiedBy' : 'verifiedOn'
    const expected = {
      zh: 'verifiedBy 与 verifiedOn 一并填写',
      en: 'verifiedBy and verifiedOn together',
    }
    const params = { code: 'missing_key', expected, found: 'nothing' }
    context.addIssue({ code: 'custom', path: [path], message: expected.en, params })
  })
  .transform(({ from, title, number, date: dated, verifiedBy, verifiedOn }) => ({
    from,
    title: title ?? null,
    number: number ?? null,
    date: dated ?? null,
    verified:
      verifiedBy === undefined || verifiedOn === undefined
        ? null
        : { by: verifiedBy, on: verifiedOn },
  }))

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
