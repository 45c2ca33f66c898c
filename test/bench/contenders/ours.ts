import { evaluate } from '../../../src/evaluation/evaluate'
import { evaluateSync } from '../../../src/evaluation/evaluate-sync'
import type { Evaluation } from '../../../src/evaluation/evaluation'
import { type Finding, verdicts } from '../../../src/evaluation/finding'
import type { Rulebook } from '../../../src/rulebook/rulebook'
import { decide } from '../../../src/screening/decide'
import type { Decided } from '../../../src/screening/decision'
import { asOf } from '../workload/facts'
import type { ProfileOfWorkload } from '../workload/profiles'
import { ruleId } from '../workload/rulebook-files'
import type { RuleOfWorkload } from '../workload/rules'
import { at, type Contender, type Emit } from './contender'

/** What the contenders of this package are made of. */
export interface OwnWorkload {
  readonly rulebook: Rulebook
  readonly rules: readonly RuleOfWorkload[]
  readonly profiles: readonly ProfileOfWorkload[]
}

/** The places of the rules in the list that the rulebook was made of. */
export type Indices = ReadonlyMap<string, number>

export const indicesOf = ({ rules }: OwnWorkload): Indices =>
  new Map(rules.map((_, index) => [ruleId(rules, index), index]))

/** Verdicts and amounts, no reasons. */
export function decisions(workload: OwnWorkload): Contender {
  const { rulebook, profiles } = workload
  const indices = indicesOf(workload)
  const options = { asOf }
  return {
    name: 'incentive-rules: decisions and amounts',
    decides: true,
    asynchronous: false,
    decide: (index, emit) =>
      emitDecisions(decide(rulebook, at(profiles, index), options), indices, emit),
  }
}

/** Decisions; those of eligible and pending with the leaves they rest on, words, citation and value. */
export function awardReasons(workload: OwnWorkload): Contender {
  const { rulebook, profiles } = workload
  const indices = indicesOf(workload)
  const options = { asOf, only: ['eligible', 'pending'], reasons: 'awards' } as const
  return {
    name: 'incentive-rules: deciding leaves of eligible and pending',
    decides: true,
    asynchronous: false,
    decide: (index, emit) =>
      emitDecisions(decide(rulebook, at(profiles, index), options), indices, emit),
  }
}

/** Decisions on every rule, each with the leaves it rests on, words, citation and value. */
export function allReasons(workload: OwnWorkload): Contender {
  const { rulebook, profiles } = workload
  const indices = indicesOf(workload)
  const options = { asOf, only: verdicts, reasons: 'all' } as const
  return {
    name: 'incentive-rules: deciding leaves of every rule',
    decides: true,
    asynchronous: false,
    decide: (index, emit) =>
      emitDecisions(decide(rulebook, at(profiles, index), options), indices, emit),
  }
}

/** Decided first; then the whole findings of what is eligible or pending. */
export function awardFindings(workload: OwnWorkload): Contender {
  const { rulebook, profiles } = workload
  const indices = indicesOf(workload)
  const options = { asOf, only: ['eligible', 'pending'], reasons: 'findings' } as const
  return {
    name: 'incentive-rules: findings of eligible and pending',
    decides: true,
    asynchronous: false,
    decide: (index, emit) => {
      const decided = decide(rulebook, at(profiles, index), options)
      if (decided.status === 'rejected') throw new TypeError('a profile was rejected')
      for (const finding of decided.findings ?? []) emitAward(finding, indices, emit)
    },
  }
}

/** The whole answer, as `evaluate` gives it. */
export function allFindings(workload: OwnWorkload): Contender {
  const { rulebook, profiles } = workload
  const indices = indicesOf(workload)
  return {
    name: 'incentive-rules: evaluateSync, all findings',
    decides: true,
    asynchronous: false,
    decide: (index, emit) =>
      emitAwards(evaluateSync(rulebook, at(profiles, index), { asOf }), indices, emit),
  }
}

/** The reference executor, through json-rules-engine. */
export function reference(workload: OwnWorkload): Contender {
  const { rulebook, profiles } = workload
  const indices = indicesOf(workload)
  return {
    name: 'incentive-rules: await evaluate (reference)',
    decides: true,
    asynchronous: true,
    decide: async (index, emit) => {
      emitAwards(await evaluate(rulebook, at(profiles, index), { asOf }), indices, emit)
    },
  }
}

/** The eligible ones of some decisions. */
export function emitDecisions(decided: Decided, indices: Indices, emit: Emit): void {
  if (decided.status === 'rejected') throw new TypeError('a profile was rejected')
  for (const { verdict, rule, low } of decided.decisions) {
    if (verdict === 'eligible') emit(indices.get(rule) ?? -1, low)
  }
}

function emitAwards({ status, findings }: Evaluation, indices: Indices, emit: Emit): void {
  if (status === 'rejected') throw new TypeError('a profile was rejected')
  for (const finding of findings) emitAward(finding, indices, emit)
}

function emitAward({ verdict, rule, amount }: Finding, indices: Indices, emit: Emit): void {
  if (verdict === 'eligible') emit(indices.get(rule) ?? -1, amount?.low ?? null)
}
