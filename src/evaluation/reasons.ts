import { allOf, anyOf, notOf, type Outcome } from '../condition/outcome'
import type { Place } from '../condition/test'
import type { Condition } from '../rulebook/rulebook'
import type { ConditionResult } from './finding'
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
        const { outcome, missing, pendingUntil } = nodeOf(notOf(outcomeOf(result)))
        return { outcome, missing, pendingUntil, kind: 'not', member: result }
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
    return {
      outcome: result.outcome,
      missing: result.missing,
      pendingUntil: result.pendingUntil,
      kind: 'defined',
      definition,
      title,
      source,
      words: text,
      citation,
      member: result,
    }
  }
}

function groupReasons(kind: 'all' | 'any', members: readonly Reasons[]): Reasons {
  const isAll = kind === 'all'
  const [settling, agreeing] = isAll
    ? (['violated', 'satisfied'] as const)
    : (['satisfied', 'violated'] as const)
  return (frame) => {
    const results: ConditionResult[] = []
    let agreed = 0
    let isSettled = false
    for (const member of members) {
      const result = member(frame)
      results.push(result)
      if (result.outcome === settling) isSettled = true
      else if (result.outcome === agreeing) agreed += 1
    }
    if (isSettled || agreed === results.length) {
      const settled = isSettled ? settling : agreeing
      return { outcome: settled, missing: none, pendingUntil: null, kind, members: results }
    }
    const outcomes = results.map(outcomeOf)
    const { outcome, missing, pendingUntil } = nodeOf(isAll ? allOf(outcomes) : anyOf(outcomes))
    return { outcome, missing, pendingUntil, kind, members: results }
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
