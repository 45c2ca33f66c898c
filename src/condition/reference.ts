import {
  type ConditionProperties,
  Engine,
  type NestedCondition,
  type RuleResult,
} from 'json-rules-engine'
import type { PlainDate } from '../calendar/plain-date'
import { type FactState, type FactView, known } from '../fact/fact-state'
import { operandState } from '../fact/view'
import type { Condition, Leaf, Rulebook } from '../rulebook/rulebook'
import { type Judged, judge, leavesOf, type Sides } from './judged'
import { operators } from './operators'

/** One condition tree and the facts that it is judged by. */
export interface Case {
  readonly condition: Condition
  readonly view: FactView
}

/** The operand of a leaf that is neither a literal nor a fact: a list or a table cell. */
const operandFact = 'operand'

/**
 * Judges condition trees with json-rules-engine, the reference executor, all cases in one run.
 *
 * The engine's booleans are not the answer: it has two values where the law needs three. So its
 * tree comes back and is folded again, over the states that it read. Each call has an engine of its
 * own, because an engine keeps the state of its run on itself; there are no priorities, because a
 * leaf of lower priority may be left unevaluated; no state is `undefined`.
 */
export async function judgeAll(
  cases: readonly Case[],
  rulebook: Rulebook,
  asOf: PlainDate,
): Promise<readonly Judged[]> {
  const judged: Judged[] = []
  for (let from = 0; from < cases.length; from += batch) {
    judged.push(...(await judgeBatch(cases.slice(from, from + batch), rulebook, asOf)))
  }
  return judged
}

// an engine holds a copy of every tree and a promise for every leaf until its run ends
const batch = 200

async function judgeBatch(
  cases: readonly Case[],
  rulebook: Rulebook,
  asOf: PlainDate,
): Promise<readonly Judged[]> {
  const engine = engineFor(asOf)
  const leaves = cases.map((one) => leavesOf(one.condition))
  addFacts(engine, cases, leaves, rulebook)
  for (const [index, one] of cases.entries()) {
    const conditions = { all: [engineCondition(one.condition, index, { next: 0 })] }
    engine.addRule({ name: String(index), conditions, event: { type: 'judged' } })
  }
  const { results, failureResults } = await engine.run()
  const byName = new Map([...results, ...failureResults].map((result) => [result.name, result]))
  return cases.map((one, index) => {
    const sides = sidesByLeaf(byName.get(String(index)), leaves[index] ?? [])
    return judge(one.condition, (leaf) => required(sides.get(leaf)), asOf)
  })
}

function engineFor(asOf: PlainDate): Engine {
  const engine = new Engine([], { replaceFactsInEventParams: false })
  for (const [name, operator] of Object.entries(operators)) {
    engine.addOperator<FactState, FactState>(
      name,
      (left, right) => operator(left, right, asOf).kind === 'satisfied',
    )
  }
  return engine
}

function addFacts(
  engine: Engine,
  cases: readonly Case[],
  leaves: readonly (readonly Leaf[])[],
  rulebook: Rulebook,
): void {
  const facts = leaves
    .flat()
    .flatMap(({ fact, operand }) => (operand.kind === 'fact' ? [fact, operand.fact] : [fact]))
  for (const fact of new Set(facts)) {
    engine.addFact(fact, ({ at }) => required(cases[at]).view(fact), { cache: false })
  }
  const operandAt = ({ at, leaf }: Record<string, number>): FactState => {
    const { operand, type } = required(leaves[at ?? -1]?.[leaf ?? -1])
    return operandState(operand, type, required(cases[at ?? -1]).view, rulebook)
  }
  engine.addFact(operandFact, operandAt, { cache: false })
}

/** A linked tree in the engine's form, made afresh, because the engine writes into what it is given. */
function engineCondition(
  condition: Condition,
  at: number,
  counter: { next: number },
): NestedCondition {
  switch (condition.kind) {
    case 'leaf':
      return engineLeaf(condition, at, counter)
    case 'not':
      return { not: engineCondition(condition.member, at, counter) }
    case 'defined':
      return { all: [engineCondition(condition.member, at, counter)] }
    case 'all':
      return { all: condition.members.map((member) => engineCondition(member, at, counter)) }
    case 'any':
      return { any: condition.members.map((member) => engineCondition(member, at, counter)) }
  }
}

function engineLeaf(
  { fact, operator, operand }: Leaf,
  at: number,
  counter: { next: number },
): ConditionProperties {
  const leaf = counter.next
  counter.next += 1
  const params = { at }
  if (operand.kind === 'value') return { fact, operator, params, value: known(operand.value) }
  if (operand.kind === 'fact') {
    return { fact, operator, params, value: { fact: operand.fact, params } }
  }
  return { fact, operator, params, value: { fact: operandFact, params: { at, leaf } } }
}

/** What the engine read at each leaf; its result tree keeps the order of the conditions. */
function sidesByLeaf(
  result: RuleResult | undefined,
  leaves: readonly Leaf[],
): ReadonlyMap<Leaf, Sides> {
  const sides = sidesIn(required(result).conditions)
  if (sides.length !== leaves.length) throw new Error('json-rules-engine lost a leaf')
  return new Map(leaves.map((leaf, index) => [leaf, required(sides[index])]))
}

function sidesIn(node: object): readonly Sides[] {
  if ('all' in node && Array.isArray(node.all)) return node.all.flatMap(sidesIn)
  if ('any' in node && Array.isArray(node.any)) return node.any.flatMap(sidesIn)
  if ('not' in node && typeof node.not === 'object' && node.not !== null) return sidesIn(node.not)
  if (!('factResult' in node && 'valueResult' in node)) throw new Error('a leaf was not evaluated')
  return [{ left: stateOf(node.factResult), right: stateOf(node.valueResult) }]
}

function stateOf(value: unknown): FactState {
  if (isFactState(value)) return value
  throw new TypeError('json-rules-engine returned what no fact gave it')
}

function isFactState(value: unknown): value is FactState {
  return typeof value === 'object' && value !== null && 'kind' in value
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('json-rules-engine lost a rule or a leaf')
  return value
}
