import { allOf, anyOf, notOf, type Outcome } from '../condition/outcome'
import type { Place } from '../condition/test'
import type { Condition } from '../rulebook/rulebook'
import type { ConditionResult, LeafResult } from './finding'
import { leafReasons, type Reasons } from './leaf-reasons'

/** The reasons of a tree, as `conditionResult` gives them of a judged one. */
export function reasonsOf(condition: Condition, place: Place): Reasons {
  switch (condition.kind) {
    case 'leaf':
      return leafReasons(condition, place)
    case 'not': {
      const member = reasonsOf(condition.member, place)
      return (frame) => {
        const result = member(frame)
        return { ...nodeOf(notOf(outcomeOf(result))), kind: 'not', member: result }
      }
    }
    case 'defined':
      return definedReasons(condition, reasonsOf(condition.member, place))
    default:
      return groupReasons(
        condition.kind,
        condition.members.map((member) => reasonsOf(member, place)),
      )
  }
}

function definedReasons(
  { definition, title, source, words }: Extract<Condition, { kind: 'defined' }>,
  member: Reasons,
): Reasons {
  const [text, citation] = [words?.text ?? null, words?.citation ?? null]
  return (frame) => {
    const result = member(frame)
    const { outcome, missing, pendingUntil } = result
    const node = { outcome, missing, pendingUntil, kind: 'defined', definition } as const
    return { ...node, title, source, words: text, citation, member: result }
  }
}

function groupReasons(kind: 'all' | 'any', members: readonly Reasons[]): Reasons {
  const [settling, fold] =
    kind === 'all' ? (['violated', allOf] as const) : (['satisfied', anyOf] as const)
  return (frame) => {
    const results = members.map((member) => member(frame))
    const isSettled = results.some(({ outcome }) => outcome === settling)
    if (isSettled)
      return { outcome: settling, missing: none, pendingUntil: null, kind, members: results }
    return { ...nodeOf(fold(results.map(outcomeOf))), kind, members: results }
  }
}

/** The leaves on which a result rests, as `decidingLeaves` gives them of a judged tree. */
export function decidingResults(result: ConditionResult): readonly LeafResult[] {
  switch (result.kind) {
    case 'leaf':
      return [result]
    case 'not':
    case 'defined':
      return decidingResults(result.member)
    default: {
      const found: LeafResult[] = []
      for (const member of result.members) {
        if (member.outcome === result.outcome) found.push(...decidingResults(member))
      }
      return found
    }
  }
}

const none: readonly string[] = Object.freeze([])

/** The outcome of a result. */
export function outcomeOf({ outcome, missing, pendingUntil }: ConditionResult): Outcome {
  if (outcome === 'pending') return { kind: outcome, until: pendingUntil, missing }
  return outcome === 'unknown' ? { kind: outcome, missing } : { kind: outcome }
}

const nodeOf = (outcome: Outcome) => ({
  outcome: outcome.kind,
  missing: 'missing' in outcome ? outcome.missing : none,
  pendingUntil: outcome.kind === 'pending' ? outcome.until : null,
})
