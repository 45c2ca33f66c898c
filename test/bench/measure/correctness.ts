import { at, type Contender, type Workload } from '../contenders/contender'
import { dueFen, yuanText } from '../workload/oracle'
import { ruleId } from '../workload/rulebook-files'

/** How the answers of a contender compare with what is due. */
export interface Comparison {
  readonly name: string
  readonly profiles: number
  readonly decisions: number
  /** Rules met and not said, or said and not met, or off by a fen. */
  readonly wrong: number
  /** Amounts that are right to the fen but not written as the exact decimal. */
  readonly inexact: number
}

/** Compares a contender with the oracle on the first profiles of a workload. */
export async function compared(
  contender: Contender,
  { rules, profiles }: Workload,
  count: number,
): Promise<Comparison> {
  const indices = new Map(rules.map((_, index) => [ruleId(rules, index), index]))
  let wrong = 0
  let inexact = 0
  for (let index = 0; index < count; index += 1) {
    const said = new Map<number, number | string | null>()
    await contender.decide(index, (rule, yuan) => {
      said.set(typeof rule === 'string' ? (indices.get(rule) ?? -1) : rule, yuan)
    })
    for (const [rule, due] of dueFen(rules, at(profiles, index)).entries()) {
      const verdict = judged(said.get(rule), due)
      if (verdict === 'wrong') wrong += 1
      if (verdict === 'inexact') inexact += 1
    }
  }
  return { name: contender.name, profiles: count, decisions: count * rules.length, wrong, inexact }
}

type Said = number | string | null | undefined

function judged(said: Said, due: bigint | null): 'right' | 'inexact' | 'wrong' {
  if (due === null) return said === undefined ? 'right' : 'wrong'
  if (said === undefined) return 'wrong'
  // a contender without amounts
  if (said === null) return 'right'
  if (String(said) === yuanText(due)) return 'right'
  return typeof said === 'number' && Math.round(said * 100) === Number(due) ? 'inexact' : 'wrong'
}
