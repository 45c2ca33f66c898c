import type { ConditionResult, LeafResult } from '../../src/evaluation/finding'
import type { DefinitionFormat } from '../../src/rulebook/definition-format'
import type { Condition, Leaf } from '../../src/rulebook/rulebook'
import { eventsOfDate } from '../property/model'

/** What a rule asks in one place of its tree: a comparison, or a definition that it uses as one. */
export type Unit = {
  /** Where it stands, such as `all[1].any[0]`; empty for the root. */
  readonly path: string
  readonly condition: Extract<Condition, { kind: 'leaf' | 'defined' }>
}

/** Every unit of a tree that rests on facts; a choice of a reading rests on none. */
export function unitsOf(condition: Condition, path = ''): readonly Unit[] {
  switch (condition.kind) {
    case 'leaf':
      return condition.basis === 'interpretation' ? [] : [{ path, condition }]
    case 'defined':
      return [{ path, condition }]
    case 'not':
      return unitsOf(condition.member, below(path, 'not'))
    default:
      return condition.members.flatMap((member, index) =>
        unitsOf(member, below(path, `${condition.kind}[${index}]`)),
      )
  }
}

const below = (path: string, step: string): string => (path === '' ? step : `${path}.${step}`)

/** A unit by its fact and the words that it rests on, for people. */
export function nameOf({ condition }: Unit): string {
  const name = condition.kind === 'leaf' ? condition.fact : condition.definition
  return `${name} (${condition.words?.text ?? 'no words'})`
}

export const leavesIn = (condition: Condition): readonly Leaf[] => {
  if (condition.kind === 'leaf') return [condition]
  return 'members' in condition ? condition.members.flatMap(leavesIn) : leavesIn(condition.member)
}

/** The stated facts that a leaf reads, on both sides and through derived dates. */
export function factsReadBy(
  { fact, operand }: Leaf,
  definitions: ReadonlyMap<string, DefinitionFormat>,
): readonly string[] {
  const right = operand.kind === 'fact' ? [operand.fact] : []
  const keys =
    operand.kind === 'lookup'
      ? operand.where.flatMap(({ value }) => (typeof value === 'string' ? [] : value.fact))
      : []
  return [fact, ...right, ...keys].flatMap((id) => {
    const definition = definitions.get(id)
    return definition?.type === 'date' ? eventsOfDate(definition.value) : [id]
  })
}

/** The paths of the units on which the outcome of a finding's tree rests. */
export function decidingPaths(result: ConditionResult, path = ''): readonly string[] {
  switch (result.kind) {
    case 'leaf':
      return result.basis === 'interpretation' ? [] : [path]
    case 'defined':
      return [path]
    case 'not':
      return decidingPaths(result.member, below(path, 'not'))
    default:
      return result.members.flatMap((member, index) =>
        member.outcome === result.outcome
          ? decidingPaths(member, below(path, `${result.kind}[${index}]`))
          : [],
      )
  }
}

/** What the unit of a finding's tree comes to. */
export const outcomeAt = (result: ConditionResult, path: string): string | undefined =>
  unitAt(result, path)?.outcome

/** The results of the leaves of a finding's tree that a unit consists of. */
export function resultsAt(result: ConditionResult, path: string): readonly LeafResult[] {
  const unit = unitAt(result, path)
  return unit === undefined ? [] : leafResultsIn(unit)
}

function unitAt(result: ConditionResult, wanted: string, path = ''): ConditionResult | undefined {
  if (result.kind === 'leaf' || result.kind === 'defined') {
    return path === wanted ? result : undefined
  }
  if (result.kind === 'not') return unitAt(result.member, wanted, below(path, 'not'))
  return result.members
    .map((member, index) => unitAt(member, wanted, below(path, `${result.kind}[${index}]`)))
    .find((found) => found !== undefined)
}

function leafResultsIn(result: ConditionResult): readonly LeafResult[] {
  if (result.kind === 'leaf') return [result]
  return 'members' in result ? result.members.flatMap(leafResultsIn) : leafResultsIn(result.member)
}

type Truth = 'yes' | 'no' | 'open'

/** Whether a met tree would not be met if one unit of it, and no other, came out otherwise. */
export const restsOn = (result: ConditionResult, path: string): boolean =>
  truthOf(result, path) !== 'yes'

function truthOf(result: ConditionResult, flipped: string, path = ''): Truth {
  if (result.kind === 'leaf' || result.kind === 'defined') {
    const own = ownTruth(result)
    return path === flipped ? contrary[own] : own
  }
  if (result.kind === 'not') return contrary[truthOf(result.member, flipped, below(path, 'not'))]
  const members = result.members.map((member, index) =>
    truthOf(member, flipped, below(path, `${result.kind}[${index}]`)),
  )
  const settling: Truth = result.kind === 'all' ? 'no' : 'yes'
  if (members.includes(settling)) return settling
  return members.includes('open') ? 'open' : contrary[settling]
}

const contrary: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', open: 'open' }

function ownTruth({ outcome }: ConditionResult): Truth {
  if (outcome === 'satisfied') return 'yes'
  return outcome === 'violated' ? 'no' : 'open'
}
