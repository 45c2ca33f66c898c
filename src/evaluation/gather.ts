import { type OutcomeCode, satisfiedCode, unknownCode, violatedCode } from '../condition/code'
import { compiled } from '../condition/compiled'
import type { Place } from '../condition/test'
import type { Frame } from '../fact/frame'
import type { Condition } from '../rulebook/rulebook'
import type { LeafResult } from './finding'
import { leafTeller } from './leaf-reasons'

type Came = LeafResult['outcome']

/**
 * Adds the leaves on which an outcome of a condition rests, as `decidingResults` tells them of its
 * whole result; without making one.
 */
export type Gather = (frame: Frame, came: Came, found: LeafResult[]) => void

/** What a code says but for days and missing facts. */
export function cameOf(code: OutcomeCode): Came {
  if (code === satisfiedCode) return 'satisfied'
  if (code === violatedCode) return 'violated'
  return code === unknownCode ? 'unknown' : 'pending'
}

/** A condition that gathers its leaves by itself, or only where it came to the same as its group. */
interface Gatherer {
  readonly always: Gather
  readonly ifSame: Gather
}

function gathererOf(condition: Condition, place: Place): Gatherer {
  const always = gatherOf(condition, place)
  const test = compiled(condition, place)
  return {
    always,
    ifSame: (frame, came, found) => {
      if (cameOf(test(frame)) === came) always(frame, came, found)
    },
  }
}

/** The gathering of a condition, which came to what it is asked for. */
export function gatherOf(condition: Condition, place: Place): Gather {
  switch (condition.kind) {
    case 'leaf': {
      const tell = leafTeller(condition, place)
      return (frame, came, found) => {
        found.push(tell(frame, came))
      }
    }
    case 'defined':
      return gatherOf(condition.member, place)
    case 'not': {
      const test = compiled(condition.member, place)
      const member = gatherOf(condition.member, place)
      return (frame, _, found) => member(frame, cameOf(test(frame)), found)
    }
    default: {
      const members = condition.members.map((member) => gathererOf(member, place))
      // that all are met, or that none is, rests on every member
      const settledByEvery = condition.kind === 'all' ? 'satisfied' : 'violated'
      return (frame, came, found) => {
        const isEvery = came === settledByEvery
        for (const { always, ifSame } of members) {
          if (isEvery) always(frame, came, found)
          else ifSame(frame, came, found)
        }
      }
    }
  }
}
