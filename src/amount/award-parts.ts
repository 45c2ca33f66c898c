import { atMost, exactly, type Interval, intervalOf, remaining, sum } from '../money/interval'
import type { EarlierAward } from '../profile/profile'
import { enterprise } from '../profile/vocabulary'
import type { Counting, Formula } from '../rulebook/formula'
import { labels } from './labels'
import { type Context, concluded, joined, lacksOf, type Part, stepOf } from './part'

/** The list of earlier awards, as a finding names it among what is not stated. */
export const awardsFact = 'awards'

export function withinTotalPart(formula: Formula<'atMostInTotal'>, context: Context): Part {
  const inner = context.partOf(formula.of, context)
  const taken = takenBefore(formula.counting, context)
  const value = atMost(inner.value, remaining(exactly(formula.cap), taken.value))
  const part = { value, unit: 'yuan', ...lacksOf([inner, taken], value) } as const
  const figures = { kind: 'within', cap: formula.cap } as const
  return concluded(part, joined([inner, taken]), labels.within, formula.words, figures)
}

export function lessAwardedPart(formula: Formula<'lessAwarded'>, context: Context): Part {
  const inner = context.partOf(formula.of, context)
  const taken = takenBefore(formula.counting, context)
  const value = remaining(inner.value, taken.value)
  const part = { value, unit: 'yuan', ...lacksOf([inner, taken], value) } as const
  return concluded(part, joined([inner, taken]), labels.less, formula.words, { kind: 'less' })
}

/** What was awarded before, as far as it counts; anything where it is not stated. */
function takenBefore(counting: Counting, context: Context): Part {
  const awards =
    context.awards
      ?.filter((award) => counts(award, counting, context))
      .map((award) => amountOf(award, counting, context)) ?? null
  const value = sum(awards ?? [intervalOf('0', null)])
  const part = {
    value,
    unit: 'yuan',
    ...lacksOf([{ open: [], missing: [awardsFact] }], value),
  } as const
  return { ...part, steps: [stepOf(labels.taken, part, null, { kind: 'awarded', awards })] }
}

function counts(award: EarlierAward, { rules, within }: Counting, { asOf }: Context): boolean {
  const inTime = award.date <= asOf && (within === 'lifetime' || sameYear(award.date, asOf))
  return rules.includes(award.rule) && inTime
}

const sameYear = (left: string, right: string): boolean => left.slice(0, 4) === right.slice(0, 4)

/** An award of which it is not stated for which subject it was may or may not count. */
function amountOf(
  { amount, subject }: EarlierAward,
  { per }: Counting,
  context: Context,
): Interval {
  if (per === 'enterprise' || context.rule.subject === enterprise) return exactly(amount)
  if (subject === null || context.subject === null) return intervalOf('0', amount)
  return exactly(subject === context.subject ? amount : '0')
}
