import { hasAmount, leastOf, textOfLeast, textOfMost } from '../amount/packed-amounts'
import { type OutcomeCode, satisfiedCode, untilOfCode } from '../condition/code'
import { boundsOf, type Seat } from '../evaluation/brief'
import type { LeanReasons } from '../evaluation/deciding-leaf'
import type { Verdict } from '../evaluation/finding'
import type { Force } from '../evaluation/force'
import { leanReasons } from '../evaluation/lean-reasons'
import type { SectionBoard } from './board'
import type { Decision } from './decision'
import { placeOfMet } from './met-reasons'

/** What a verdict rests on; of a rule that is met it mostly stands in a list. */
export function reasonsOn(
  { gates }: SectionBoard,
  number: number,
  code: OutcomeCode,
  force: Force,
  turn: Seat,
): LeanReasons | null {
  const one = gates.lean[number]
  if (one === undefined) return null
  if (code !== satisfiedCode || force !== 'in-force') return leanReasons(one, code, force, turn)
  const met = gates.metReasons()
  const place = placeOfMet(met, number, turn.sitting.frame)
  const known = place < 0 ? undefined : met.made[place]
  if (known !== undefined) return known
  const reasons = leanReasons(one, code, force, turn)
  if (place >= 0) met.made[place] = reasons
  return reasons
}

/** The decision on a rule, of which a verdict is told. */
export function decisionOn(
  { gates }: SectionBoard,
  number: number,
  code: OutcomeCode,
  verdict: Verdict,
  reasons: LeanReasons | null,
  turn: Seat,
): Decision {
  const { amounts } = gates
  const { subject } = turn
  const { frame } = turn.sitting
  const rule = gates.ids[number] ?? ''
  const pendingUntil = verdict === 'pending' ? untilOfCode(code) : null
  let low: string | null = null
  let high: string | null = null
  if (!isNothingDue(verdict) && hasAmount(amounts, number)) {
    const least = leastOf(amounts, number, frame)
    if (!Number.isNaN(least)) {
      low = textOfLeast(amounts, number, least)
      high = textOfMost(amounts, number, frame, low)
    } else {
      const one = gates.rules[number]
      const bounds = one === undefined ? null : boundsOf(one, verdict, turn)
      low = bounds === null ? null : bounds.low
      high = bounds === null ? null : bounds.high
    }
  }
  // written out, for putting an object together of others takes many times as long
  if (reasons === null) return { rule, subject, verdict, low, high, pendingUntil }
  const { missing } = reasons
  const deciding = reasons.deciding.slice()
  return { rule, subject, verdict, low, high, pendingUntil, deciding, missing }
}

const isNothingDue = (verdict: Verdict): boolean =>
  verdict === 'ineligible' || verdict === 'not-in-force'
