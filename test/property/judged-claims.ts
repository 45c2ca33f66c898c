import type { JudgedClaim } from '../../src/audit/audited-claim'
import { type Exact, exact, greatest, least, minus, order, plus } from './exact'
import type { Model, Question } from './model'
import { amountIn, holds, leafHolds, type World } from './naive'
import { presentsOf } from './worlds'

/** Every choice of readings of what a question does not settle. */
function readingsOf(
  { interpretations }: Model,
  { readings }: Question,
): readonly Question['readings'][] {
  return [...interpretations].reduce<readonly Question['readings'][]>(
    (found, [id, { options }]) => {
      const settled = readings[id]
      const tried = settled === undefined ? options : [settled]
      return tried.flatMap((option) => found.map((one) => ({ ...one, [id]: option })))
    },
    [{}],
  )
}

/** The completions of what is unknown on the day of a question, under every reading that is open. */
const casesOf = (model: Model, question: Question): readonly World[] =>
  readingsOf(model, question).flatMap((readings) => presentsOf(model, { ...question, readings }))

const fen = exact('0.01')
const nothing = exact('0')
// above every figure of a random rule and every claim, for what has no upper bound
const endless = '1000000000000000000000000000000'

/** Whether an amount is right where the conditions hold, as far as a fen can say. */
function isRight(amount: string, model: Model, question: Question, world: World): boolean {
  if (!holds(model.conditions, world, leafHolds)) return false
  const ends = endsIn(model, question, world)
  // where the text has no figure any amount may be right
  if (ends === null) return true
  const [low, high] = ends
  const claimed = exact(amount)
  const isEnough = order(plus(claimed, fen), low) > 0 || order(low, nothing) === 0
  return isEnough && order(claimed, plus(high, fen)) < 0
}

/** Between what the amount of a world lies, over what the text leaves open. */
function endsIn(
  { amount, open }: Model,
  question: Question,
  world: World,
): readonly [Exact, Exact] | null {
  if (amount === null) return null
  const values = open.reduce<readonly ReadonlyMap<string, string>[]>(
    (found, { id, low, high, samples }) => {
      const given = question.open[id]
      const tried = given === undefined ? [low, ...samples, high ?? endless] : [given]
      return tried.flatMap((value) => found.map((one) => new Map([...one, [id, value]])))
    },
    [new Map()],
  )
  const [first = nothing, ...others] = values.map((one) => amountIn(amount, world, one))
  return [others.reduce(least, first), others.reduce(greatest, first)]
}

const accusing: readonly string[] = ['ineligible', 'over', 'under', 'premature']

/** A case that contradicts what was said of a claim; none where it is sound. */
export function contradictionOf(
  model: Model,
  question: Question,
  { verdict, claim }: JudgedClaim,
): string | null {
  if (!accusing.includes(verdict) && verdict !== 'consistent') return null
  const cases = casesOf(model, question)
  const wrong = cases.find(
    (world) => isRight(claim.amount, model, question, world) !== (verdict === 'consistent'),
  )
  return wrong === undefined
    ? null
    : `${verdict} ${claim.amount}, but ${JSON.stringify([...wrong.facts, ...wrong.readings])}`
}

/** Amounts worth claiming: those of some cases, a fen beside them, nothing, very much. */
export function amountsWorthClaiming(model: Model, question: Question): readonly string[] {
  const ends = casesOf(model, question)
    .slice(0, 6)
    .flatMap((world) => endsIn(model, question, world) ?? [])
    .flatMap((end) => [end, plus(end, fen), order(end, fen) < 0 ? end : minus(end, fen)])
  const payable = ends.map(inFen).filter((amount) => amount.length < 20)
  return ['0', '1', '99999999999', ...payable]
}

/** The amount without what is less than a fen. */
function inFen({ units, places }: Exact): string {
  const scaled = places <= 2 ? units * 10n ** BigInt(2 - places) : units / 10n ** BigInt(places - 2)
  const text = String(scaled).padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}
