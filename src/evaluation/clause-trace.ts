import type { Clause } from '../condition/clauses'
import { day, kindMask, lastBit, option, packed, slotShift } from '../condition/compiled-clauses'
import { type Frame, stated, unstated } from '../fact/frame'
import { after, type Pattern, type Supply } from './pattern'

/** As a trace; null of what the numbers in a frame do not settle. */
export type QuickTrace = (frame: Frame, from: Pattern) => Pattern | null

/** What a clause comes to, as far as known facts say. */
const [unmet, open, met] = [0, 1, 2]

/**
 * Follows which clauses are not met, whatever is not stated. It runs over lists of numbers, as `compiledRules`
 * does; a closure for each leaf would take several times as long to call.
 */
export function unmetTrace(clauses: readonly Clause[], supply: Supply): QuickTrace {
  const { heads, bounds } = packed([clauses])
  return ({ states, numbers, asOfCode }, from) => {
    let pattern = from
    let bits = first
    let came = unmet
    for (let index = 0; index < heads.length; index += 1) {
      const head = heads[index] ?? 0
      if (came !== met) {
        const at = head >> slotShift
        const number = numbers[at] ?? Number.NaN
        const kind = head & kindMask
        if (states[at] !== stated) {
          // an event that has not happened is more than unknown
          if (states[at] !== unstated) return null
          came = open
        } else if (Number.isNaN(number) || (kind === day && number > asOfCode)) {
          return null
        } else if (kind === option) {
          if (((bounds[index * 2] ?? 0) >> number) & 1) came = met
        } else if (number >= (bounds[index * 2] ?? 0) && number <= (bounds[index * 2 + 1] ?? 0)) {
          came = met
        }
      }
      if ((head & lastBit) === 0) continue
      bits = bits * 2 + (came === unmet ? 1 : 0)
      came = unmet
      if (bits < full) continue
      pattern = after(pattern, bits - full, supply)
      bits = first
    }
    return bits === first ? pattern : after(pattern, bits, supply)
  }
}

// bits behind a one; so many of them that patterns lie in short lists
const first = 1
const full = 32
