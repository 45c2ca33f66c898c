import type { Judged, JudgedLeaf } from '../condition/judged'
import type { ConditionResult, LeafResult } from './finding'

/**
 * The leaves on which a settled outcome rests: of a violated `all` the violated members, of a
 * violated `any` every member, of a satisfied `any` the satisfied ones; of a pending or unknown
 * outcome the leaves that keep it so.
 */
export function decidingLeaves(judged: Judged): readonly JudgedLeaf[] {
  switch (judged.kind) {
    case 'leaf':
      return [judged]
    case 'not':
    case 'defined':
      return decidingLeaves(judged.member)
    default: {
      const kind = judged.outcome.kind
      return judged.members.filter((member) => member.outcome.kind === kind).flatMap(decidingLeaves)
    }
  }
}

/** The leaves on which a result rests, as `decidingLeaves` tells them of a judged tree. */
export function decidingResults(result: ConditionResult): readonly LeafResult[] {
  const found: LeafResult[] = []
  gather(result, found)
  return found
}

function gather(result: ConditionResult, found: LeafResult[]): void {
  if (result.kind === 'leaf') found.push(result)
  else if ('member' in result) gather(result.member, found)
  else {
    for (const member of result.members) {
      if (member.outcome === result.outcome) gather(member, found)
    }
  }
}
