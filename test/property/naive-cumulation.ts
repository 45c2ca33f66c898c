import type { Cumulation } from '../../src/rulebook/cumulation'

/** An award for people: which rule, of which project, between which whole amounts, due or not. */
export interface NaiveAward {
  readonly rule: string
  readonly project: string
  readonly low: number
  readonly high: number
  readonly due: boolean
}

/** What is had of each award. */
type Had = readonly number[]

/** A relation as it stands among given awards: which of them it is between. */
interface Instance {
  readonly relation: Cumulation
  readonly members: readonly number[]
}

const named = (relation: Cumulation): readonly string[] =>
  relation.kind === 'deduct' ? [...relation.paid, relation.from] : relation.rules

function instancesOf(
  awards: readonly NaiveAward[],
  relations: readonly Cumulation[],
): readonly Instance[] {
  return relations.flatMap((relation) => {
    const scopes =
      relation.per === 'project' ? [...new Set(awards.map(({ project }) => project))] : [null]
    return scopes.map((scope) => ({
      relation,
      members: [...awards.keys()].filter((at) => {
        const award = awards[at]
        if (award === undefined || !named(relation).includes(award.rule)) return false
        return scope === null || award.project === scope
      }),
    }))
  })
}

/** Every way to have something of each award, in steps of one. */
function everyHad(amounts: readonly number[]): readonly Had[] {
  return amounts.reduce<readonly Had[]>(
    (all, amount) =>
      all.flatMap((had) => Array.from({ length: amount + 1 }, (_, part) => [...had, part])),
    [[]],
  )
}

const total = (had: Had, members: readonly number[]): number =>
  members.reduce((sum, at) => sum + (had[at] ?? 0), 0)

function isLawful(
  had: Had,
  { relation, members }: Instance,
  awards: readonly NaiveAward[],
  amounts: readonly number[],
): boolean {
  switch (relation.kind) {
    case 'exclusive':
    case 'highestOf':
    case 'oncePer':
      return members.filter((at) => (had[at] ?? 0) > 0).length <= 1
    case 'jointCap':
      return total(had, members) <= Number(relation.cap)
    case 'deduct': {
      const less = members.find((at) => awards[at]?.rule === relation.from)
      if (less === undefined) return true
      const others = members.filter((at) => at !== less)
      return (had[less] ?? 0) <= Math.max(0, (amounts[less] ?? 0) - total(had, others))
    }
    case 'cumulative':
      return true
  }
}

/** Whether a relation says of two awards if both may be had: a deduction only of those with `from`. */
function speaks(
  { relation, members }: Instance,
  one: number,
  other: number,
  awards: readonly NaiveAward[],
): boolean {
  const between = members.includes(one) && members.includes(other)
  if (relation.kind !== 'deduct') return between
  return between && [one, other].some((at) => awards[at]?.rule === relation.from)
}

/** Whether on every two awards of which something is had some relation speaks. */
function isSpoken(
  had: Had,
  instances: readonly Instance[],
  awards: readonly NaiveAward[],
): boolean {
  const some = [...had.keys()].filter((at) => (had[at] ?? 0) > 0)
  return some.every((one) =>
    some.every(
      (other) =>
        one === other || instances.some((instance) => speaks(instance, one, other, awards)),
    ),
  )
}

/** All that is lawful, tried one by one. */
export function lawful(
  awards: readonly NaiveAward[],
  relations: readonly Cumulation[],
  amounts: readonly number[],
  silence: 'apart' | 'together',
): readonly Had[] {
  const instances = instancesOf(awards, relations)
  return everyHad(amounts).filter(
    (had) =>
      instances.every((instance) => isLawful(had, instance, awards, amounts)) &&
      (silence === 'together' || isSpoken(had, instances, awards)),
  )
}

/** The greatest total of all that is lawful. */
export const best = (ways: readonly Had[]): number =>
  Math.max(0, ...ways.map((had) => total(had, [...had.keys()])))

/** Every choice of amounts within the intervals of the awards, in steps of two. */
export function everyAmounts(awards: readonly NaiveAward[]): readonly (readonly number[])[] {
  return awards.reduce<readonly (readonly number[])[]>(
    (all, { low, high }) =>
      all.flatMap((amounts) =>
        Array.from({ length: (high - low) / 2 + 1 }, (_, step) => [...amounts, low + 2 * step]),
      ),
    [[]],
  )
}
