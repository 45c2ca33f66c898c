import type { FlatFacts, ProfileOfWorkload } from '../workload/profiles'
import type { RuleOfWorkload } from '../workload/rules'

/**
 * Takes what a profile is due: a rule, by its index or its id, as the contender has it, and yuan where
 * the contender computes them.
 */
export type Emit = (rule: number | string, yuan: number | string | null) => void

/** One way to decide which rules a profile meets. */
export interface Contender {
  readonly name: string
  /** False for a floor, which decides nothing that could be compared. */
  readonly decides: boolean
  /** Decides one profile of the list that it was made with. */
  readonly decide:
    | ((index: number, emit: Emit) => void)
    | ((index: number, emit: Emit) => Promise<void>)
  readonly asynchronous: boolean
}

/** What contenders are made of: the same rules and the same complete profiles. */
export interface Workload {
  readonly rules: readonly RuleOfWorkload[]
  readonly profiles: readonly ProfileOfWorkload[]
  readonly flat: readonly FlatFacts[]
}

/** What an award comes to in a number of binary floating point, as a peer would have it. */
export const floatAmount = ({ base, percent, cap }: RuleOfWorkload, facts: FlatFacts): number =>
  Math.min(Number(facts[base]) * (percent / 100), cap)

/** The member of a list that is known to be there. */
export function at<T>(list: readonly T[], index: number): T {
  const one = list[index]
  if (one === undefined) throw new RangeError(`nothing at ${index}`)
  return one
}
