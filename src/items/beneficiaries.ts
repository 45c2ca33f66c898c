import type { Condition } from '../rulebook/rulebook'

/**
 * What a condition tree asks of the facts of one kind of subject whatever else it asks; null where
 * that is nothing. Whoever meets the whole tree meets this.
 */
export function askedOf(condition: Condition, subject: string): Condition | null {
  switch (condition.kind) {
    case 'leaf':
      return condition.fact.startsWith(`${subject}.`) ? condition : null
    // a part of what is negated or defined would say something else
    case 'not':
    case 'defined':
      return isAbout(condition.member, subject) ? condition : null
    case 'all':
      return joined(condition.members.map((member) => askedOf(member, subject)).filter(isAsked))
    case 'any':
      return either(condition.members.map((member) => askedOf(member, subject)))
  }
}

const isAsked = (condition: Condition | null): condition is Condition => condition !== null

function joined(members: readonly Condition[]): Condition | null {
  const [only, ...others] = members
  if (only === undefined) return null
  return others.length === 0 ? only : { kind: 'all', members }
}

/** A way that asks nothing of the subject leaves the whole group open to everybody. */
function either(ways: readonly (Condition | null)[]): Condition | null {
  const asked = ways.filter(isAsked)
  return asked.length === ways.length ? { kind: 'any', members: asked } : null
}

function isAbout(condition: Condition, subject: string): boolean {
  switch (condition.kind) {
    case 'leaf':
      return condition.fact.startsWith(`${subject}.`)
    case 'not':
    case 'defined':
      return isAbout(condition.member, subject)
    default:
      return condition.members.every((member) => isAbout(member, subject))
  }
}
