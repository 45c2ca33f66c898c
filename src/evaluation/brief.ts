import {
  type OutcomeCode,
  satisfiedCode,
  unknownCode,
  untilOfCode,
  violatedCode,
} from '../condition/code'
import { frameView } from '../fact/frame-view'
import { textOfScaled } from '../money/scaled'
import type { EarlierAward } from '../profile/profile'
import { amountIn } from './conclude'
import type { Verdict } from './finding'
import type { Force } from './force'
import type { CompiledRule } from './program'
import type { Brief } from './sensitivity'
import type { Sitting } from './sitting'

/** For whom a rule is asked: the subject whose facts stand in the frame of a sitting. */
export interface Seat {
  readonly sitting: Sitting
  readonly awards: readonly EarlierAward[] | null
  /** The id is null where no list of the kind is stated. */
  readonly subject: { readonly type: string; readonly id: string | null }
}

/** The verdict that an outcome makes under the force of its document. */
export function verdictOfCode(code: OutcomeCode, force: Force): Verdict {
  if (force === 'before' || force === 'after') return 'not-in-force'
  if (code === violatedCode) return 'ineligible'
  // on a day on which the document may not yet have applied, nothing is settled in favour
  if (code === unknownCode || force === 'start-unknown') return 'undetermined'
  return code === satisfiedCode ? 'eligible' : 'pending'
}

/** What a rule comes to, as `conclude` has it, without what it rests on. */
export function briefOf(one: CompiledRule, force: Force, seat: Seat): Brief {
  const code = one.conditions(seat.sitting.frame)
  const verdict = verdictOfCode(code, force)
  const pendingUntil = verdict === 'pending' ? untilOfCode(code) : null
  return { verdict, pendingUntil, amount: boundsOf(one, verdict, seat) }
}

/** The bounds of an amount; null where nothing can come of the rule, or its text has no figure. */
export function boundsOf(one: CompiledRule, verdict: Verdict, seat: Seat): Brief['amount'] {
  if (one.rule.amount === null || verdict === 'ineligible' || verdict === 'not-in-force')
    return null
  const { frame } = seat.sitting
  frame.isEligible = verdict === 'eligible'
  const amount = one.amount()
  amount?.(frame)
  const low = amount === null || Number.isNaN(frame.low) ? null : textOfScaled(frame.low)
  if (low === null || Number.isNaN(frame.high)) return exactBounds(one, verdict, seat)
  return { low, high: frame.high === frame.low ? low : textOfScaled(frame.high) }
}

/** The bounds of an amount that the closures cannot compute exactly. */
function exactBounds(
  { rule, document }: CompiledRule,
  verdict: Verdict,
  { sitting, subject: { type, id }, awards }: Seat,
): Brief['amount'] {
  const { frame, program, settings } = sitting
  const { rulebook } = program
  const one = { rule, stated: id !== null, subject: { type, id: id ?? '', name: null } }
  const view = frameView(frame, rulebook, document)
  return amountIn(one, view, verdict, { rulebook, settings, awards })
}
