import type { PlainDate } from '../calendar/plain-date'
import type { FactView } from '../fact/fact-state'
import { operandState } from '../fact/view'
import type { Condition, Rulebook } from '../rulebook/rulebook'
import { type Judged, judge } from './judged'

/** Judges condition trees at once, over the facts of one view. */
export function judgeBy(
  view: FactView,
  rulebook: Rulebook,
  asOf: PlainDate,
): (condition: Condition) => Judged {
  return (condition) =>
    judge(
      condition,
      ({ fact, operand, type }) => ({
        left: view(fact),
        right: operandState(operand, type, view, rulebook),
      }),
      asOf,
    )
}
