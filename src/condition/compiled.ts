import type { Frame } from '../fact/frame'
import type { Condition } from '../rulebook/rulebook'
import { type OutcomeCode, satisfiedCode, unknownCode, violatedCode } from './code'
import { compiledLeaf } from './compiled-leaf'
import type { Place, Test } from './test'

/** A condition tree as closures over the slots of a frame, in three values and time. */
export function compiled(condition: Condition, place: Place): Test {
  switch (condition.kind) {
    case 'leaf':
      return compiledLeaf(condition, place)
    case 'not':
      return notTest(compiled(condition.member, place))
    case 'defined':
      return compiled(condition.member, place)
    default: {
      const members = condition.members.map((member) => compiled(member, place))
      const [only] = members
      if (only !== undefined && members.length === 1) return only
      return condition.kind === 'all' ? allTest(members) : anyTest(members)
    }
  }
}

/** As `allOf`: the first violated member settles it, so the others are not asked. */
export function allTest(members: readonly Test[]): Test {
  return (frame: Frame): OutcomeCode => {
    let open: OutcomeCode = satisfiedCode
    for (const member of members) {
      const code = member(frame)
      if (code === violatedCode) return violatedCode
      if (code !== satisfiedCode && open !== unknownCode) open = earlier(open, code)
    }
    return open
  }
}

/** Of what is open in an `all`: any lack of a fact, then the earliest last day. */
function earlier(open: OutcomeCode, code: OutcomeCode): OutcomeCode {
  if (code === unknownCode || open === satisfiedCode) return code
  const lacking = (open % 2) | (code % 2)
  const first = Math.min(open - (open % 2), code - (code % 2))
  return first + lacking
}

/** As `anyOf`: the first satisfied member settles it, so the others are not asked. */
function anyTest(members: readonly Test[]): Test {
  return (frame: Frame): OutcomeCode => {
    let open: OutcomeCode = violatedCode
    for (const member of members) {
      const code = member(frame)
      if (code === satisfiedCode) return satisfiedCode
      if (code !== violatedCode) open = open === violatedCode ? code : later(open, code)
    }
    return open
  }
}

/** Of what is open in an `any`: the latest last day, then any lack of a fact. */
function later(open: OutcomeCode, code: OutcomeCode): OutcomeCode {
  if (open === unknownCode && code === unknownCode) return unknownCode
  // an unknown member is a fact that could meet it without waiting
  if (open === unknownCode) return code - (code % 2) + 1
  if (code === unknownCode) return open - (open % 2) + 1
  const lacking = (open % 2) | (code % 2)
  const last = Math.max(open - (open % 2), code - (code % 2))
  return last + lacking
}

function notTest(member: Test): Test {
  return (frame: Frame): OutcomeCode => {
    const code = member(frame)
    if (code === satisfiedCode) return violatedCode
    return code === violatedCode ? satisfiedCode : unknownCode
  }
}
