import type { Interval } from '../money/interval'
import type { Finding } from './finding'

/** What a finding has to say for the totals. */
export type Candidate = Pick<Finding, 'rule' | 'subject' | 'verdict' | 'entitlement' | 'amount'>

/** An eligible finding with a figure: what can be had besides others. */
export interface Award {
  readonly rule: string
  readonly subject: Finding['subject']
  readonly amount: Interval
  /** Whether it is given as of right; else it may be given or not. */
  readonly due: boolean
}

/** The award of a finding; null where it is not eligible or the text has no figure. */
export function awardOf({ rule, subject, verdict, entitlement, amount }: Candidate): Award | null {
  if (verdict !== 'eligible' || amount === null) return null
  const { low, high } = amount
  return { rule, subject, amount: { low, high }, due: entitlement === 'entitled' }
}

/** All awards, in an order that does not depend on that of the findings. */
export function awardsOf(findings: readonly Candidate[]): readonly Award[] {
  return findings
    .map(awardOf)
    .filter((award) => award !== null)
    .sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
}

export const keyOf = ({ rule, subject }: Pick<Award, 'rule' | 'subject'>): string =>
  JSON.stringify([rule, subject.id])
