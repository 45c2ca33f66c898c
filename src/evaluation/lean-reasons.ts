import { type OutcomeCode, satisfiedCode, violatedCode } from '../condition/code'
import type { Condition, Leaf } from '../rulebook/rulebook'
import type { Seat } from './brief'
import { verdictUnder } from './conclude'
import type { DecidingLeaf, LeanReasons } from './deciding-leaf'
import type { ConditionResult } from './finding'
import type { Force } from './force'
import type { LeanRule } from './lean-rule'
import { after, forgotten } from './pattern'
import type { CompiledRule } from './program'
import { outcomeOf } from './reasons'

/**
 * The reasons of a verdict on the subject in the frame, whose conditions have come to a code; made
 * once for all profiles under which the leaves of the rule come to the same.
 */
export function leanReasons(
  lean: LeanRule,
  code: OutcomeCode,
  force: Force,
  seat: Seat,
): LeanReasons {
  if (force === 'before' || force === 'after') return nothing
  const { satisfied, violated, open, supply } = lean.traces()
  const { first, trace } =
    code === satisfiedCode ? satisfied : code === violatedCode ? violated : open
  const setting = (force === 'in-force' ? 0 : 1) + (seat.subject.id === null ? 2 : 0)
  const from = after(first, setting, supply)
  const pattern = trace === null ? from : trace(seat.sitting.frame, from)
  if (pattern.reasons !== null) return pattern.reasons
  const reasons = madeReasons(lean.one, force, seat)
  if (pattern !== forgotten) pattern.reasons = reasons
  return reasons
}

const nothing: LeanReasons = { deciding: [], missing: Object.freeze([]) }

/** As a finding has them, from the whole tree. */
function madeReasons(
  { reasons, rule }: CompiledRule,
  force: Force,
  { sitting, subject }: Seat,
): LeanReasons {
  const result = reasons()(sitting.frame)
  const stated = { rule, stated: subject.id !== null }
  const { missing } = verdictUnder(force, outcomeOf(result), stated, sitting.program.rulebook)
  const deciding: DecidingLeaf[] = []
  gather(rule.conditions, result, deciding)
  return { deciding, missing: Object.freeze([...missing]) }
}

/** As `decidingResults` gathers them, with the leaves themselves. */
function gather(condition: Condition, result: ConditionResult, found: DecidingLeaf[]): void {
  if (condition.kind === 'leaf') found.push(decidingLeaf(condition, result.outcome))
  else if ('member' in condition) {
    if ('member' in result) gather(condition.member, result.member, found)
  } else if ('members' in result) {
    for (const [index, member] of result.members.entries()) {
      const part = condition.members[index]
      if (part !== undefined && member.outcome === result.outcome) gather(part, member, found)
    }
  }
}

type OfLeaf = Partial<Record<DecidingLeaf['outcome'], DecidingLeaf>>

// a leaf does not change, and comes to few things
const known = new WeakMap<Leaf, OfLeaf>()

function decidingLeaf(leaf: Leaf, outcome: DecidingLeaf['outcome']): DecidingLeaf {
  const ofLeaf = known.get(leaf) ?? {}
  const one = ofLeaf[outcome] ?? Object.freeze({ leaf, outcome })
  ofLeaf[outcome] = one
  known.set(leaf, ofLeaf)
  return one
}
