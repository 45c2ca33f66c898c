import type { Rule } from '../../rulebook/rulebook'
import { rangeOf } from './formula-range'
import type { Formulas } from './formulas'
import type { Computed } from './layers'
import type { Ground } from './needs'
import { quoted } from './words'

/** The bounds of an amount as expressions over the facts and the steps that lead to them. */
export interface RuleAmount {
  readonly low: string
  /** Null where there is no upper bound. */
  readonly high: string | null
  readonly steps: readonly Computed[]
  /** The digits that the bounds can have before and behind the point. */
  readonly digits: number
  readonly scale: number
}

/** The amount of a rule; null where its text has no figure to compute one from. */
export function amountColumns(
  rule: Rule,
  terms: ReadonlyMap<string, string>,
  canBeEligible: boolean,
  ground: Ground,
): RuleAmount | null {
  if (rule.amount === null) return null
  const steps: Computed[] = []
  const formulas: Formulas = {
    ground,
    rule,
    terms,
    canBeEligible,
    narrowed: new Map(),
    steps,
    rangeOf,
  }
  const { low, high } = rangeOf(rule.amount, formulas)
  return {
    low: low.sql,
    high: high?.sql ?? null,
    steps: usedSteps(steps, [low.sql, high?.sql ?? '']),
    digits: Math.max(low.digits, high?.digits ?? 0),
    scale: Math.max(low.scale, high?.scale ?? 0),
  }
}

/** The steps on which others or the bounds rest; a bound that is always zero needs none. */
function usedSteps(steps: readonly Computed[], bounds: readonly string[]): readonly Computed[] {
  const used: Computed[] = []
  for (const step of [...steps].reverse()) {
    const texts = [...bounds, ...used.map(({ sql }) => sql)]
    if (texts.some((text) => text.includes(quoted(step.name)))) used.unshift(step)
  }
  return used
}
