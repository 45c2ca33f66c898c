import type { Judged, JudgedLeaf } from '../condition/judged'
import type { Outcome } from '../condition/outcome'
import type { FactState } from '../fact/fact-state'
import type { FactValue } from '../profile/value'
import { freeze } from '../rulebook/freeze'
import type { Leaf, Operand } from '../rulebook/rulebook'
import type { ConditionResult, Expected, Gap, LeafResult } from './finding'
import { gapOf } from './gap'

/** A judged tree as the plain data of a finding, frozen. */
export function conditionResult(judged: Judged): ConditionResult {
  const { outcome: came } = judged
  const outcome = came.kind
  const missing = 'missing' in came ? Object.freeze(came.missing) : none
  const pendingUntil = came.kind === 'pending' ? came.until : null
  switch (judged.kind) {
    case 'leaf':
      return leafResult(judged)
    case 'not': {
      const member = conditionResult(judged.member)
      return Object.freeze({ outcome, missing, pendingUntil, kind: 'not', member })
    }
    case 'defined': {
      const { definition, title, source, words } = judged.condition
      return Object.freeze({
        outcome,
        missing,
        pendingUntil,
        kind: 'defined',
        definition,
        title,
        source,
        words: words?.text ?? null,
        citation: words?.citation ?? null,
        member: conditionResult(judged.member),
      })
    }
    default: {
      const members = Object.freeze(judged.members.map(conditionResult))
      return Object.freeze({ outcome, missing, pendingUntil, kind: judged.kind, members })
    }
  }
}

export function leafResult(judged: JudgedLeaf): LeafResult {
  const { leaf, left, outcome } = judged
  const actual = left.kind === 'unknown' ? undefined : freeze(stateValue(left))
  if ('missing' in outcome) Object.freeze(outcome.missing)
  const gap = gapOf(judged)
  if (gap !== undefined) Object.freeze(gap)
  return Object.freeze(resultOfLeaf(leaf, outcome, expectedOf(judged), actual, gap))
}

/** The result of a leaf from its parts; without what is stated where nothing is. */
export function resultOfLeaf(
  { fact, operator, basis, words: found }: Leaf,
  outcome: Outcome,
  expected: Expected,
  actual: FactValue | null | undefined,
  gap: Gap | undefined,
): LeafResult {
  const [words, citation] = [found?.text ?? null, found?.citation ?? null]
  const missing = 'missing' in outcome ? outcome.missing : none
  const pendingUntil = outcome.kind === 'pending' ? outcome.until : null
  // written out, for putting an object together of others takes many times as long
  const kind = 'leaf'
  const { kind: came } = outcome
  if (actual === undefined) {
    return {
      outcome: came,
      missing,
      pendingUntil,
      kind,
      fact,
      operator,
      expected,
      basis,
      words,
      citation,
    }
  }
  if (gap === undefined) {
    return {
      outcome: came,
      missing,
      pendingUntil,
      kind,
      fact,
      operator,
      expected,
      actual,
      basis,
      words,
      citation,
    }
  }
  return {
    outcome: came,
    missing,
    pendingUntil,
    kind,
    fact,
    operator,
    expected,
    actual,
    gap,
    basis,
    words,
    citation,
  }
}

const none: readonly string[] = Object.freeze([])

// what a leaf expects is mostly the same whatever is stated
const expectations = new WeakMap<Leaf, Expected>()

function expectedOf({ leaf, right }: JudgedLeaf): Expected {
  const known = expectations.get(leaf)
  if (known !== undefined) return known
  const { operand } = leaf
  const expected = freeze(expectedBy(operand, right))
  if (operand.kind !== 'fact' && operand.kind !== 'lookup') expectations.set(leaf, expected)
  return expected
}

function expectedBy(operand: Operand, right: FactState): Expected {
  switch (operand.kind) {
    case 'none':
      return { kind: 'none' }
    case 'value':
      return { kind: 'value', value: operand.value }
    case 'fact':
      return { kind: 'fact', fact: operand.fact, value: stateValue(right) }
    case 'register':
      return { kind: 'register', register: operand.register }
    case 'lookup':
      return { kind: 'lookup', register: operand.register, value: stateValue(right) }
  }
}

const stateValue = (state: FactState): FactValue | null =>
  state.kind === 'known' ? state.value : null
