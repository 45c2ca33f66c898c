import { z } from 'zod'
import type { OpenValue } from '../amount/amount'
import { type PlainDate, readPlainDate } from '../calendar/plain-date'
import { excerptOf } from '../issue/excerpt'
import { accepted, type Checked, type Issue, type IssueCode, rejected } from '../issue/issue'
import { pathTo } from '../issue/path'
import { plainDataOf } from '../issue/plain-data'
import { readBy } from '../issue/zod-issues'
import { compare, decimalOf } from '../money/decimal'
import { readDecimal, readMoney } from '../money/read-money'
import { indexOf } from '../rulebook/index-of'
import type { OpenTerm, Rulebook } from '../rulebook/rulebook'

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
}

/** Options with every name found and every value in its canonical form. */
export interface Settings {
  readonly asOf: PlainDate
  readonly readings: ReadonlyMap<string, string>
  /** By rule, then by term. */
  readonly openValues: ReadonlyMap<string, ReadonlyMap<string, OpenValue>>
  readonly rules: ReadonlySet<string> | null
}

const format = z.strictObject({
  asOf: z.unknown().optional(),
  readings: z.record(z.string(), z.string()).optional(),
  openTerms: z
    .array(
      z.strictObject({
        rule: z.string(),
        term: z.string(),
        value: z.unknown().optional(),
        source: z.string().min(1),
      }),
    )
    .optional(),
  rules: z.array(z.string()).optional(),
})

type OptionsFormat = z.infer<typeof format>
type OpenTermFormat = NonNullable<OptionsFormat['openTerms']>[number]

/** The date that options ask for, as far as they can be read, for an answer that rejects them. */
export function askedDate(options: unknown): string {
  const plain = plainDataOf(options)
  const asked = plain.kind === 'accepted' ? readBy(asking, plain.value) : plain
  return asked.kind === 'accepted' ? asked.value.asOf : ''
}

const asking = z.object({ asOf: z.string().max(40) })

/** Reads the options against a rulebook: the settings, or every fault at once. */
export function readOptions(options: unknown, rulebook: Rulebook): Checked<Settings> {
  const plain = plainDataOf(options)
  const shaped = plain.kind === 'accepted' ? readBy(format, plain.value) : plain
  if (shaped.kind === 'rejected') return shaped
  const issues: Issue[] = []
  const asOf = readPlainDate(shaped.value.asOf)
  if (asOf.kind === 'rejected') {
    const code = shaped.value.asOf === undefined ? 'missing_key' : asOf.code
    issues.push({ code, path: 'asOf', expected: asOf.expected, found: asOf.found })
  }
  const readings = readReadings(shaped.value.readings ?? {}, rulebook, issues)
  const openValues = readOpenTerms(shaped.value.openTerms ?? [], rulebook, issues)
  const rules = readRules(shaped.value.rules, rulebook, issues)
  if (asOf.kind === 'rejected' || issues.length > 0) return rejected(issues)
  return accepted({ asOf: asOf.value, readings, openValues, rules })
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
      const held = [...interpretations.keys()].join(', ')
      issues.push(issueOf('unknown_interpretation', path, held, id))
    } else if (!names.includes(option)) {
      issues.push(issueOf('wrong_value', path, names.join(', '), option))
    }
  }
  return new Map(Object.entries(readings))
}

function readOpenTerms(
  given: readonly OpenTermFormat[],
  rulebook: Rulebook,
  issues: Issue[],
): ReadonlyMap<string, ReadonlyMap<string, OpenValue>> {
  const values = new Map<string, Map<string, OpenValue>>()
  for (const [index, one] of given.entries()) {
    const path = `openTerms[${index}]`
    const term = termOf(one, path, rulebook, issues)
    const value = term === undefined ? undefined : readTermValue(one, term, path, issues)
    if (value === undefined) continue
    const ofRule = values.get(one.rule) ?? new Map<string, OpenValue>()
    if (ofRule.has(one.term))
      issues.push(issueOf('duplicate_id', path, 'one value a term', one.term))
    values.set(one.rule, ofRule.set(one.term, { value, source: one.source }))
  }
  return values
}

function termOf(
  given: OpenTermFormat,
  path: string,
  rulebook: Rulebook,
  issues: Issue[],
): OpenTerm | undefined {
  const rule = indexOf(rulebook).rules.get(given.rule)
  if (rule === undefined) {
    issues.push(issueOf('unknown_rule', `${path}.rule`, 'a rule of the rulebook', given.rule))
    return undefined
  }
  const term = rule.openTerms.find((one) => one.id === given.term)
  const terms =
    rule.openTerms.map((one) => one.id).join(', ') || 'none: nothing is open in the rule'
  if (term === undefined)
    issues.push(issueOf('unknown_open_term', `${path}.term`, terms, given.term))
  return term
}

function readTermValue(
  given: OpenTermFormat,
  term: OpenTerm,
  path: string,
  issues: Issue[],
): string | undefined {
  const read = term.kind === 'rate' ? readDecimal(given.value) : readMoney(given.value)
  if (read.kind === 'rejected') {
    const { expected, found } = read
    const code = given.value === undefined ? 'missing_key' : read.code
    issues.push({ code, path: `${path}.value`, expected, found })
    return undefined
  }
  const value = decimalOf(read.value)
  const tooLow = compare(value, decimalOf(term.low)) < 0
  const tooHigh = term.high !== null && compare(value, decimalOf(term.high)) > 0
  if (tooLow || tooHigh) {
    const bounds = `${term.low} … ${term.high ?? '∞'}`
    issues.push(issueOf('wrong_value', `${path}.value`, bounds, given.value))
  }
  return read.value
}

function readRules(
  given: readonly string[] | undefined,
  rulebook: Rulebook,
  issues: Issue[],
): ReadonlySet<string> | null {
  if (given === undefined) return null
  const { rules } = indexOf(rulebook)
  for (const [index, id] of given.entries()) {
    if (!rules.has(id)) {
      issues.push(issueOf('unknown_rule', `rules[${index}]`, 'a rule of the rulebook', id))
    }
  }
  return new Set(given)
}

function issueOf(code: IssueCode, path: string, expected: string, found: unknown): Issue {
  return { code, path, expected: { zh: expected, en: expected }, found: excerptOf(found) }
}
