import type { Issue } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import type { Finding } from './finding'
import { askedDate } from './options'
import type { Totals } from './totals'

/** What an answer was made with and what it found. */
interface Answer {
  readonly asOf: string
  readonly rulebook: { readonly version: string; readonly digest: string }
  readonly findings: readonly Finding[]
  readonly issues: readonly Issue[]
}

/** The findings for a profile, or, where the input has faults, all of these and no finding. */
export type Evaluation =
  | (Answer & { readonly status: 'evaluated'; readonly totals: Totals })
  | (Answer & { readonly status: 'rejected'; readonly totals: null })

/** The answer to input with faults. */
export function rejection(
  { version, digest }: Rulebook,
  options: unknown,
  issues: readonly Issue[],
): Evaluation {
  const answer = { asOf: askedDate(options), rulebook: { version, digest }, findings: [], issues }
  return { status: 'rejected', ...answer, totals: null }
}
