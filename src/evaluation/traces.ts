import { type Clause, clausesOf } from '../condition/clauses'
import { type OutcomeCode, satisfiedCode, unknownCode, violatedCode } from '../condition/code'
import { compiled } from '../condition/compiled'
import { compiledLeaf } from '../condition/compiled-leaf'
import { conjunctsOf, leavesOf } from '../condition/judged'
import type { Place, Test } from '../condition/test'
import type { Frame } from '../fact/frame'
import type { Condition, Leaf } from '../rulebook/rulebook'
import { clauseTrace, met, unmet } from './clause-trace'
import { leafReasons } from './leaf-reasons'
import { after, forgotten, newPattern, type Pattern, type Supply } from './pattern'

/** Follows what stands in a frame from one pattern to that of a condition. */
export type Trace = (frame: Frame, from: Pattern) => Pattern

/** The first pattern of what a rule comes to, and the way on; null where all profiles share it. */
export interface Way {
  readonly first: Pattern
  readonly trace: Trace | null
}

/** On which leaves of a rule what it comes to rests. */
export interface Traces {
  readonly satisfied: Way
  readonly violated: Way
  readonly open: Way
  readonly supply: Supply
}

/** The traces of the conditions of a rule. */
export function tracesOf(condition: Condition, place: Place, supply: Supply): Traces {
  const wayOf = (trace: Trace | null): Way => ({ first: newPattern(), trace })
  const settled = (came: SettledCode): Way => {
    const trace = settledTrace(condition, came, place, supply)
    return wayOf(trace && quickTrace(condition, came, trace, place, supply))
  }
  return {
    satisfied: settled(satisfiedCode),
    violated: settled(violatedCode),
    open: wayOf(openTrace(condition, place, supply)),
    supply,
  }
}

/** What can be clauses by numbers, then the rest; all by the other trace where numbers do not settle it. */
function quickTrace(
  condition: Condition,
  came: SettledCode,
  otherwise: Trace,
  place: Place,
  supply: Supply,
): Trace {
  const split = conjunctsOf(condition).map((one) => clausesOf(one, place.slots) ?? one)
  const clauses = split.flatMap((one) => ('kind' in one ? [] : one))
  const members = split.flatMap((one) => ('kind' in one ? [one] : []))
  const rest = settledTrace({ kind: 'all', members }, came, place, supply)
  const quick =
    came === violatedCode
      ? clauseTrace(clauses, unmet, supply)
      : clauseTrace(alternativesIn(clauses), met, supply)
  return (frame, from) => {
    const pattern = quick(frame, after(from, 0, supply))
    if (pattern === null) return otherwise(frame, after(from, 1, supply))
    return rest === null ? pattern : rest(frame, pattern)
  }
}

/** What is met of clauses that are met differs only where there are several ways to do so. */
const alternativesIn = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.filter(({ length }) => length > 1).flatMap((clause) => clause.map((one) => [one]))

type SettledCode = typeof satisfiedCode | typeof violatedCode

/**
 * Follows on which members a condition rests that came to a code; null where it rests on the same ones
 * whatever is stated, as it does on all members of an `all` that is satisfied.
 */
function settledTrace(
  condition: Condition,
  came: SettledCode,
  place: Place,
  supply: Supply,
): Trace | null {
  switch (condition.kind) {
    case 'leaf':
      return null
    case 'not':
      return settledTrace(condition.member, contrary(came), place, supply)
    case 'defined':
      return settledTrace(condition.member, came, place, supply)
    default: {
      const members = condition.members.map((member) => ({
        test: compiled(member, place),
        trace: settledTrace(member, came, place, supply),
      }))
      const restsOnEvery = (condition.kind === 'all') === (came === satisfiedCode)
      return restsOnEvery
        ? chained(members.flatMap(({ trace }) => trace ?? []))
        : chosen(members, came, supply)
    }
  }
}

const contrary = (came: SettledCode): SettledCode =>
  came === satisfiedCode ? violatedCode : satisfiedCode

function chained(traces: readonly Trace[]): Trace | null {
  const [only] = traces
  if (only === undefined || traces.length === 1) return only ?? null
  return (frame, from) => {
    let pattern = from
    for (const trace of traces) pattern = trace(frame, pattern)
    return pattern
  }
}

interface Member {
  readonly test: Test
  readonly trace: Trace | null
}

/** Which members came to the same as their group. */
function chosen(members: readonly Member[], came: SettledCode, supply: Supply): Trace {
  return (frame, from) => {
    let pattern = from
    for (const { test, trace } of members) {
      const isSame = test(frame) === came
      pattern = after(pattern, isSame ? 1 : 0, supply)
      if (isSame && trace !== null) pattern = trace(frame, pattern)
    }
    return pattern
  }
}

/** Follows what each leaf came to, and what it lacks: on all of that rests what is open. */
function openTrace(condition: Condition, place: Place, supply: Supply): Trace {
  const leaves = leavesOf(condition).map((leaf) => ({
    test: compiledLeaf(leaf, place),
    lackOf: lackIn(leaf, place),
  }))
  return (frame, from) => {
    let pattern = from
    for (const { test, lackOf } of leaves) {
      const code = test(frame)
      const came = code === unknownCode ? unknownFrom + lackOf(frame) : digitOf(code)
      pattern = came < mostDigits ? after(pattern, came, supply) : forgotten
    }
    return pattern
  }
}

// a leaf that lacks facts is never pending: only groups are both
const unknownFrom = 3
const mostDigits = 16

function digitOf(code: OutcomeCode): number {
  if (code === satisfiedCode) return 0
  return code === violatedCode ? 1 : 2
}

/** A number for what an unknown leaf lacks: its fact alone, where it is compared with a constant. */
function lackIn(leaf: Leaf, place: Place): (frame: Frame) => number {
  const { kind } = leaf.operand
  const isPlain = kind === 'value' || kind === 'none'
  if (isPlain && place.slots.byFact.has(leaf.fact)) return () => 0
  const reasons = leafReasons(leaf, place)
  const lacks: string[] = []
  return (frame) => {
    const lack = JSON.stringify(reasons(frame).missing)
    const known = lacks.indexOf(lack)
    if (known >= 0) return known
    return lacks.length < mostDigits ? lacks.push(lack) - 1 : mostDigits
  }
}
