import {
  type ConditionProperties,
  Engine,
  type NestedCondition,
  type TopLevelCondition,
} from 'json-rules-engine'
import type { PlainDate } from '../calendar/plain-date'
import type { FactState, FactView } from '../fact/fact-state'
import { operandState } from '../fact/view'
import type { Condition, Leaf, Rulebook } from '../rulebook/rulebook'
import { type Judged, judge, type Sides } from './judged'
import { operators } from './operators'

/** One condition tree and the facts that it is judged by. */
export interface Case {
  readonly condition: Condition
  readonly view: FactView
}

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
  const tables: Tables = { names: new Map(), lefts: [], rights: [], rulebook }
  const rules = cases.map((one, index) => {
    const conditions = rootOf(engineCondition(one.condition, one.view, tables))
    return { name: String(index), conditions, event: { type: 'judged' } }
  })
  const engine = engineFor(tables, asOf)
  for (const rule of rules) engine.addRule(rule)
  const { results, failureResults } = await engine.run()
  const byName = new Map([...results, ...failureResults].map((result) => [result.name, result]))
  return cases.map((one, index) => {
    const sides = sidesIn(required(byName.get(String(index))).conditions, tables)
    return judgedBy(one.condition, sides, asOf)
  })
}

/** Folds a tree over what the engine read of its leaves; its result keeps their order. */
function judgedBy(condition: Condition, sides: readonly Sides[], asOf: PlainDate): Judged {
  let next = 0
  const judged = judge(
    condition,
    () => {
      next += 1
      return required(sides[next - 1])
    },
    asOf,
  )
  if (next !== sides.length) throw new Error('json-rules-engine lost a leaf')
  return judged
}

/**
 * What leaves compare. The engine copies each leaf again and again, so a leaf holds no state but the
 * name of the one on its left, a fact of the engine, and the number of the one on its right.
 */
interface Tables {
  readonly names: Map<FactView, Map<string, string>>
  /** By their names, which are their numbers. */
  readonly lefts: FactState[]
  readonly rights: FactState[]
  readonly rulebook: Rulebook
}

function engineFor({ lefts, rights }: Tables, asOf: PlainDate): Engine {
  const engine = new Engine([], { replaceFactsInEventParams: false })
  for (const [name, operator] of Object.entries(operators)) {
    engine.addOperator<FactState, number>(
      name,
      (left, right) => operator(left, required(rights[right]), asOf).kind === 'satisfied',
    )
  }
  for (const [name, state] of lefts.entries()) engine.addFact(String(name), state)
  return engine
}

/** A tree that the engine takes as the root of a rule. */
const rootOf = (condition: NestedCondition): TopLevelCondition =>
  'all' in condition || 'any' in condition || 'not' in condition ? condition : { all: [condition] }

/** A linked tree in the engine's form, made afresh, because the engine writes into what it is given. */
function engineCondition(condition: Condition, view: FactView, tables: Tables): NestedCondition {
  switch (condition.kind) {
    case 'leaf':
      return engineLeaf(condition, view, tables)
    case 'not':
      return { not: engineCondition(condition.member, view, tables) }
    case 'defined':
      return engineCondition(condition.member, view, tables)
    case 'all':
      return { all: condition.members.map((member) => engineCondition(member, view, tables)) }
    case 'any':
      return { any: condition.members.map((member) => engineCondition(member, view, tables)) }
  }
}

function engineLeaf(
  { fact, operator, operand, type }: Leaf,
  view: FactView,
  tables: Tables,
): ConditionProperties {
  const right = operandState(operand, type, view, tables.rulebook)
  return { fact: nameOf(fact, view, tables), operator, value: tables.rights.push(right) - 1 }
}

/** What the engine calls a fact of a view. */
function nameOf(fact: string, view: FactView, { names, lefts }: Tables): string {
  const ofView = names.get(view) ?? new Map<string, string>()
  const name = ofView.get(fact) ?? String(lefts.push(view(fact)) - 1)
  names.set(view, ofView.set(fact, name))
  return name
}

/** What the engine read at each leaf; its result tree keeps the order of the conditions. */
function sidesIn(node: object, tables: Tables): readonly Sides[] {
  const found: Sides[] = []
  gatherSides(node, tables, found)
  return found
}

function gatherSides(node: object, tables: Tables, found: Sides[]): void {
  if ('all' in node && Array.isArray(node.all)) {
    for (const member of node.all) gatherSides(member, tables, found)
  } else if ('any' in node && Array.isArray(node.any)) {
    for (const member of node.any) gatherSides(member, tables, found)
  } else if ('not' in node && typeof node.not === 'object' && node.not !== null) {
    gatherSides(node.not, tables, found)
  } else if ('factResult' in node && 'valueResult' in node) {
    const right = typeof node.valueResult === 'number' ? tables.rights[node.valueResult] : undefined
    found.push({ left: stateOf(node.factResult), right: required(right) })
  } else throw new Error('a leaf was not evaluated')
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
