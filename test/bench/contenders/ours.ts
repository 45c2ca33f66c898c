import { evaluate } from '../../../src/evaluation/evaluate'
import { evaluateSync } from '../../../src/evaluation/evaluate-sync'
import type { Evaluation } from '../../../src/evaluation/evaluation'
import { type Finding, verdicts } from '../../../src/evaluation/finding'
import type { Rulebook } from '../../../src/rulebook/rulebook'
import { decide } from '../../../src/screening/decide'
import type { Decided } from '../../../src/screening/decision'
import { asOf } from '../workload/facts'
import type { ProfileOfWorkload } from '../workload/profiles'
import type { RuleOfWorkload } from '../workload/rules'
import { at, type Contender, type Emit } from './contender'

/** What the contenders of this package are made of. */
export interface OwnWorkload {
  readonly rulebook: Rulebook
  readonly rules: readonly RuleOfWorkload[]
  readonly profiles: readonly ProfileOfWorkload[]
}

/** Verdicts and amounts, no reasons. */
export function decisions({ rulebook, profiles }: OwnWorkload): Contender {
  const options = { asOf }
  return {
    name: 'incentive-rules: decisions and amounts',
    decides: true,
    asynchronous: false,
    decide: (index, emit) => emitDecisions(decide(rulebook, at(profiles, index), options), emit),
  }
}

/** Decisions; those of eligible and pending with the leaves they rest on, words, citation and value. */
export function awardReasons({ rulebook, profiles }: OwnWorkload): Contender {
  const options = { asOf, only: ['eligible', 'pending'], reasons: 'awards' } as const
  return {
    name: 'incentive-rules: deciding leaves of eligible and pending',
    decides: true,
    asynchronous: false,
    decide: (index, emit) => emitDecisions(decide(rulebook, at(profiles, index), options), emit),
  }
}

/** Decisions on every rule, each with the leaves it rests on, words, citation and value. */
export function allReasons({ rulebook, profiles }: OwnWorkload): Contender {
  const options = { asOf, only: verdicts, reasons: 'all' } as const
  return {
    name: 'incentive-rules: deciding leaves of every rule',
    decides: true,
    asynchronous: false,
    decide: (index, emit) => emitDecisions(decide(rulebook, at(profiles, index), options), emit),
  }
}

/** Decided first; then the whole findings of what is eligible or pending. */
export function awardFindings({ rulebook, profiles }: OwnWorkload): Contender {
  const options = { asOf, only: ['eligible', 'pending'], reasons: 'findings' } as const
  return {
    name: 'incentive-rules: findings of eligible and pending',
    decides: true,
    asynchronous: false,
    decide: (index, emit) => {
      const decided = decide(rulebook, at(profiles, index), options)
      if (decided.status === 'rejected') throw new TypeError('a profile was rejected')
      for (const finding of decided.findings ?? []) emitAward(finding, emit)
    },
  }
}

/** The whole answer, as `evaluate` gives it. */
export function allFindings({ rulebook, profiles }: OwnWorkload): Contender {
  return {
    name: 'incentive-rules: evaluateSync, all findings',
    decides: true,
    asynchronous: false,
    decide: (index, emit) =>
      emitAwards(evaluateSync(rulebook, at(profiles, index), { asOf }), emit),
  }
}

/** The reference executor, through json-rules-engine. */
export function reference({ rulebook, profiles }: OwnWorkload): Contender {
  return {
    name: 'incentive-rules: await evaluate (reference)',
    decides: true,
    asynchronous: true,
    decide: async (index, emit) => {
      emitAwards(await evaluate(rulebook, at(profiles, index), { asOf }), emit)
    },
  }
}

/** The eligible ones of some decisions. */
export function emitDecisions(decided: Decided, emit: Emit): void {
  if (decided.status === 'rejected') throw new TypeError('a profile was rejected')
  for (const { verdict, rule, low } of decided.decisions) {
    if (verdict === 'eligible') emit(rule, low)
  }
}

function emitAwards({ status, findings }: Evaluation, emit: Emit): void {
  if (status === 'rejected') throw new TypeError('a profile was rejected')
  for (const finding of findings) emitAward(finding, emit)
}

function emitAward({ verdict, rule, amount }: Finding, emit: Emit): void {
  if (verdict === 'eligible') emit(rule, amount?.low ?? null)
}
