import { evaluate } from '../../../src/evaluation/evaluate'
import { evaluateSync } from '../../../src/evaluation/evaluate-sync'
import type { Evaluation } from '../../../src/evaluation/evaluation'
import { type Finding, verdicts } from '../../../src/evaluation/finding'
import type { Leaf, Rulebook } from '../../../src/rulebook/rulebook'
import { decide } from '../../../src/screening/decide'
import type { DecideOptions } from '../../../src/screening/decide-options'
import type { Decided } from '../../../src/screening/decision'
import { leafResults } from '../../../src/screening/leaf-results'
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

type LeafResults = ReturnType<typeof leafResults>

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

/** Decisions; those of eligible and pending with the leaves they rest on, each of which is read. */
export function awardReasons(workload: OwnWorkload): Contender {
  const options = { asOf, only: ['eligible', 'pending'], reasons: 'awards' } as const
  return reasoned('incentive-rules: deciding leaves of eligible and pending', workload, options)
}

/** Decisions on every rule, each with the leaves it rests on, each of which is read. */
export function allReasons(workload: OwnWorkload): Contender {
  const options = { asOf, only: verdicts, reasons: 'all' } as const
  return reasoned('incentive-rules: deciding leaves of every rule', workload, options)
}

function reasoned(
  name: string,
  { rulebook, profiles }: OwnWorkload,
  options: DecideOptions,
): Contender {
  return {
    name,
    decides: true,
    asynchronous: false,
    decide: (index, emit) => {
      const decided = decide(rulebook, at(profiles, index), options)
      emitDecisions(decided, emit)
      emitLeaves(decided, emit)
    },
  }
}

/** As `awardReasons`; then what is stated of each leaf is asked for, and read. */
export function awardLeafResults(workload: OwnWorkload): Contender {
  const options = { asOf, only: ['eligible', 'pending'], reasons: 'awards' } as const
  return stated(
    'incentive-rules: leaves of eligible and pending, with what is stated',
    workload,
    options,
  )
}

/** As `allReasons`; then what is stated of each leaf is asked for, and read. */
export function allLeafResults(workload: OwnWorkload): Contender {
  const options = { asOf, only: verdicts, reasons: 'all' } as const
  return stated('incentive-rules: leaves of every rule, with what is stated', workload, options)
}

function stated(
  name: string,
  { rulebook, profiles }: OwnWorkload,
  options: DecideOptions,
): Contender {
  return {
    name,
    decides: true,
    asynchronous: false,
    decide: (index, emit) => {
      const profile = at(profiles, index)
      const decided = decide(rulebook, profile, options)
      emitDecisions(decided, emit)
      const decisions = decided.status === 'decided' ? decided.decisions : []
      emitResults(leafResults(rulebook, profile, decisions, options), emit)
    },
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

// read, so that no leaf is left out; not a rule of the workload
const noRule = -1

/** Which leaf each is on which decisions rest, and what it came to. */
function emitLeaves(decided: Decided, emit: Emit): void {
  if (decided.status === 'rejected') throw new TypeError('a profile was rejected')
  let read = 0
  let last: Leaf | null = null
  for (const { deciding = [] } of decided.decisions) {
    for (const { leaf, outcome } of deciding) {
      if (leaf !== last) read += outcome.length
      last = leaf
    }
  }
  emit(noRule, read)
}

/** What is stated of each leaf on which decisions rest. */
function emitResults(results: LeafResults, emit: Emit): void {
  if (results.kind === 'rejected') throw new TypeError('a profile was rejected')
  let read = 0
  for (const leaves of results.value) {
    for (const { actual } of leaves) read += typeof actual === 'string' ? actual.length : 1
  }
  emit(noRule, read)
}

function emitAwards({ status, findings }: Evaluation, emit: Emit): void {
  if (status === 'rejected') throw new TypeError('a profile was rejected')
  for (const finding of findings) emitAward(finding, emit)
}

function emitAward({ verdict, rule, amount }: Finding, emit: Emit): void {
  if (verdict === 'eligible') emit(rule, amount?.low ?? null)
}
