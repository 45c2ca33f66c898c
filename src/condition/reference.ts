import { type ConditionProperties, Engine, type NestedCondition } from 'json-rules-engine'
import type { PlainDate } from '../calendar/plain-date'
import type { FactState, FactView } from '../fact/fact-state'
import { operandState } from '../fact/view'
import type { Condition, Leaf, Rulebook } from '../rulebook/rulebook'
import {
  type Judged,
  type JudgedLeaf,
  judgedDefinition,
  judgedGroup,
  judgedLeaf,
  judgedNot,
} from './judged'
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
  const lists = { lefts: [], leaves: [], rights: [], judged: [] }
  const tables: Tables = { names: new Map(), ...lists, rulebook }
  const rules: EngineRule[] = []
  const seats = cases.map((one) => seatOf(one, rules, tables))
  const engine = engineFor(tables, asOf)
  for (const rule of rules) engine.addRule(rule)
  const { results, failureResults } = await engine.run()
  const byName = new Map(
    [...results, ...failureResults].map(({ name, conditions }) => [name, conditions]),
  )
  return cases.map(({ condition }, index) => {
    const { name, place } = required(seats[index])
    const trees = membersIn(required(byName.get(name)), 'all')
    return foldedTree(condition, required(trees[place]), tables)
  })
}

/** The trees of several cases as one rule, all of which the engine judges whatever they come to. */
interface EngineRule {
  readonly name: string
  readonly conditions: { readonly all: NestedCondition[] }
  readonly event: typeof event
  /** What leaves there were before it. */
  readonly from: number
}

// a rule costs the engine as much as several leaves; but copying a tree, as it does, it looks for each
// node among all that it has copied
const mostLeaves = 64

/** Puts the tree of a case into the last rule, or into a new one where that is full. */
function seatOf({ condition, view }: Case, rules: EngineRule[], tables: Tables) {
  const from = tables.leaves.length
  let last = rules.at(-1)
  if (last === undefined || from - last.from >= mostLeaves) {
    last = { name: String(rules.length), conditions: { all: [] }, event, from }
    rules.push(last)
  }
  const place = last.conditions.all.push(engineCondition(condition, view, tables)) - 1
  return { name: last.name, place }
}

const event = { type: 'judged' }

/**
 * What leaves compare. The engine copies each leaf again and again, so a leaf holds no state but the
 * name of the one on its left, a fact of the engine, and its own number.
 */
interface Tables {
  readonly names: Map<FactState, string>
  /** By their names, which are their numbers. */
  readonly lefts: FactState[]
  readonly leaves: Leaf[]
  readonly rights: FactState[]
  /** What the engine found of each leaf. */
  readonly judged: JudgedLeaf[]
  readonly rulebook: Rulebook
}

function engineFor({ lefts, leaves, rights, judged }: Tables, asOf: PlainDate): Engine {
  const engine = new Engine([], { replaceFactsInEventParams: false })
  const operate = (left: FactState, number: number): boolean => {
    const found = judgedLeaf(required(leaves[number]), left, required(rights[number]), asOf)
    judged[number] = found
    return found.outcome.kind === 'satisfied'
  }
  for (const name of Object.keys(operators)) engine.addOperator(name, operate)
  // a state is a constant: what the engine would keep it under would be reckoned for nothing
  for (const [name, state] of lefts.entries()) engine.addFact(String(name), state, uncached)
  return engine
}

const uncached = { cache: false }

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

function engineLeaf(leaf: Leaf, view: FactView, tables: Tables): ConditionProperties {
  const { fact, operator } = leaf
  const number = tables.leaves.push(leaf) - 1
  tables.rights.push(rightOf(leaf, view, tables.rulebook))
  return { fact: nameOf(view(fact), tables), operator, value: number }
}

// what leaves compare with is mostly the same whatever is stated, and a rulebook is frozen
const constants = new WeakMap<Leaf, FactState>()

function rightOf(leaf: Leaf, view: FactView, rulebook: Rulebook): FactState {
  const known = constants.get(leaf)
  if (known !== undefined) return known
  const { operand, type } = leaf
  const right = operandState(operand, type, view, rulebook)
  if (operand.kind !== 'fact' && operand.kind !== 'lookup') constants.set(leaf, right)
  return right
}

/** What the engine calls a state; one that several documents see is one fact. */
function nameOf(state: FactState, { names, lefts }: Tables): string {
  const known = names.get(state)
  if (known !== undefined) return known
  const name = String(lefts.push(state) - 1)
  names.set(state, name)
  return name
}

/** Folds the tree that came back, which has the shape of the conditions, in three values. */
function foldedTree(condition: Condition, node: object, tables: Tables): Judged {
  switch (condition.kind) {
    case 'leaf':
      return leafIn(node, tables)
    case 'not':
      return judgedNot(foldedTree(condition.member, memberIn(node), tables))
    case 'defined':
      return judgedDefinition(condition, foldedTree(condition.member, node, tables))
    default: {
      const nodes = membersIn(node, condition.kind)
      const members = condition.members.map((member, index) =>
        foldedTree(member, required(nodes[index]), tables),
      )
      return judgedGroup(condition.kind, members)
    }
  }
}

function membersIn(node: object, kind: 'all' | 'any'): readonly object[] {
  const members: unknown = Object.hasOwn(node, kind) ? Reflect.get(node, kind) : undefined
  return Array.isArray(members) ? members : []
}

function memberIn(node: object): object {
  const member = 'not' in node ? node.not : undefined
  return required(typeof member === 'object' && member !== null ? member : undefined)
}

/** What the engine found of a leaf, if it is what stands in its tree. */
function leafIn(node: object, { judged }: Tables): JudgedLeaf {
  const number = 'valueResult' in node ? node.valueResult : undefined
  const found = required(typeof number === 'number' ? judged[number] : undefined)
  if ('factResult' in node && node.factResult === found.left) return found
  throw new TypeError('json-rules-engine returned what no fact gave it')
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('json-rules-engine lost a rule or a leaf')
  return value
}
