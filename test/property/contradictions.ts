import type { Finding } from '../../src/evaluation/finding'
import { type Exact, exact, order } from './exact'
import { factsOfAmount, factsOfLeaf, type Model, type Question } from './model'
import { amountIn, holds, type LeafTruth, leafHolds, type World } from './naive'
import { endOfTime, futuresOf, isCoarse, presentsOf, worldsOf } from './worlds'

/**
 * Everything in a finding that the naive evaluator contradicts: worlds that agree with what is
 * stated and in which the verdict is wrong, or the amount lies outside the interval.
 */
export function contradictions(
  model: Model,
  question: Question,
  finding: Finding,
): readonly string[] {
  const worlds = worldsOf(model, question)
  return [
    ...wrongVerdicts(model, question, finding, worlds),
    ...wrongAmounts(model, question, finding, worlds),
    ...inexact(model, question, finding),
  ]
}

const ever = (world: World): World => ({ ...world, today: endOfTime })

function wrongVerdicts(
  model: Model,
  question: Question,
  { verdict, missing }: Finding,
  worlds: readonly World[],
): readonly string[] {
  const { conditions } = model
  switch (verdict) {
    case 'eligible':
      return shown(
        'not met',
        worlds.find((one) => !holds(conditions, one, leafHolds)),
      )
    case 'ineligible':
      return shown(
        'met',
        worlds.find((one) => holds(conditions, ever(one), leafHolds)),
      )
    case 'pending': {
      const inTime = canHold(model, question)
      const presents = presentsOf(model, question)
      return shown(
        'not met in time',
        presents.find((one) => !holds(conditions, one, inTime)),
      )
    }
    case 'undetermined':
      return missing.length > 0 ? [] : ['undetermined for no reason']
    case 'not-in-force':
      return question.asOf < (model.forceNotBefore ?? model.forceFrom) ? [] : ['in force']
  }
}

/** Whether a leaf is met, or would be if the events of its own that are still to come came in time. */
function canHold(model: Model, { asOf }: Question): LeafTruth {
  return (leaf, world) => {
    const open = factsOfLeaf(leaf, model.definitions).filter(
      (fact) => world.events.has(fact) && String(world.facts.get(fact) ?? endOfTime) > asOf,
    )
    const worlds = open.reduce<readonly World[]>(
      (found, fact) =>
        futuresOf(model, fact, asOf).flatMap((day) =>
          found.map((one) => ({ ...one, facts: new Map([...one.facts, [fact, day]]) })),
        ),
      [ever(world)],
    )
    return worlds.some((one) => leafHolds(leaf, one))
  }
}

function wrongAmounts(
  model: Model,
  question: Question,
  { verdict, amount }: Finding,
  worlds: readonly World[],
): readonly string[] {
  const none = verdict === 'ineligible' || verdict === 'not-in-force' || model.amount === null
  if (none || amount === null) return (amount === null) === none ? [] : ['an amount for nothing']
  const [low, high] = [exact(amount.low), amount.high === null ? null : exact(amount.high)]
  const outside = (value: Exact): boolean =>
    order(value, low) < 0 || (high !== null && order(value, high) > 0)
  const wrong = worlds.find(
    (one) =>
      holds(model.conditions, ever(one), leafHolds) &&
      amountsIn(model, question, one).some(outside),
  )
  return shown(`amount outside ${amount.low} … ${amount.high}`, wrong)
}

/** The amounts of a world, over values of what the text leaves open. */
function amountsIn({ amount, open }: Model, question: Question, world: World): readonly Exact[] {
  if (amount === null) return []
  const values = open.reduce<readonly ReadonlyMap<string, string>[]>(
    (found, { id, samples }) => {
      const given = question.open[id]
      const tried = given === undefined ? samples : [given]
      return tried.flatMap((value) => found.map((one) => new Map([...one, [id, value]])))
    },
    [new Map()],
  )
  return values.map((one) => amountIn(amount, world, one))
}

/** Where every fact is stated nothing is undetermined, and the answer is that of the one world. */
function inexact(model: Model, question: Question, finding: Finding): readonly string[] {
  const stated = model.facts.every(({ id, type }) => {
    const value = question.stated.get(id)
    return value !== undefined && !(type === 'place' && isCoarse(value))
  })
  const [world] = presentsOf(model, question)
  const doubtful = model.forceNotBefore !== undefined || finding.verdict === 'not-in-force'
  if (!stated || world === undefined || doubtful) return []
  const met = holds(model.conditions, world, leafHolds)
  const pending = holds(model.conditions, world, canHold(model, question))
    ? 'pending'
    : 'ineligible'
  const wanted = met ? 'eligible' : pending
  const values = finding.amount === null ? [] : amountsIn(model, question, world)
  const closed =
    model.open.every(({ id }) => question.open[id] !== undefined) &&
    factsOfAmount(model.amount).every((fact) => question.stated.get(fact) !== null)
  const wrong = values.some((value) => order(value, exact(finding.amount?.low ?? '0')) !== 0)
  return [
    ...(finding.verdict === wanted ? [] : [`${finding.verdict}, but all is stated: ${wanted}`]),
    ...(closed && (wrong || finding.amount?.exact === false) ? ['the amount is not exact'] : []),
  ]
}

const shown = (what: string, world: World | undefined): readonly string[] =>
  world === undefined ? [] : [`${what} where ${JSON.stringify([...world.facts])}`]
