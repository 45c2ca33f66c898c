import type { LeafResult } from '../../src/evaluation/finding'
import type { Fact } from '../../src/profile/vocabulary'
import type { RuleFormat } from '../../src/rulebook/rule-format'
import type { Leaf, Rule, Rulebook } from '../../src/rulebook/rulebook'
import { factsOfAmount, type Model, type Question } from '../property/model'
import type { Value } from '../property/naive'
import type { CaseFinding } from './case-findings'
import type { Ground } from './ground'
import { daysFrom, type Nearby, valuesNear } from './near-values'
import { modelOf } from './rule-model'
import { type Start, startsOf } from './starts'
import { factsReadBy, leavesIn, restsOn, resultsAt, type Unit, unitsOf } from './units'

/** A generated case: one fact, the readings or the day are other than where the rule is met. */
export interface Boundary {
  readonly name: string
  readonly question: Question
}

/** The generated cases of a rule, and the model by which the naive evaluator answers them. */
export interface Boundaries {
  readonly model: Model
  readonly cases: readonly Boundary[]
}

/** A fact that a leaf reads where the rule is met, and what is near to its threshold. */
interface Probe {
  readonly fact: Fact
  readonly start: Start
  readonly where: string
  readonly nearby: Nearby
}

export async function boundariesOf(
  format: RuleFormat,
  { rule, rulebook }: { readonly rule: Rule; readonly rulebook: Rulebook },
  cases: readonly CaseFinding[],
  ground: Ground,
): Promise<Boundaries> {
  const starts = await startsOf(modelOf(format, rule, new Map(), ground), cases, rulebook)
  const probes = unitsOf(rule.conditions).flatMap((unit) =>
    startsFor(unit, starts).flatMap((start) => probesOf(unit, start, ground)),
  )
  const domains = new Map<string, Exclude<Value, null>[]>()
  for (const { fact, nearby } of probes) {
    const values = [...(domains.get(fact.id) ?? []), ...valuesNear(fact, nearby)]
    domains.set(fact.id, [...new Map(values.map((one) => [JSON.stringify(one), one])).values()])
  }
  const model = modelOf(format, rule, domains, ground)
  const moved = probes.flatMap((probe) => movedFacts(probe))
  return {
    model,
    cases: unique([...moved, ...otherwise(model, starts), ...amounts(model, starts)]),
  }
}

// under more choices of readings than these the same leaf is seldom another
const mostStarts = 2

/** Under some choices of readings the first start that is met because of the unit, else the first. */
function startsFor({ path }: Unit, starts: readonly Start[]): readonly Start[] {
  const resting = new Map<string, Start>()
  for (const start of starts) {
    const key = JSON.stringify(start.question.readings)
    if (!resting.has(key) && restsOn(start.conditions, path)) resting.set(key, start)
  }
  return resting.size > 0 ? [...resting.values()].slice(0, mostStarts) : starts.slice(0, 1)
}

function probesOf(unit: Unit, start: Start, { library }: Ground): readonly Probe[] {
  const results = resultsAt(start.conditions, unit.path)
  return leavesIn(unit.condition).flatMap((leaf, index) =>
    factsReadBy(leaf, library.definitions).flatMap((id) => {
      const fact = library.facts.get(id)
      if (fact === undefined) return []
      const nearby = {
        leaf,
        expected: expectedAt(leaf, results[index]),
        stated: start.question.stated.get(id) ?? null,
        asOf: start.question.asOf,
        registers: library.registers,
      }
      return [{ fact, start, where: unit.path || 'conditions', nearby }]
    }),
  )
}

function expectedAt({ operand }: Leaf, result: LeafResult | undefined): Value {
  if (operand.kind === 'value') return operand.value
  return result !== undefined && 'value' in result.expected ? result.expected.value : null
}

function movedFacts({ fact, start, where, nearby }: Probe): readonly Boundary[] {
  const { question } = start
  const others = [...question.stated].filter(([id]) => id !== fact.id)
  const values: readonly (Value | undefined)[] = [...valuesNear(fact, nearby), null, undefined]
  return values.map((value) => ({
    name: `${where}: ${fact.id} ${value === undefined ? 'not stated' : JSON.stringify(value)} (${start.name})`,
    question: {
      ...question,
      stated: new Map(value === undefined ? others : [...others, [fact.id, value]]),
    },
  }))
}

/** The base profile under each other reading, and on the last day before the document. */
function otherwise(model: Model, [base]: readonly Start[]): readonly Boundary[] {
  if (base === undefined) return []
  const { question } = base
  const readings = [...model.interpretations].flatMap(([id, { options }]) =>
    options.map((option) => ({
      name: `${id}=${option}`,
      question: { ...question, readings: { [id]: option } },
    })),
  )
  return [
    ...readings,
    { name: 'not in force', question: { ...question, asOf: daysFrom(model.forceFrom, -1) } },
  ]
}

/** What the amount is computed from, where it is nothing, one fen more, and very much. */
function amounts(model: Model, [base]: readonly Start[]): readonly Boundary[] {
  const { question = undefined } = base ?? {}
  if (question === undefined) return []
  return factsOfAmount(model.amount).flatMap((fact) =>
    ['0', '0.01', '1000000000000'].map((value) => ({
      name: `amount: ${fact} "${value}"`,
      question: { ...question, stated: new Map([...question.stated, [fact, value]]) },
    })),
  )
}

function unique(cases: readonly Boundary[]): readonly Boundary[] {
  const byQuestion = new Map<string, Boundary>()
  for (const one of cases) {
    const { stated, ...rest } = one.question
    const key = JSON.stringify([[...stated].sort(([a], [b]) => (a < b ? -1 : 1)), rest])
    if (!byQuestion.has(key)) byQuestion.set(key, one)
  }
  return [...byQuestion.values()]
}
