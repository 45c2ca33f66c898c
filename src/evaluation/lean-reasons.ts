import { type OutcomeCode, satisfiedCode, violatedCode } from '../condition/code'
import type { Seat } from './brief'
import { verdictUnder } from './conclude'
import { decidingResults } from './deciding'
import type { Finding, LeafResult } from './finding'
import type { Force } from './force'
import { cameOf } from './gather'
import type { CompiledRule } from './program'
import { outcomeOf } from './reasons'

/** What a verdict rests on and what it lacks, as its finding has them. */
export type LeanReasons = Pick<Finding, 'deciding' | 'missing'>

const none: readonly never[] = Object.freeze([])

/** The reasons of a verdict on the subject in the frame, whose conditions have come to a code. */
export function leanReasons(
  one: CompiledRule,
  code: OutcomeCode,
  force: Force,
  seat: Seat,
): LeanReasons {
  if (force === 'before' || force === 'after') return { deciding: none, missing: none }
  const isSettled = code === violatedCode || code === satisfiedCode
  return isSettled && force === 'in-force' ? settled(one, code, seat) : open(one, force, seat)
}

function settled(one: CompiledRule, code: OutcomeCode, { sitting }: Seat): LeanReasons {
  const deciding: LeafResult[] = []
  one.gather()(sitting.frame, cameOf(code), deciding)
  return { deciding, missing: none }
}

/** What is missing is known of a whole tree alone. */
function open(one: CompiledRule, force: Force, { sitting, subject }: Seat): LeanReasons {
  const result = one.reasons()(sitting.frame)
  const stated = { rule: one.rule, stated: subject.id !== null }
  const { missing } = verdictUnder(force, outcomeOf(result), stated, sitting.program.rulebook)
  return { deciding: decidingResults(result), missing }
}
