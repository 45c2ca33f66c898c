import { z } from 'zod'
import { type Verdict, verdicts } from '../evaluation/finding'
import { type EvaluateOptions, readOptions, type Settings } from '../evaluation/options'
import { accepted, type Checked, rejected } from '../issue/issue'
import { plainDataOf } from '../issue/plain-data'
import { readBy } from '../issue/zod-issues'
import type { Rulebook } from '../rulebook/rulebook'

/** What is asked of decisions besides the options of an evaluation. */
export interface DecideOptions extends EvaluateOptions {
  /** Only those with these verdicts; eligible, pending and undetermined where it is left out. */
  readonly only?: readonly Verdict[]
  /** Whether each decision comes with its finding, reasons and all; without where it is left out. */
  readonly reasons?: 'none' | 'findings'
}

/** The options of decisions with every name found. */
export interface DecideSettings {
  readonly settings: Settings
  readonly told: ReadonlySet<Verdict>
  readonly reasons: 'none' | 'findings'
}

const standard: readonly Verdict[] = ['eligible', 'pending', 'undetermined']

const asked = z.looseObject({
  only: z.array(z.enum(verdicts)).default([...standard]),
  reasons: z.enum(['none', 'findings']).default('none'),
})

/** Reads the options of decisions against a rulebook: the settings, or every fault at once. */
export function readDecideOptions(options: unknown, rulebook: Rulebook): Checked<DecideSettings> {
  const plain = plainDataOf(options)
  if (plain.kind === 'rejected') return plain
  const told = readBy(asked, plain.value)
  const { only: _, reasons: __, ...rest } = { ...Object(plain.value) }
  const settings = readOptions(rest, rulebook)
  if (told.kind === 'accepted' && settings.kind === 'accepted') {
    const { only, reasons } = told.value
    return accepted({ settings: settings.value, told: new Set(only), reasons })
  }
  const faults = [settings, told].flatMap((read) => (read.kind === 'rejected' ? read.issues : []))
  return rejected(faults)
}
