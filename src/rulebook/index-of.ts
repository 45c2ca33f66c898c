import type { Fact } from '../profile/vocabulary'
import type { Definition, Document, Interpretation, Register, Rule, Rulebook } from './rulebook'

/** The parts of a rulebook by id. */
export interface RulebookIndex {
  readonly rules: ReadonlyMap<string, Rule>
  readonly documents: ReadonlyMap<string, Document>
  readonly definitions: ReadonlyMap<string, Definition>
  readonly registers: ReadonlyMap<string, Register>
  readonly interpretations: ReadonlyMap<string, Interpretation>
  readonly facts: ReadonlyMap<string, Fact>
}

// a rulebook is frozen, so what is derived from it holds as long as it does
const indexes = new WeakMap<Rulebook, RulebookIndex>()

export function indexOf(rulebook: Rulebook): RulebookIndex {
  const known = indexes.get(rulebook)
  if (known !== undefined) return known
  const index: RulebookIndex = {
    rules: byId(rulebook.rules),
    documents: byId(rulebook.documents),
    definitions: byId(rulebook.definitions),
    registers: byId(rulebook.registers),
    interpretations: byId(rulebook.interpretations),
    facts: byId(rulebook.vocabulary.flatMap((type) => type.facts)),
  }
  indexes.set(rulebook, index)
  return index
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

/** The part of that id; its absence is a fault of the rulebook's linking, not of its user. */
export function partOf<T>(parts: ReadonlyMap<string, T>, id: string): T {
  const part = parts.get(id)
  if (part === undefined) throw new ReferenceError(`the rulebook has no \`${id}\``)
  return part
}
