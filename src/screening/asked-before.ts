import { verdicts } from '../evaluation/finding'
import { simpleOptions } from '../evaluation/sitting'
import { isInheriting, isPlainObject } from '../fact/plain-object'
import { ownValue } from '../issue/plain-data'

/** Options that say no more than a date, verdicts and reasons, as they came. */
export interface AskedBefore {
  readonly asOf: unknown
  readonly only: readonly unknown[] | null
  readonly reasons: unknown
}

/** Such options, to be known again; null of others. */
export function askedBefore(options: unknown): AskedBefore | null {
  const simple = simpleOptions(options, ['asOf', 'only', 'reasons'])
  if (simple === null) return null
  const [asOf, only, reasons] = simple
  if (only === undefined) return { asOf, only: null, reasons }
  const told = toldIn(only)
  return told === null ? null : { asOf, only: told, reasons }
}

/** A copy of a list of verdicts, which may be changed in place; null of any other value. */
function toldIn(only: unknown): readonly unknown[] | null {
  if (!Array.isArray(only) || only.length > verdicts.length) return null
  const told: unknown[] = []
  for (let at = 0; at < only.length; at += 1) told.push(ownValue(only, String(at)))
  return told.every((one) => typeof one === 'string') ? told : null
}

/** Whether options ask the same; those of a call before may have been changed in place. */
export function isAskedAgain(before: AskedBefore, options: unknown): boolean {
  try {
    return isPlainObject(options) && !isInheriting() && asksSame(before, options)
  } catch {
    // a proxy may throw whatever is asked of it
    return false
  }
}

function asksSame(before: AskedBefore, options: Readonly<Record<string, unknown>>): boolean {
  let asOf: unknown
  let only: unknown
  let reasons: unknown
  for (const key in options) {
    const value = options[key]
    if (key === 'asOf') asOf = value
    else if (key === 'only') only = value
    else if (key === 'reasons') reasons = value
    else return false
  }
  return asOf === before.asOf && reasons === before.reasons && isSameList(before.only, only)
}

function isSameList(told: readonly unknown[] | null, only: unknown): boolean {
  if (told === null || !Array.isArray(only)) return told === null && only === undefined
  if (only.length !== told.length) return false
  for (let at = 0; at < told.length; at += 1) {
    if (!isOwn.call(only, at) || only[at] !== told[at]) return false
  }
  return true
}

const { hasOwnProperty: isOwn } = Object.prototype
