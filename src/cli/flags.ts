import { InvalidArgumentError } from 'commander'
import { type Verdict, verdicts } from '../evaluation/finding'
import type { EvaluateOptions, OpenTermValue } from '../evaluation/options'
import { ledgerClasses } from '../explanation/ledger-classes'
import type { Locale } from '../issue/describe'
import type { Issue } from '../issue/issue'
import type { EvidenceLevel } from '../profile/evidence'
import type { LedgerClass } from '../rulebook/sentence-classes'

/** The options of every command. */
export interface SharedFlags {
  readonly locale: Locale
  readonly json: boolean
}

/** The options of what evaluates. */
export interface EvaluateFlags extends SharedFlags {
  readonly asOf?: string
  readonly rulebook?: string
  readonly reading?: ReadonlyMap<string, string>
  readonly term?: readonly Omit<OpenTermValue, 'source'>[]
  readonly source?: readonly string[]
  readonly rule?: readonly string[]
  /** The same as a list. */
  readonly rules?: readonly string[]
  readonly document?: readonly string[]
  readonly verdict?: readonly Verdict[]
  readonly all?: boolean
  readonly evidence?: EvidenceLevel
}

/** The options as the library takes them; what is left out there is refused there. */
export function evaluateOptionsOf(flags: EvaluateFlags): EvaluateOptions {
  const { asOf = '', reading = new Map(), term = [], source = [], document } = flags
  const { rule = flags.rules, rules = [], evidence } = flags
  return {
    asOf,
    readings: Object.fromEntries(reading),
    openTerms: term.map((one, index) => ({ ...one, source: source[index] ?? '' })),
    ...(rule === undefined ? {} : { rules: [...new Set([...rule, ...rules])] }),
    ...(document === undefined ? {} : { documents: document }),
    ...(evidence === undefined ? {} : { evidence }),
  }
}

/** A source that belongs to no term would be lost without a word. */
export function sourceIssues({ term = [], source = [] }: EvaluateFlags): readonly Issue[] {
  return source.slice(term.length).map((text) => ({
    code: 'unknown_key',
    path: '--source',
    expected: { zh: '每个 --term 至多一个 --source', en: 'one --source for each --term' },
    found: JSON.stringify(text),
  }))
}

export const collected = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  text,
]

/** The names of a list with commas, after those before. */
export const listed = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...text.split(',').map((one) => one.trim()),
]

export function collectedReadings(
  text: string,
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const [, interpretation = '', option = ''] = /^([^=]+)=(.+)$/.exec(text) ?? []
  if (option === '') throw new InvalidArgumentError('应为 expected <interpretation>=<option>')
  if (before.has(interpretation)) {
    throw new InvalidArgumentError(`重复 given twice: ${interpretation}`)
  }
  return new Map([...before, [interpretation, option]])
}

type Term = Omit<OpenTermValue, 'source'>

export function collectedTerms(text: string, before: readonly Term[] = []): readonly Term[] {
  const [, rule = '', term = '', value = ''] = /^([^:=]+):([^:=]+)=(.+)$/.exec(text) ?? []
  if (value === '') throw new InvalidArgumentError('应为 expected <rule>:<term>=<value>')
  return [...before, { rule, term, value }]
}

/** Names between commas, each of them one of the known ones. */
function listedNames<Name extends string>(text: string, known: readonly Name[]): readonly Name[] {
  return text.split(',').map((name) => {
    const found = known.find((one) => one === name.trim())
    if (found === undefined) {
      throw new InvalidArgumentError(`应为 expected ${known.join(', ')}`)
    }
    return found
  })
}

export const verdictList = (text: string): readonly Verdict[] => listedNames(text, verdicts)

export const classList = (text: string): readonly LedgerClass[] => listedNames(text, ledgerClasses)
