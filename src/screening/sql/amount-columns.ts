import type { Rule } from '../../rulebook/rulebook'
import { rangeOf } from './formula-range'
import type { Formulas } from './formulas'
import type { Computed } from './layers'
import { type Ground, noNeeds } from './needs'
import type { Range } from './range'
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
  /** Those before the point even where facts have more than columns hold; infinitely many, maybe. */
  readonly digitsOfAny: number
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
  const ofAny = rangeOf(rule.amount, { ...formulas, ground: unlimited(ground), steps: [] })
  return {
    low: low.sql,
    high: high?.sql ?? null,
    steps: usedSteps(steps, [low.sql, high?.sql ?? '']),
    digits: digitsOf({ low, high }),
    scale: Math.max(low.scale, high?.scale ?? 0),
    digitsOfAny: digitsOf(ofAny),
  }
}

const digitsOf = ({ low, high }: Range): number => Math.max(low.digits, high?.digits ?? 0)

/** Where facts may have any digits, and nothing is noted of what is needed. */
function unlimited({ dialect, ...ground }: Ground): Ground {
  const { money, count, decimal } = dialect.rooms
  const digits = Number.POSITIVE_INFINITY
  const rooms = {
    money: { ...money, digits },
    count: { ...count, digits },
    decimal: { ...decimal, digits },
  }
  return { ...ground, dialect: { ...dialect, rooms, mostDigits: null }, needs: noNeeds() }
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
