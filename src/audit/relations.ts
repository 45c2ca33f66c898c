import type { Cumulation } from '../rulebook/cumulation'
import { rulesOf } from '../rulebook/cumulations'
import type { Rulebook } from '../rulebook/rulebook'
import { type Entry, ruleIdOf } from './entry'

type ByRule = ReadonlyMap<string, readonly Cumulation[]>

const relations = new WeakMap<Rulebook, ByRule>()

/** The relations that name the rule of a claim; derived once, as a rulebook does not change. */
export function relationsByRule(rulebook: Rulebook, entry: Entry): readonly Cumulation[] {
  const known = relations.get(rulebook) ?? byRule(rulebook)
  relations.set(rulebook, known)
  return known.get(ruleIdOf(entry) ?? '') ?? []
}

function byRule({ cumulations }: Rulebook): ByRule {
  const found = new Map<string, Cumulation[]>()
  for (const relation of cumulations) {
    for (const rule of rulesOf(relation)) {
      found.set(rule, [...(found.get(rule) ?? []), relation])
    }
  }
  return found
}
