import { dayCodeOf } from '../calendar/day-code'
import { type Frame, newFrame } from '../fact/frame'
import { isPlainObject } from '../fact/plain-object'
import { accepted, type Checked } from '../issue/issue'
import { ownValue } from '../issue/plain-data'
import { scaledOf } from '../money/scaled'
import { partOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'
import { type Force, forceOn } from './force'
import { idleKeeper } from './idle'
import { readOptions, type Settings } from './options'
import { type Program, programOf } from './program'

/** A program under settings, with the frame that profiles are read into, one after the other. */
export interface Sitting {
  readonly program: Program
  readonly settings: Settings
  readonly frame: Frame
  /** Of the document of each rule, by its place in the rulebook. */
  readonly forces: readonly Force[]
}

/** A sitting of a rulebook; it may not begin with another profile before it is done with one. */
export function sittingOf(rulebook: Rulebook, settings: Settings, keeps: Frame['keeps']): Sitting {
  const program = programOf(rulebook)
  const { asOf, readings } = settings
  const frame = newFrame(program.slots.size, { asOf, asOfCode: dayCodeOf(asOf), readings, keeps })
  const bounds = program.openTerms.map(({ rule, term }) => {
    const given = settings.openValues.get(rule)?.get(term.id)
    return given === undefined ? term : { low: given.value, high: given.value }
  })
  frame.openLows = bounds.map(({ low }) => scaledOf(low))
  frame.openHighs = bounds.map(({ high }) =>
    high === null ? Number.POSITIVE_INFINITY : scaledOf(high),
  )
  const ofDocuments = new Map(rulebook.documents.map((one) => [one.id, forceOn(one, asOf)]))
  const forces = rulebook.rules.map(({ document }) => partOf(ofDocuments, document))
  return { program, settings, frame, forces }
}

const withIdle = idleKeeper<string, Sitting>({
  keyOf: dateOnly,
  isOf: (date, options) => dateOnly(options) === date,
})

/** Does something with a sitting for these options, which nobody else has meanwhile. */
export function withSitting<T>(
  rulebook: Rulebook,
  options: unknown,
  use: (sitting: Sitting) => T,
): Checked<T> {
  const make = (): Checked<Sitting> => {
    const settings = readOptions(options, rulebook)
    return settings.kind === 'rejected'
      ? settings
      : accepted(sittingOf(rulebook, settings.value, 'values'))
  }
  return withIdle(rulebook, options, make, use)
}

/** The date of options that say nothing else; null of others. */
export function dateOnly(options: unknown): string | null {
  const [asOf] = simpleOptions(options, ['asOf']) ?? []
  return typeof asOf === 'string' ? asOf : null
}

/** The values of options by these names, if there are no others and they are plain data; else null. */
export function simpleOptions(
  options: unknown,
  names: readonly string[],
): readonly unknown[] | null {
  try {
    if (!isPlainObject(options)) return null
    const values: unknown[] = []
    for (let at = 0; at < names.length; at += 1) values.push(undefined)
    for (const key in options) {
      const at = names.indexOf(key)
      if (at < 0) return null
      values[at] = ownValue(options, key)
    }
    return values
  } catch {
    // a proxy may throw whatever is asked of it
    return null
  }
}
