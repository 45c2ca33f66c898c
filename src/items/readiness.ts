import type { Amount } from '../amount/amount'
import type { Bilingual } from '../issue/issue'
import type { RulebookIndex } from '../rulebook/index-of'
import { partOf } from '../rulebook/index-of'
import type { Condition, Rule } from '../rulebook/rulebook'
import { type AskedFact, askedFacts } from './asked-facts'

/** Why an award cannot be given without an application; `of` names what the reason is about. */
export interface Obstacle {
  readonly kind:
    | 'not-entitled'
    | 'pilot'
    | 'quota'
    | 'interpretation'
    | 'elsewhere'
    | 'judged'
    | 'no-figure'
    | 'open-term'
    | 'self-declared'
  readonly of: Bilingual | null
}

/**
 * How far an item is from 免申即享, award without application, which takes a clear scope, a clear
 * standard and complete data. A criterion without obstacles is met.
 */
export interface Obstacles {
  readonly scope: readonly Obstacle[]
  readonly standard: readonly Obstacle[]
  readonly data: readonly Obstacle[]
}

/** The obstacles of a rule under the default readings of its conditions. */
export function obstaclesOf(
  rule: Rule,
  conditions: readonly Condition[],
  amount: Amount | null,
  index: RulebookIndex,
): Obstacles {
  const asked = askedFacts(rule, conditions, index)
  return {
    scope: scopeObstacles(rule, asked, index),
    standard: standardObstacles(rule, amount),
    data: asked
      .filter(({ fact }) => fact.heldBy === undefined)
      .map(({ fact }) => ({ kind: 'self-declared', of: fact.title })),
  }
}

function scopeObstacles(
  rule: Rule,
  asked: readonly AskedFact[],
  { interpretations }: RulebookIndex,
): readonly Obstacle[] {
  const { entitlement, pilot, quota, pointsTo } = rule
  const bounds: readonly (Obstacle | null)[] = [
    entitlement === 'entitled' ? null : { kind: 'not-entitled', of: null },
    pilot === null ? null : { kind: 'pilot', of: null },
    quota === null ? null : { kind: 'quota', of: null },
  ]
  const readings = rule.interpretations.map((id) => partOf(interpretations, id).title)
  const judged = asked.filter(isJudged).map(({ fact }) => fact.title)
  return [
    ...bounds.filter((one) => one !== null),
    ...readings.map((of): Obstacle => ({ kind: 'interpretation', of })),
    ...pointsTo.map(({ title }): Obstacle => ({ kind: 'elsewhere', of: title })),
    ...judged.map((of): Obstacle => ({ kind: 'judged', of })),
  ]
}

/** Whether a fact, or one of the options that are asked for, is a matter of judgement. */
function isJudged({ fact: { judged }, options }: AskedFact): boolean {
  if (judged === undefined) return false
  return judged === true || judged.some((option) => options.includes(option))
}

const figureless: readonly Rule['class'][] = ['right', 'qualification']

function standardObstacles(rule: Rule, amount: Amount | null): readonly Obstacle[] {
  if (amount === null)
    return figureless.includes(rule.class) ? [] : [{ kind: 'no-figure', of: null }]
  return rule.openTerms
    .filter(({ id }) => amount.open.includes(id))
    .map(({ title }) => ({ kind: 'open-term', of: title }))
}
