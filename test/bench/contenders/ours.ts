import { evaluate } from '../../../src/evaluation/evaluate'
import { evaluateSync } from '../../../src/evaluation/evaluate-sync'
import type { Evaluation } from '../../../src/evaluation/evaluation'
import type { Rulebook } from '../../../src/rulebook/rulebook'
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

type Indices = ReadonlyMap<string, number>

const indicesOf = ({ rules }: OwnWorkload): Indices =>
  new Map(rules.map((_, index) => [ruleId(rules, index), index]))

// TODO(compiled): decide without reasons, with the reasons of awards
/** Verdicts and amounts, no reasons. */
export function decisions(workload: OwnWorkload): Contender {
  return synchronous('incentive-rules: decisions and amounts', workload)
}

/** The reasons of eligible and pending findings. */
export function awardReasons(workload: OwnWorkload): Contender {
  return synchronous('incentive-rules: reasons of eligible and pending', workload)
}

/** The whole answer, as `evaluate` gives it. */
export function allReasons(workload: OwnWorkload): Contender {
  return synchronous('incentive-rules: evaluateSync, all reasons', workload)
}

function synchronous(name: string, workload: OwnWorkload): Contender {
  const { rulebook, profiles } = workload
  const indices = indicesOf(workload)
  return {
    name,
    decides: true,
    asynchronous: false,
    decide: (index, emit) => {
      emitAwards(evaluateSync(rulebook, at(profiles, index), { asOf }), indices, emit)
    },
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

function emitAwards({ status, findings }: Evaluation, indices: Indices, emit: Emit): void {
  if (status === 'rejected') throw new TypeError('a profile of the workload was rejected')
  for (const { verdict, rule, amount } of findings) {
    if (verdict === 'eligible') emit(indices.get(rule) ?? -1, amount?.low ?? null)
  }
}
