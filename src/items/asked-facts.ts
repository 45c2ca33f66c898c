import type { Fact } from '../profile/vocabulary'
import type { DateFormat } from '../rulebook/definition-format'
import { nodesOf } from '../rulebook/formula-parts'
import type { RulebookIndex } from '../rulebook/index-of'
import type { Condition, Formula, Leaf, Rule } from '../rulebook/rulebook'

/** A fact that a rule asks, and the options that it names. */
export interface AskedFact {
  readonly fact: Fact
  readonly options: readonly string[]
}

/** The stated facts that conditions and amount rest on, each once, in their order. */
export function askedFacts(
  rule: Rule,
  conditions: readonly Condition[],
  index: RulebookIndex,
): readonly AskedFact[] {
  const leaves = conditions.flatMap(leavesIn)
  const ids = [
    ...leaves.flatMap(factsOfLeaf),
    ...(rule.amount === null ? [] : factsOfFormula(rule.amount)),
  ]
  return [...new Set(ids.flatMap((id) => statedFacts(id, index)))].map((fact) => ({
    fact,
    options: leaves.filter((leaf) => leaf.fact === fact.id).flatMap(optionsOf),
  }))
}

function leavesIn(condition: Condition): readonly Leaf[] {
  switch (condition.kind) {
    case 'leaf':
      return [condition]
    case 'not':
    case 'defined':
      return leavesIn(condition.member)
    default:
      return condition.members.flatMap(leavesIn)
  }
}

function factsOfLeaf({ fact, operand }: Leaf): readonly string[] {
  switch (operand.kind) {
    case 'fact':
      return [fact, operand.fact]
    case 'lookup':
      return [
        fact,
        ...operand.where.flatMap(({ value }) => (typeof value === 'string' ? [] : [value.fact])),
      ]
    default:
      return [fact]
  }
}

const factsOfFormula = (formula: Formula): readonly string[] =>
  nodesOf(formula).flatMap(({ facts, condition }) => [
    ...facts,
    ...(condition === null ? [] : leavesIn(condition).flatMap(factsOfLeaf)),
  ])

/** The fact itself, or the facts that a derived date follows from. */
function statedFacts(id: string, index: RulebookIndex): readonly Fact[] {
  const definition = index.definitions.get(id)
  if (definition !== undefined) {
    return factsOfDate(definition.value, index).flatMap((one) => statedFacts(one, index))
  }
  const fact = index.facts.get(id)
  return fact === undefined ? [] : [fact]
}

/** A date that depends on a reading is taken under the default. */
function factsOfDate(format: DateFormat, index: RulebookIndex): readonly string[] {
  if ('fact' in format) return [format.fact]
  if ('yearsAfter' in format) return factsOfDate(format.yearsAfter, index)
  if ('monthsAfter' in format) return factsOfDate(format.monthsAfter, index)
  if ('nextWorkingDay' in format) return factsOfDate(format.nextWorkingDay, index)
  const usual = index.interpretations.get(format.interpretation)?.default ?? ''
  const chosen = format.options[usual]
  return chosen === undefined ? [] : factsOfDate(chosen, index)
}

function optionsOf({ operand }: Leaf): readonly string[] {
  if (operand.kind !== 'value') return []
  const { value } = operand
  return typeof value === 'object' ? value : [String(value)]
}
