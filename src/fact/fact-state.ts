import type { PlainDate } from '../calendar/plain-date'
import type { FactValue } from '../profile/value'

/**
 * What an evaluation can say of a fact on its date: known; absent, known not to exist; an event that
 * has not happened yet but still can; or unknown, with the facts that would have to be stated.
 */
export type FactState =
  | { readonly kind: 'known'; readonly value: FactValue }
  | { readonly kind: 'absent' }
  | { readonly kind: 'not-yet' }
  | ({ readonly kind: 'unknown'; readonly missing: readonly string[] } & Bounds)

/** Between which days an unknown date lies, as far as that is known. */
export interface Bounds {
  readonly notBefore?: PlainDate
  readonly notAfter?: PlainDate
}

/** The facts as one subject under one rule sees them. */
export type FactView = (fact: string) => FactState

export const known = (value: FactValue): FactState => ({ kind: 'known', value })
export const absent: FactState = { kind: 'absent' }
export const notYet: FactState = { kind: 'not-yet' }
export const unknown = (missing: readonly string[], bounds: Bounds = {}): FactState => ({
  kind: 'unknown',
  missing,
  ...bounds,
})

/** The facts that would have to be stated before these could all be used. */
export function missingOf(...states: readonly FactState[]): readonly string[] {
  return [...new Set(states.flatMap((state) => (state.kind === 'unknown' ? state.missing : [])))]
}
