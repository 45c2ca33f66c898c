import type { Fact, Vocabulary } from '../../src/profile/vocabulary'
import type { RuleFormat } from '../../src/rulebook/rule-format'
import type { Rule } from '../../src/rulebook/rulebook'
import { factsOfAmount, factsOfLeaf, leavesIn, type Model } from '../property/model'
import type { Value } from '../property/naive'
import { documentOf, type Ground } from './ground'

/** The values that are tried of each fact, by its id. */
export type Domains = ReadonlyMap<string, readonly Exclude<Value, null>[]>

/** The facts of the vocabulary on which the conditions and the amount of a rule rest. */
export function factsOfRule(
  { conditions, amount }: RuleFormat,
  { library }: Ground,
): readonly Fact[] {
  const { definitions, vocabulary } = library
  const used = new Set([
    ...leavesIn(conditions, definitions).flatMap((leaf) => factsOfLeaf(leaf, definitions)),
    ...factsOfAmount(amount ?? null),
  ])
  return factsIn(vocabulary).filter(({ id }) => used.has(id))
}

const factsIn = (vocabulary: Vocabulary): readonly Fact[] =>
  vocabulary.flatMap(({ facts }) => facts)

/** A rule as the naive evaluator takes it: as its file says it, not as it is linked. */
export function modelOf(format: RuleFormat, rule: Rule, domains: Domains, ground: Ground): Model {
  const { vocabulary, definitions, registers, interpretations } = ground.library
  const readings = rule.interpretations.flatMap((id) => {
    const found = interpretations.get(id)
    if (found === undefined) return []
    return [[id, { options: found.options.map((one) => one.id), standard: found.default }] as const]
  })
  return {
    rule: format.id,
    subject: format.subject,
    collection: vocabulary.find(({ subject }) => subject === format.subject)?.collection ?? null,
    conditions: format.conditions,
    amount: format.amount ?? null,
    open: Object.entries(format.open ?? {}).map(([id, { atLeast: low, atMost: high = null }]) => ({
      id,
      low,
      high,
      samples: high === null ? [low] : [low, high],
    })),
    interpretations: new Map(readings),
    definitions,
    registers,
    forceFrom: forceFrom(format.id, ground),
    facts: factsOfRule(format, ground).map(({ id, type }) => ({
      id,
      type,
      domain: domains.get(id) ?? [],
    })),
    days: [],
  }
}

/** The first day on which a document may be in force; on the day before it surely is not. */
function forceFrom(rule: string, ground: Ground): string {
  const { from } = documentOf(rule, ground).facts.force
  return typeof from === 'string' ? from : from.notBefore
}
