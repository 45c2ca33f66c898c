import { type AuditedClaim, type ClaimVerdict, claimVerdicts } from '../audit/audited-claim'

/** What became of a row: a verdict, no verdict because executors differ, or no claim at all. */
export type Group = ClaimVerdict | 'disputed' | 'rejected'

/** The groups in the order of the page: faults and lacks, what has no verdict, what is right. */
export const groups: readonly Group[] = [
  ...claimVerdicts.filter((verdict) => verdict !== 'consistent'),
  'disputed',
  'rejected',
  'consistent',
]

export const groupOf = (result: AuditedClaim): Group =>
  result.kind === 'judged' ? result.verdict : result.kind

/** How a group is marked beside its colour, which alone would say nothing in print. */
export interface Look {
  readonly mark: string
  readonly tone: 'bad' | 'unsure' | 'broken' | 'good'
}

const bad: Look = { mark: '✗', tone: 'bad' }
const broken: Look = { mark: '!', tone: 'broken' }

export const looks: Readonly<Record<Group, Look>> = {
  'unknown-rule': bad,
  'outside-period': bad,
  ineligible: bad,
  premature: bad,
  duplicate: bad,
  'over-cap': bad,
  over: bad,
  under: bad,
  unprovable: { mark: '?', tone: 'unsure' },
  disputed: broken,
  rejected: broken,
  consistent: { mark: '✓', tone: 'good' },
}
