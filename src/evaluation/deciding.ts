import type { Judged, JudgedLeaf } from '../condition/judged'

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
