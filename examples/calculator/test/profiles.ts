import { rulebook } from 'incentive-rules/rulebook'
import { diceOf } from '../../../test/interview/dice'
import {
  completeProfile,
  type Facts,
  type PlainProfile,
} from '../../../test/interview/random-profile'

const { vocabulary } = rulebook

/** A profile in which everything is stated, the same for the same seed. */
export const wholeProfile = (seed: number): PlainProfile =>
  completeProfile(vocabulary, diceOf(seed))

/** A profile of which parts are not stated: facts, and whole lists. */
export function partialProfile(seed: number): PlainProfile {
  const dice = diceOf(seed)
  const whole = completeProfile(vocabulary, dice)
  const share = dice.pick([0.2, 0.6, 0.9, 1])
  const some = (facts: Facts): Facts =>
    Object.fromEntries(
      Object.entries(facts).filter(([name]) => name === 'id' || dice.happens(share)),
    )
  return Object.fromEntries(
    Object.entries(whole)
      .filter(([key]) => key === 'enterprise' || dice.happens(share))
      .map(([key, part]) => [key, isList(part) ? part.map(some) : some(part)]),
  )
}

export const isList = (part: Facts | readonly Facts[] | undefined): part is readonly Facts[] =>
  Array.isArray(part)
