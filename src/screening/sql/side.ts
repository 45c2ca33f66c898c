import { placesOf } from '../../fact/lookup'
import type { FactValue } from '../../profile/value'
import type { FactType } from '../../profile/vocabulary'
import type { Register } from '../../rulebook/rulebook'

/** One side of a comparison: a figure of the rule, a stated fact, or a number found in a table. */
export type Side =
  | { readonly kind: 'constant'; readonly value: FactValue; readonly type: FactType }
  | {
      readonly kind: 'column'
      readonly fact: string
      readonly sql: string
      readonly type: FactType
    }
  | { readonly kind: 'found'; readonly sql: string; readonly type: FactType }

/** The areas of a register of places, former codes of theirs included. */
export function areasOf(register: Register, column: string): readonly string[] {
  const places = placesOf(register, column)
  return places.kind === 'known' ? [places.value].flat().map(String) : []
}
