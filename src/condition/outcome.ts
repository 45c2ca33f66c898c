import type { PlainDate } from '../calendar/plain-date'

/**
 * What a condition comes to. Pending is an unknown whose only lack is time: it can be met until
 * `until`, without end where that is null; `missing` are facts that could meet it without waiting.
 */
export type Outcome =
  | { readonly kind: 'satisfied' }
  | { readonly kind: 'violated' }
  | { readonly kind: 'unknown'; readonly missing: readonly string[] }
  | {
      readonly kind: 'pending'
      readonly until: PlainDate | null
      readonly missing: readonly string[]
    }

export const satisfied: Outcome = { kind: 'satisfied' }
export const violated: Outcome = { kind: 'violated' }
export const unknownFor = (missing: readonly string[]): Outcome => ({ kind: 'unknown', missing })
export const pendingUntil = (until: PlainDate | null): Outcome => ({
  kind: 'pending',
  until,
  missing: [],
})

/** Every member: one violated settles it, then any lack of a fact, then any lack of time. */
export function allOf(members: readonly Outcome[]): Outcome {
  const settled = settledBy(members, violated, satisfied)
  if (settled !== null) return settled
  const missing = missingOf(members)
  if (members.some((member) => member.kind === 'unknown')) return unknownFor(missing)
  return { kind: 'pending', until: earliest(untilsOf(members)), missing }
}

/** At least one member: one satisfied settles it, then one that time can bring, then a lack of facts. */
export function anyOf(members: readonly Outcome[]): Outcome {
  const settled = settledBy(members, satisfied, violated)
  if (settled !== null) return settled
  const missing = missingOf(members)
  const untils = untilsOf(members)
  if (untils.length > 0) return { kind: 'pending', until: latest(untils), missing }
  return unknownFor(missing)
}

/** The one where any member comes to it, the other where every member does, else null. */
function settledBy(members: readonly Outcome[], one: Outcome, other: Outcome): Outcome | null {
  let isOther = true
  for (const { kind } of members) {
    if (kind === one.kind) return one
    if (kind !== other.kind) isOther = false
  }
  return isOther ? other : null
}

/** The contrary; what is unknown stays unknown. */
export function notOf(member: Outcome): Outcome {
  if (member.kind === 'satisfied') return violated
  if (member.kind === 'violated') return satisfied
  return unknownFor(member.missing)
}

function missingOf(members: readonly Outcome[]): readonly string[] {
  const open = members.filter((member) => 'missing' in member)
  return [...new Set(open.flatMap((member) => member.missing))].sort()
}

function untilsOf(members: readonly Outcome[]): readonly (PlainDate | null)[] {
  return members.flatMap((member) => (member.kind === 'pending' ? [member.until] : []))
}

function earliest(untils: readonly (PlainDate | null)[]): PlainDate | null {
  const dates = untils.filter((until) => until !== null)
  return [...dates].sort()[0] ?? null
}

function latest(untils: readonly (PlainDate | null)[]): PlainDate | null {
  if (untils.includes(null)) return null
  return [...untils].sort().at(-1) ?? null
}
