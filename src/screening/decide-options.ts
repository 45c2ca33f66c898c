import { type Verdict, verdicts } from '../evaluation/finding'
import { type EvaluateOptions, readOptions, type Settings } from '../evaluation/options'
import { accepted, type Checked, rejected } from '../issue/issue'
import { plainDataOf } from '../issue/plain-data'
import { listOf, objectOf, oneOf, optional, readAs } from '../issue/shape'
import type { Rulebook } from '../rulebook/rulebook'

/**
 * What is told beside decisions: nothing; what the verdicts under which something is due, or can come
 * to be, rest on (`awards`), or each verdict that is told (`all`); or the whole findings.
 */
export type ReasonsAsked = (typeof reasonsAsked)[number]

const reasonsAsked = ['none', 'awards', 'all', 'findings'] as const

/** What is asked of decisions besides the options of an evaluation. */
export interface DecideOptions extends EvaluateOptions {
  /** Only those with these verdicts; eligible, pending and undetermined where it is left out. */
  readonly only?: readonly Verdict[]
  /** What is told beside each decision; nothing where it is left out. */
  readonly reasons?: ReasonsAsked
}

/** The options of decisions with every name found. */
export interface DecideSettings {
  readonly settings: Settings
  readonly told: ReadonlySet<Verdict>
  readonly reasons: ReasonsAsked
}

/** The verdicts that are told where no others are asked for. */
export const standard: readonly Verdict[] = ['eligible', 'pending', 'undetermined']

const asked = objectOf(
  { only: optional(listOf(oneOf(verdicts))), reasons: optional(oneOf(reasonsAsked)) },
  'left out',
)

/** Reads the options of decisions against a rulebook: the settings, or every fault at once. */
export function readDecideOptions(options: unknown, rulebook: Rulebook): Checked<DecideSettings> {
  const plain = plainDataOf(options)
  if (plain.kind === 'rejected') return plain
  const told = readAs(asked, plain.value)
  const { only: _, reasons: __, ...rest } = { ...Object(plain.value) }
  const settings = readOptions(rest, rulebook)
  if (told.kind === 'accepted' && settings.kind === 'accepted') {
    const { only = standard, reasons = 'none' } = told.value
    return accepted({ settings: settings.value, told: new Set(only), reasons })
  }
  const faults = [settings, told].flatMap((read) => (read.kind === 'rejected' ? read.issues : []))
  return rejected(faults)
}
