import type { Judged, JudgedLeaf } from '../condition/judged'
import type { Outcome } from '../condition/outcome'
import type { FactState } from '../fact/fact-state'
import type { FactValue } from '../profile/value'
import type { ConditionResult, Expected, LeafResult } from './finding'
import { gapOf } from './gap'

/** A judged tree as the plain data of a finding. */
export function conditionResult(judged: Judged): ConditionResult {
  switch (judged.kind) {
    case 'leaf':
      return leafResult(judged)
    case 'not':
      return { ...nodeResult(judged.outcome), kind: 'not', member: conditionResult(judged.member) }
    case 'defined': {
      const { definition, title, source, words } = judged.condition
      return {
        ...nodeResult(judged.outcome),
        kind: 'defined',
        definition,
        title,
        source,
        words: words?.text ?? null,
        citation: words?.citation ?? null,
        member: conditionResult(judged.member),
      }
    }
    default:
      return {
        ...nodeResult(judged.outcome),
        kind: judged.kind,
        members: judged.members.map(conditionResult),
      }
  }
}

export function leafResult(judged: JudgedLeaf): LeafResult {
  const { leaf, left } = judged
  const gap = gapOf(judged)
  return {
    ...nodeResult(judged.outcome),
    kind: 'leaf',
    fact: leaf.fact,
    operator: leaf.operator,
    expected: expectedOf(judged),
    ...(left.kind === 'unknown' ? {} : { actual: stateValue(left) }),
    ...(gap === undefined ? {} : { gap }),
    basis: leaf.basis,
    words: leaf.words?.text ?? null,
    citation: leaf.words?.citation ?? null,
  }
}

function nodeResult(outcome: Outcome) {
  return {
    outcome: outcome.kind,
    missing: 'missing' in outcome ? outcome.missing : [],
    pendingUntil: outcome.kind === 'pending' ? outcome.until : null,
  }
}

function expectedOf({ leaf, right }: JudgedLeaf): Expected {
  const { operand } = leaf
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
