import { dayCodeOf } from '../calendar/day-code'
import { type Frame, newFrame } from '../fact/frame'
import { scaledOf } from '../money/scaled'
import type { Rulebook } from '../rulebook/rulebook'
import { type Force, forceOn } from './force'
import type { Settings } from './options'
import { type Program, programOf } from './program'

/** A program under settings, with the frame that profiles are read into, one after the other. */
export interface Sitting {
  readonly program: Program
  readonly settings: Settings
  readonly frame: Frame
  /** Of each document. */
  readonly forces: ReadonlyMap<string, Force>
}

/** A sitting of a rulebook; it may not begin with another profile before it is done with one. */
export function sittingOf(rulebook: Rulebook, settings: Settings): Sitting {
  const program = programOf(rulebook)
  const { asOf, readings } = settings
  const frame = newFrame(program.slots.size, { asOf, asOfCode: dayCodeOf(asOf), readings })
  const bounds = program.openTerms.map(({ rule, term }) => {
    const given = settings.openValues.get(rule)?.get(term.id)
    return given === undefined ? term : { low: given.value, high: given.value }
  })
  frame.openLows = bounds.map(({ low }) => scaledOf(low))
  frame.openHighs = bounds.map(({ high }) =>
    high === null ? Number.POSITIVE_INFINITY : scaledOf(high),
  )
  const forces = rulebook.documents.map((one) => [one.id, forceOn(one, asOf)] as const)
  return { program, settings, frame, forces: new Map(forces) }
}
