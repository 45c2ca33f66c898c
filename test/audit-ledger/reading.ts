import type { Stage, Truth } from './scene'

/** Readings that an audit may settle, not always as the rulebook has them by default. */
export const settledReadings = {
  'store-place': 'anywhere',
  'rest-day-shift': 'next-working-day',
  'incoming-entry': 'after-completion',
  'expansion-place': 'in-province',
  'expansion-above-scale': 'by-completion',
  'wild-herb-place': 'province',
  'new-approvals-transfer': 'excluded',
} as const

/** A claim that a reading decides: unprovable while nobody has settled it, else what it says. */
export function byReading(
  { settled }: Stage,
  kind: string,
  reading: keyof typeof settledReadings,
  then: Omit<Truth, 'kind'>,
): Truth {
  return settled ? { kind: `${kind}, settled`, ...then } : { kind, verdict: 'unprovable', reading }
}

/** What a reading says where it makes a claim right. */
export const consistent = { verdict: 'consistent' } as const
