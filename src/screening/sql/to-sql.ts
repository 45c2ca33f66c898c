import type { PlainDate } from '../../calendar/plain-date'
import { type Verdict, verdicts } from '../../evaluation/finding'
import { type EvaluateOptions, readOptions, type Settings } from '../../evaluation/options'
import { accepted, type Checked, type Issue, rejected } from '../../issue/issue'
import { indexOf, partOf } from '../../rulebook/index-of'
import type { Rule, Rulebook } from '../../rulebook/rulebook'
import { type Dialect, type DialectName, dialectOf, type ProfileStore } from './dialect'
import { jsonViews } from './json-views'
import { type Ground, type Needs, neededFact, noNeeds } from './needs'
import { NotInSql, tooManyDigits } from './not-in-sql'
import { withoutEvidence, withoutJson } from './refused-options'
import { type RuleParts, rulePartsOf } from './rule-select'
import { queryOf, type SubjectPlan, subjectPlan } from './subject-query'
import { type SqlTable, tablesOf } from './tables'

/** What SQL is asked for: as an evaluation, and for which database and verdicts. */
export interface SqlOptions extends EvaluateOptions {
  readonly dialect: DialectName
  /** Only rows of these verdicts; all where it is left out. */
  readonly verdicts?: readonly Verdict[]
  /** Whether the database holds profiles in columns of their own, or in one of JSON (PostgreSQL). */
  readonly profiles?: ProfileStore
}

/** The query of all rules on one kind of subject. */
export interface SqlQuery {
  readonly subject: string
  readonly rules: readonly string[]
  /** Its columns: enterprise, subject, rule, verdict, low, high, pending_until. */
  readonly sql: string
}

/** A rulebook as SQL: the tables that it reads and a query for every kind of subject. */
export interface RulebookSql {
  readonly dialect: DialectName
  readonly asOf: PlainDate
  readonly tables: readonly SqlTable[]
  readonly queries: readonly SqlQuery[]
  /** The facts that the tables hold. */
  readonly facts: readonly string[]
  /** How many decimals the amounts have. */
  readonly scale: number
}

/** A rulebook as SQL whose queries are still in parts. */
export interface RulebookPlan extends Omit<RulebookSql, 'queries'> {
  readonly plans: readonly SubjectPlan[]
  /** How places and options stand in the tables. */
  readonly marks: Dialect['marks']
}

/**
 * Rules as SQL for a whole population. Null is unknown, so the three-valued logic of SQL is that of
 * the rules; the answers are those of `evaluate`. A rule that the database could not answer exactly
 * is refused here, by name, instead of giving a wrong figure.
 *
 * @example
 * const sql = toSql(rulebook, { dialect: 'duckdb', asOf: '2020-06-01' })
 */
export function toSql(rulebook: Rulebook, options: SqlOptions): Checked<RulebookSql> {
  const planned = planSql(rulebook, options, false, dialectOf(options.dialect))
  if (planned.kind === 'rejected') return planned
  const { plans, marks: _texts, ...sql } = planned.value
  const queries = plans.map((plan) => ({
    subject: plan.subject,
    rules: plan.rules,
    sql: queryOf(plan),
  }))
  return accepted({ ...sql, queries })
}

/** The same in parts; `byGivenId` where several rows may have the same id. */
export function planSql(
  rulebook: Rulebook,
  options: SqlOptions,
  byGivenId: boolean,
  dialect: Dialect,
): Checked<RulebookPlan> {
  const { dialect: name, verdicts: wanted = verdicts, profiles, ...evaluation } = options
  const settings = readOptions(evaluation, rulebook)
  if (settings.kind === 'rejected') return settings
  const { level } = settings.value.evidence
  if (level !== 'stated') return rejected([withoutEvidence(level)])
  if (profiles === 'json' && name !== 'postgres') return rejected([withoutJson(name)])
  const issues: Issue[] = []
  const written = rulebook.vocabulary.map(({ subject }) =>
    writtenRules(subject, rulebook, settings.value, dialect, issues),
  )
  const scale = scaleOf(written)
  for (const { parts } of written) checkRoom(parts, scale, dialect, issues)
  if (issues.length > 0) return rejected(issues)
  const amountType =
    dialect.mostDigits === null ? 'numeric' : `DECIMAL(${dialect.mostDigits}, ${scale})`
  const plans = written.flatMap(({ parts, ground }): readonly SubjectPlan[] => {
    const asked = { verdicts: wanted, amountType, byGivenId }
    const plan = ground === null ? null : subjectPlan(parts, ground, asked)
    return plan === null ? [] : [plan]
  })
  const facts = [
    ...new Set(written.flatMap(({ ground }) => [...(ground?.needs.facts.keys() ?? [])])),
  ].sort()
  const { vocabulary } = rulebook
  const tables =
    profiles === 'json'
      ? jsonViews(vocabulary, new Set(facts))
      : tablesOf(vocabulary, new Set(facts), dialect)
  return accepted({
    dialect: name,
    asOf: settings.value.asOf,
    tables,
    plans,
    facts,
    scale,
    marks: dialect.marks,
  })
}

const scaleOf = (written: readonly Written[]): number =>
  Math.max(4, ...written.flatMap(({ parts }) => parts.map((part) => part.amount?.scale ?? 0)))

interface Written {
  readonly parts: readonly RuleParts[]
  readonly ground: Ground | null
}

function writtenRules(
  subject: string,
  rulebook: Rulebook,
  settings: Settings,
  dialect: Dialect,
  issues: Issue[],
): Written {
  const { rules: only, documents, asOf, readings, openValues } = settings
  const needs = noNeeds()
  const rules = rulebook.rules
    .filter((rule) => rule.subject === subject)
    .filter((rule) => only === null || only.has(rule.id))
    .filter((rule) => documents === null || documents.has(rule.document))
  const ground = (rule: Rule): Ground => ({
    dialect,
    rulebook,
    document: partOf(indexOf(rulebook).documents, rule.document),
    subject,
    asOf,
    readings,
    needs,
  })
  const parts = rules.flatMap((rule) => {
    const terms = new Map(
      [...(openValues.get(rule.id) ?? [])].map(([id, { value }]) => [id, value]),
    )
    return attempt(rule, issues, () => rulePartsOf(rule, ground(rule), terms))
  })
  const [first] = rules
  return { parts, ground: first === undefined ? null : completed(ground(first), needs) }
}

/** The keys of joins are facts of the same row. */
function completed(ground: Ground, needs: Needs): Ground {
  for (const { on } of needs.joins.values()) for (const { fact } of on) neededFact(fact, ground)
  return ground
}

function attempt<T>(rule: Rule, issues: Issue[], work: () => T): readonly T[] {
  try {
    return [work()]
  } catch (error) {
    if (!(error instanceof NotInSql)) throw error
    const { expected, found } = error
    issues.push({ code: 'not_in_sql', path: rule.id, expected, found })
    return []
  }
}

function checkRoom(
  parts: readonly RuleParts[],
  scale: number,
  { mostDigits }: Dialect,
  issues: Issue[],
): void {
  if (mostDigits === null) return
  for (const { rule, amount } of parts) {
    attempt(rule, issues, () => {
      if ((amount?.digits ?? 0) + scale > mostDigits)
        tooManyDigits(`${amount?.digits} + ${scale}`, mostDigits)
    })
  }
}
