import type { Condition, Leaf, Words } from './condition'
import { periodsOf } from './definition-parts'
import { nodesOf } from './formula-parts'
import type { Library } from './link-scope'
import type { Rule } from './rulebook'

/** Every number that a rule says: thresholds, periods, figures of its amount, quotas, a budget. */
export function carriedNumbers(rule: Rule, library: Library): readonly string[] {
  return [
    ...conditionsOf(rule)
      .flatMap(leavesIn)
      .flatMap((leaf) => numbersOfLeaf(leaf, library)),
    ...nodesOf(rule.amount).flatMap(({ numbers }) => numbers),
    ...rule.openTerms.flatMap(({ low, high }) => [low, high ?? low]),
    ...rule.instalments.map(({ share }) => share),
    ...(rule.quota === null ? [] : [rule.quota.number]),
    ...(rule.budget === null ? [] : [rule.budget.amount]),
  ]
}

/** All words that a rule rests on or waives. */
export function allWords(rule: Rule): readonly Words[] {
  return [
    rule.entitlementWords,
    ...conditionsOf(rule).flatMap(wordsInCondition),
    ...nodesOf(rule.amount)
      .flatMap(({ words }) => words)
      .filter((words) => words !== null),
    ...[...rule.openTerms, ...rule.instalments, ...rule.pointsTo, ...rule.waived].map(
      (one) => one.words,
    ),
    ...[rule.once?.words, rule.pilot, rule.quota?.words, rule.budget?.words].filter(
      (words) => !!words,
    ),
  ]
}

/** The conditions of a rule and those within its amount and its instalments. */
function conditionsOf({ conditions, amount, instalments }: Rule): readonly Condition[] {
  const inner = [...nodesOf(amount).map(({ condition }) => condition)]
  const due = instalments.map(({ when }) => when)
  return [conditions, ...[...inner, ...due].filter((condition) => condition !== null)]
}

function numbersOfLeaf({ fact, operand }: Leaf, library: Library): readonly string[] {
  const dates = [fact, operand.kind === 'fact' ? operand.fact : fact].flatMap((id) => {
    const definition = library.definitions.get(id)
    return definition?.type === 'date' ? periodsOf(definition.value).map(({ count }) => count) : []
  })
  if (operand.kind === 'value' && typeof operand.value === 'string')
    return [operand.value, ...dates]
  if (operand.kind !== 'register') return dates
  return [String(library.registers.get(operand.register)?.rows.length ?? 0), ...dates]
}

function wordsInCondition(condition: Condition): readonly Words[] {
  if ('members' in condition) return condition.members.flatMap(wordsInCondition)
  const own = 'words' in condition && condition.words !== null ? [condition.words] : []
  return 'member' in condition ? [...own, ...wordsInCondition(condition.member)] : own
}

function leavesIn(condition: Condition): readonly Leaf[] {
  if (condition.kind === 'leaf') return [condition]
  return 'members' in condition ? condition.members.flatMap(leavesIn) : leavesIn(condition.member)
}
