import type { OpenValue } from '../amount/amount'
import { type PlainDate, readPlainDate } from '../calendar/plain-date'
import {
  accepted,
  type Bilingual,
  type Checked,
  type Issue,
  type IssueCode,
  rejected,
} from '../issue/issue'
import { ruleLike } from '../issue/nearest'
import { pathTo } from '../issue/path'
import { plainDataOf } from '../issue/plain-data'
import {
  anything,
  entriesOf,
  listOf,
  objectOf,
  oneOf,
  optional,
  readAs,
  text,
} from '../issue/shape'
import { type AcceptedEvidence, type EvidenceLevel, evidenceLevels } from '../profile/evidence'
import { indexOf } from '../rulebook/index-of'
import type { Rulebook } from '../rulebook/rulebook'
import { readOpenTerms } from './open-terms'
import { optionIssue } from './option-issue'

/** A value for what a text leaves open, such as the rate that an application guide sets. */
export interface OpenTermValue {
  readonly rule: string
  readonly term: string
  /** Decimal text or `5%` for a rate, money for an amount. */
  readonly value: string
  /** Where the value comes from. */
  readonly source: string
}

export interface EvaluateOptions {
  /** The evaluation date, `YYYY-MM-DD`. Nothing reads a clock. */
  readonly asOf: string
  /** Readings other than the default: interpretation → option. */
  readonly readings?: Readonly<Record<string, string>>
  readonly openTerms?: readonly OpenTermValue[]
  /** Only these rules; all where it is left out. */
  readonly rules?: readonly string[]
  /** Only the rules of these documents; of all where it is left out. */
  readonly documents?: readonly string[]
  /** Facts with lesser evidence count as not stated; where it is left out all that is stated counts. */
  readonly evidence?: EvidenceLevel
}

/** Options with every name found and every value in its canonical form. */
export interface Settings {
  readonly asOf: PlainDate
  readonly readings: ReadonlyMap<string, string>
  /** By rule, then by term. */
  readonly openValues: ReadonlyMap<string, ReadonlyMap<string, OpenValue>>
  readonly rules: ReadonlySet<string> | null
  readonly documents: ReadonlySet<string> | null
  readonly evidence: AcceptedEvidence
}

const format = objectOf({
  asOf: anything,
  readings: optional(entriesOf(text())),
  openTerms: optional(
    listOf(objectOf({ rule: text(), term: text(), value: anything, source: text(1) })),
  ),
  rules: optional(listOf(text())),
  documents: optional(listOf(text())),
  evidence: optional(oneOf(evidenceLevels)),
})

/** The date that options ask for, as far as they can be read, for an answer that rejects them. */
export function askedDate(options: unknown): string {
  const plain = plainDataOf(options)
  const asked = plain.kind === 'accepted' ? readAs(asking, plain.value) : plain
  return asked.kind === 'accepted' ? asked.value.asOf : ''
}

const asking = objectOf({ asOf: text(0, 40) }, 'left out')

/** Reads the options against a rulebook: the settings, or every fault at once. */
export function readOptions(options: unknown, rulebook: Rulebook): Checked<Settings> {
  const plain = plainDataOf(options)
  const shaped = plain.kind === 'accepted' ? readAs(format, plain.value) : plain
  if (shaped.kind === 'rejected') return shaped
  const issues: Issue[] = []
  const asOf = readPlainDate(shaped.value.asOf)
  if (asOf.kind === 'rejected') {
    const code = shaped.value.asOf === undefined ? 'missing_key' : asOf.code
    issues.push({ code, path: 'asOf', expected: asOf.expected, found: asOf.found })
  }
  const readings = readReadings(shaped.value.readings ?? {}, rulebook, issues)
  const openValues = readOpenTerms(shaped.value.openTerms ?? [], rulebook, issues)
  const rules = readIds(shaped.value.rules, () => narrowings(rulebook).rules, issues)
  const documents = readIds(shaped.value.documents, () => narrowings(rulebook).documents, issues)
  if (asOf.kind === 'rejected' || issues.length > 0) return rejected(issues)
  const evidence = { level: shaped.value.evidence ?? 'stated', verifiedBy: asOf.value }
  return accepted({ asOf: asOf.value, readings, openValues, rules, documents, evidence })
}

function readReadings(
  readings: Readonly<Record<string, string>>,
  rulebook: Rulebook,
  issues: Issue[],
): ReadonlyMap<string, string> {
  const { interpretations } = indexOf(rulebook)
  for (const [id, option] of Object.entries(readings)) {
    const names = interpretations.get(id)?.options.map((one) => one.id)
    const path = pathTo('readings', id)
    if (names === undefined) {
      const held = [...interpretations.keys()]
      issues.push(optionIssue('unknown_interpretation', path, held, id))
    } else if (!names.includes(option)) {
      issues.push(optionIssue('wrong_value', path, names, option))
    }
  }
  return new Map(Object.entries(readings))
}

function narrowings(rulebook: Rulebook) {
  const { rules, documents } = indexOf(rulebook)
  const held = [...documents.keys()]
  return {
    rules: { known: rules, code: 'unknown_rule', path: 'rules', like: ruleLike },
    documents: { known: documents, code: 'unknown_document', path: 'documents', like: () => held },
  } as const
}

/** Ids by which an evaluation is narrowed; each has to be one that the rulebook has. */
function readIds(
  given: readonly string[] | undefined,
  narrowing: () => Narrowing,
  issues: Issue[],
): ReadonlySet<string> | null {
  if (given === undefined) return null
  const { known, code, path, like } = narrowing()
  for (const [index, id] of given.entries()) {
    if (known.has(id)) continue
    issues.push(optionIssue(code, `${path}[${index}]`, like(id, known.keys()), id))
  }
  return new Set(given)
}

interface Narrowing {
  readonly known: ReadonlyMap<string, unknown>
  readonly code: IssueCode
  readonly path: string
  readonly like: (id: string, known: Iterable<string>) => Bilingual | readonly string[]
}
