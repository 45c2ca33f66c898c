import { enterprise } from '../profile/vocabulary'
import type { Cumulation } from '../rulebook/cumulation'
import type { Award } from './award'

/** A relation between awards of one enterprise; `from` is the award that a deduction makes less. */
export interface Tie {
  readonly cumulation: Cumulation
  /** Indexes of awards; of a deduction those that are taken off. */
  readonly members: readonly number[]
  readonly from: number | null
}

/** Where relations apply among awards: once for each subject, or over all of the enterprise. */
export function tiesOf(
  awards: readonly Award[],
  cumulations: readonly Cumulation[],
): readonly Tie[] {
  return cumulations.flatMap((cumulation) =>
    cumulation.kind === 'deduct'
      ? deductionsOf(cumulation, awards)
      : among(cumulation, cumulation.rules, awards).flatMap((members) =>
          members.length >= fewest[cumulation.kind] ? [{ cumulation, members, from: null }] : [],
        ),
  )
}

/** From how many awards on a relation says something. */
const fewest = { exclusive: 2, highestOf: 2, oncePer: 2, cumulative: 2, jointCap: 1 } as const

/** The awards of some rules, apart for each subject where the relation is between those of one. */
function among(
  { per }: Cumulation,
  rules: readonly string[],
  awards: readonly Award[],
): readonly (readonly number[])[] {
  const groups = new Map<string | null, number[]>()
  for (const [index, { rule, subject }] of awards.entries()) {
    if (!rules.includes(rule)) continue
    // there is one enterprise, and a period is that of the evaluation: both are of all awards
    const key = per !== enterprise && subject.type === per ? subject.id : null
    groups.set(key, [...(groups.get(key) ?? []), index])
  }
  return [...groups.values()]
}

function deductionsOf(
  cumulation: Extract<Cumulation, { kind: 'deduct' }>,
  awards: readonly Award[],
): readonly Tie[] {
  const { paid, from } = cumulation
  return among(cumulation, [...paid, from], awards).flatMap((indexes) => {
    const less = indexes.find((index) => awards[index]?.rule === from)
    const members = indexes.filter((index) => index !== less)
    return less === undefined || members.length === 0 ? [] : [{ cumulation, members, from: less }]
  })
}

/** Every award that a tie is between. */
export const tiedAwards = ({ members, from }: Tie): readonly number[] =>
  from === null ? members : [...members, from]
