import { accepted, type Checked } from '../issue/issue'
import type { Rulebook } from '../rulebook/rulebook'
import { type EvaluateOptions, readOptions, type Settings } from './options'
import { dateOnly } from './sitting'

// most callers ask on the same day again and again, and say nothing else
const ofDate = new WeakMap<Rulebook, Settings>()

/** Reads the options, once where they only say the day, and the day is that of the last ones. */
export function settingsFor(options: EvaluateOptions, rulebook: Rulebook): Checked<Settings> {
  const known = ofDate.get(rulebook)
  if (known !== undefined && dateOnly(options) === known.asOf) return accepted(known)
  const read = readOptions(options, rulebook)
  if (read.kind === 'accepted' && saysDateOnly(read.value)) ofDate.set(rulebook, read.value)
  return read
}

const saysDateOnly = ({ readings, openValues, rules, documents, evidence }: Settings): boolean =>
  readings.size === 0 &&
  openValues.size === 0 &&
  rules === null &&
  documents === null &&
  evidence.level === 'stated'
