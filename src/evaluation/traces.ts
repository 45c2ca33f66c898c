import { clausesOf } from '../condition/clauses'
import { type OutcomeCode, satisfiedCode, unknownCode, violatedCode } from '../condition/code'
import { compiled } from '../condition/compiled'
import { compiledLeaf } from '../condition/compiled-leaf'
import { conjunctsOf, leavesOf } from '../condition/judged'
import type { Place, Test } from '../condition/test'
import type { Frame } from '../fact/frame'
import type { Condition, Leaf } from '../rulebook/rulebook'
import { unmetTrace } from './clause-trace'
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
  return {
    satisfied: wayOf(settledTrace(condition, satisfiedCode, place, supply)),
    violated: wayOf(violatedTrace(condition, place, supply)),
    open: wayOf(openTrace(condition, place, supply)),
    supply,
  }
}

/** Of what is violated by numbers alone clause by clause, else member by member. */
function violatedTrace(condition: Condition, place: Place, supply: Supply): Trace | null {
  const otherwise = settledTrace(condition, violatedCode, place, supply)
  if (otherwise === null) return null
  const split = conjunctsOf(condition).map((one) => clausesOf(one, place.slots) ?? one)
  const members = split.flatMap((one) => ('kind' in one ? [one] : []))
  const clauses = split.flatMap((one) => ('kind' in one ? [] : one))
  const quick = unmetTrace(clauses, supply)
  const rest = settledTrace({ kind: 'all', members }, violatedCode, place, supply)
  return (frame, from) => {
    const pattern = quick(frame, after(from, 0, supply))
    if (pattern === null) return otherwise(frame, after(from, 1, supply))
    return rest === null ? pattern : rest(frame, pattern)
  }
}

/** Whether what a condition that came to a code rests on is the same whatever is stated. */
export function isSettledAlike(condition: Condition, came: SettledCode): boolean {
  switch (condition.kind) {
    case 'leaf':
      return true
    case 'not':
      return isSettledAlike(condition.member, contrary(came))
    case 'defined':
      return isSettledAlike(condition.member, came)
    default:
      return restsOnEvery(condition.kind, came)
        ? condition.members.every((member) => isSettledAlike(member, came))
        : false
  }
}

/** That all are met, or that none is, rests on every member. */
const restsOnEvery = (kind: 'all' | 'any', came: SettledCode): boolean =>
  (kind === 'all') === (came === satisfiedCode)

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
      return restsOnEvery(condition.kind, came)
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
