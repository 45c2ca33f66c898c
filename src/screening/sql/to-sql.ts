import type { PlainDate } from '../../calendar/plain-date'
import { type Verdict, verdicts } from '../../evaluation/finding'
import { type EvaluateOptions, readOptions } from '../../evaluation/options'
import { accepted, type Checked, type Issue, rejected } from '../../issue/issue'
import type { Rulebook } from '../../rulebook/rulebook'
import { type Dialect, type DialectName, dialectOf, type ProfileStore, type Room } from './dialect'
import { jsonTables } from './json-views'
import { withoutEvidence, withoutJson } from './refused-options'
import { faultsQuery, rejectedTable } from './rejected'
import type { RowsForm } from './stated'
import { queryOf, type SubjectPlan, subjectPlan } from './subject-query'
import { type SqlTable, tablesOf } from './tables'
import { checkRoom, roomOfAmounts, writtenRules } from './written-rules'

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
  /**
   * The table of what cannot be answered: enterprise, fact, reason. It is to be made anew before the
   * queries, in the same session: they answer all who are not in it.
   */
  readonly rejected: SqlTable
  readonly queries: readonly SqlQuery[]
  /** The facts that the tables hold. */
  readonly facts: readonly string[]
  /** How many decimals the amounts have. */
  readonly scale: number
}

/** A rulebook as SQL whose queries are still in parts. */
export interface RulebookPlan extends Omit<RulebookSql, 'queries' | 'rejected' | 'scale'> {
  readonly plans: readonly SubjectPlan[]
  /** The digits that amounts have room for. */
  readonly amounts: Room
  /** How places and options stand in the tables. */
  readonly marks: Dialect['marks']
  /** Whether earlier awards are read. */
  readonly awards: boolean
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
  const dialect = dialectOf(options.dialect)
  const form = { byGivenId: false, withoutRejected: true }
  const planned = planSql(rulebook, options, form, dialect)
  if (planned.kind === 'rejected') return planned
  const { plans, amounts, marks: _texts, awards: _read, ...sql } = planned.value
  const faults = faultsQuery(rulebook, options.profiles ?? 'columns', planned.value, dialect)
  const queries = plans.map((plan) => ({
    subject: plan.subject,
    rules: plan.rules,
    sql: queryOf(plan),
  }))
  return accepted({
    ...sql,
    scale: amounts.scale,
    rejected: rejectedTable(faults, dialect),
    queries,
  })
}

/** The same in parts. */
export function planSql(
  rulebook: Rulebook,
  options: SqlOptions,
  form: RowsForm,
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
  const amounts = roomOfAmounts(written, dialect)
  const { digits, scale } = amounts
  for (const { parts } of written) checkRoom(parts, scale, dialect, issues)
  if (issues.length > 0) return rejected(issues)
  const amountType =
    dialect.mostDigits === null ? 'numeric' : `DECIMAL(${digits + scale}, ${scale})`
  const plans = written.flatMap(({ parts, ground }): readonly SubjectPlan[] => {
    const asked = { verdicts: wanted, amountType, ...form }
    const plan = ground === null ? null : subjectPlan(parts, ground, asked)
    return plan === null ? [] : [plan]
  })
  const facts = [
    ...new Set(written.flatMap(({ ground }) => [...(ground?.needs.facts.keys() ?? [])])),
  ].sort()
  const { vocabulary } = rulebook
  const tables =
    profiles === 'json'
      ? jsonTables(vocabulary, new Set(facts))
      : tablesOf(vocabulary, new Set(facts), dialect)
  return accepted({
    dialect: name,
    asOf: settings.value.asOf,
    tables,
    plans,
    facts,
    amounts,
    marks: dialect.marks,
    awards: written.some(({ ground }) => ground?.needs.awards === true),
  })
}
