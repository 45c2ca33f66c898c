import type { Step } from '../amount/amount'
import { contains, type Interval } from '../money/interval'
import type { Claim } from './claim'
import { isLess, isMore } from './fen'

/**
 * The place of the first step where claim and computation part: where the claim says what it
 * reckons with, the first step with another figure; else the step from which on the computation
 * stays below a claim that is over, or above one that is under. Null where no step does.
 */
export function partingStep(
  { figures, amount }: Pick<Claim, 'figures' | 'amount'>,
  steps: readonly Step[],
): number | null {
  const byFigure = steps.findIndex((step) => differs(step, figures))
  if (byFigure !== -1) return byFigure
  const last = steps.at(-1)
  if (last === undefined) return null
  const side: Side = isMore(amount, last.value.high)
    ? ({ high }) => isMore(amount, high)
    : ({ low }) => isLess(amount, low)
  return firstApart(steps.length - 1, side, steps)
}

/** Whether a value lies on that side of the claim on which the whole computation does. */
type Side = (value: Interval) => boolean

function differs({ operation, value }: Step, figures: Claim['figures']): boolean {
  const name =
    operation.kind === 'fact'
      ? operation.fact
      : operation.kind === 'open'
        ? operation.term
        : undefined
  const figure = name === undefined ? undefined : figures.get(name)
  return figure !== undefined && !contains(value, figure)
}

// what these do to an amount only cuts it, so that the amount itself can be held against the claim
const cutting: ReadonlySet<Step['operation']['kind']> = new Set([
  'least',
  'greatest',
  'rounded',
  'within',
  'less',
  'chosen',
])

/** Goes back through what only cuts an amount, as long as that lies apart from the claim already. */
function firstApart(place: number, isApart: Side, steps: readonly Step[]): number | null {
  const step = steps[place]
  if (step === undefined || step.unit !== 'yuan' || !isApart(step.value)) return null
  const { kind, of } = step.operation
  if (kind === 'awarded') return null
  if (!cutting.has(kind)) return place
  for (const inner of of) {
    const found = firstApart(inner, isApart, steps)
    if (found !== null) return found
  }
  return place
}
