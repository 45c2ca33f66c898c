import * as z from 'zod'
import { type PlainDate, readPlainDate } from '../calendar/plain-date'
import { type EvaluateOptions, readOptions, type Settings } from '../evaluation/options'
import { excerptOf } from '../issue/excerpt'
import { accepted, type Checked, type Issue, rejected } from '../issue/issue'
import { ruleLike } from '../issue/nearest'
import { plainDataOf } from '../issue/plain-data'
import { readBy } from '../issue/zod-read'
import { type EvidenceLevel, evidenceLevels } from '../profile/evidence'
import { read } from '../profile/read-text'
import { indexOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'

const dateNames = ['applied', 'approved', 'paid'] as const

/** One of the dates of a claim. */
export type ClaimDate = (typeof dateNames)[number]

/** When applications for an award are taken, as a notice sets it; both days count. */
export interface ApplicationWindow {
  readonly rule: string
  readonly from: string
  readonly until: string
  /** The notice that sets it. */
  readonly source: string
}

export interface AuditOptions {
  /** The date on which a claim is judged, where it has it; else paid, approved, applied, in this order. */
  readonly countOn?: ClaimDate
  /** Facts with lesser evidence count as not stated. Verifications of any day count: an audit looks back. */
  readonly evidence?: EvidenceLevel
  /** Readings that are settled: interpretation → option. Of all others every option is considered. */
  readonly readings?: EvaluateOptions['readings']
  readonly openTerms?: EvaluateOptions['openTerms']
  /** Of several windows for a rule it is enough to lie in one. */
  readonly windows?: readonly ApplicationWindow[]
}

/** A window whose rule is known and whose days are read. */
export interface ReadWindow extends ApplicationWindow {
  readonly from: PlainDate
  readonly until: PlainDate
}

/** Options with every name found and every value in its canonical form. */
export interface AuditSettings {
  readonly countOn: ClaimDate | null
  /** What every evaluation has in common; its date and rule are those of a claim. */
  readonly common: Settings
  readonly windows: ReadonlyMap<string, readonly ReadWindow[]>
}

const window = z.strictObject({
  rule: z.string(),
  from: read(readPlainDate),
  until: read(readPlainDate),
  source: z.string().min(1).max(2_000),
})

const format = z.strictObject({
  countOn: z.enum(dateNames).optional(),
  evidence: z.enum(evidenceLevels).optional(),
  readings: z.unknown().optional(),
  openTerms: z.unknown().optional(),
  windows: z.array(window).optional(),
})

// the date of an evaluation is that of its claim; any day will do to read the rest
const anyDay = '2000-01-01'

/** Reads the options of an audit against a rulebook: the settings, or every fault at once. */
export function readAuditOptions(options: unknown, rulebook: Rulebook): Checked<AuditSettings> {
  const plain = plainDataOf(options)
  const shaped = plain.kind === 'accepted' ? readBy(format, plain.value) : plain
  if (shaped.kind === 'rejected') return shaped
  const { countOn = null, evidence, readings, openTerms, windows = [] } = shaped.value
  const stated = Object.entries({ evidence, readings, openTerms }).filter(
    ([, value]) => value !== undefined,
  )
  const common = readOptions({ asOf: anyDay, ...Object.fromEntries(stated) }, rulebook)
  const issues = windows.flatMap((one, index) => windowIssues(one, index, rulebook))
  if (common.kind === 'rejected') return rejected([...common.issues, ...issues])
  if (issues.length > 0) return rejected(issues)
  const { value } = common
  return accepted({
    countOn,
    common: { ...value, evidence: { ...value.evidence, verifiedBy: null } },
    windows: byRule(windows),
  })
}

function windowIssues(
  { rule, from, until }: ReadWindow,
  index: number,
  rulebook: Rulebook,
): readonly Issue[] {
  const path = `windows[${index}]`
  const issues: Issue[] = []
  const { rules } = indexOf(rulebook)
  if (!rules.has(rule)) {
    const expected = ruleLike(rule, rules.keys())
    issues.push({ code: 'unknown_rule', path: `${path}.rule`, expected, found: excerptOf(rule) })
  }
  if (until < from) {
    const expected = { zh: `不早于 ${from} 的日期`, en: `a date not before ${from}` }
    issues.push({ code: 'wrong_value', path: `${path}.until`, expected, found: excerptOf(until) })
  }
  return issues
}

function byRule(windows: readonly ReadWindow[]): AuditSettings['windows'] {
  const found = new Map<string, ReadWindow[]>()
  for (const one of windows) found.set(one.rule, [...(found.get(one.rule) ?? []), one])
  return found
}
