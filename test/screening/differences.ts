import { isDeepStrictEqual } from 'node:util'
import { evaluate } from '../../src/evaluation/evaluate'
import { evaluateSync } from '../../src/evaluation/evaluate-sync'
import type { Evaluation } from '../../src/evaluation/evaluation'
import { type Verdict, verdicts } from '../../src/evaluation/finding'
import type { EvaluateOptions } from '../../src/evaluation/options'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { decide } from '../../src/screening/decide'
import { type RulebookSql, toSql } from '../../src/screening/sql/to-sql'
import type { Database, Row } from './databases'
import { insertsOf } from './insert'

/** A population that is asked on one day, and the verdicts that are asked for. */
export interface Asked {
  readonly rulebook: Rulebook
  readonly profiles: readonly unknown[]
  readonly options: EvaluateOptions
  readonly only?: readonly Verdict[]
}

/** What the reference answers, as rows; the key of a profile is its number, or the only one given. */
export async function referenceRows(
  rulebook: Rulebook,
  profiles: readonly unknown[],
  options: EvaluateOptions,
  only?: string,
): Promise<readonly Row[]> {
  const answers = await Promise.all(profiles.map((profile) => evaluate(rulebook, profile, options)))
  return answers.flatMap((answer, index) => rowsOf(answer, only ?? String(index)))
}

/** An answer as rows. */
export function rowsOf({ findings, issues }: Evaluation, key: string): readonly Row[] {
  if (issues.length > 0) throw new Error(JSON.stringify(issues))
  return findings.map(({ rule, subject, verdict, amount, pendingUntil }) => ({
    enterprise: key,
    subject: subject.type === 'enterprise' ? key : subject.id,
    rule,
    verdict,
    low: amount?.low ?? null,
    high: amount?.high ?? null,
    pending_until: pendingUntil,
  }))
}

/** The rows of a database for right profiles that are put into empty tables and taken out again. */
export async function databaseRows(
  database: Database,
  rulebook: Rulebook,
  profiles: readonly unknown[],
  sql: RulebookSql,
): Promise<readonly Row[]> {
  const made = sql.tables.map((table) => table.sql.replace(/;\s*$/u, ''))
  const rows: Row[] = []
  try {
    await database.run([...made, ...insertsOf(profiles, sql, rulebook), sql.rejected.sql])
    const refused = await database.rejected()
    if (refused.length > 0) throw new Error(JSON.stringify(refused))
    for (const query of sql.queries) rows.push(...(await database.rows(query.sql)))
  } finally {
    const all = [...sql.tables, sql.rejected]
    await database.run(all.map(({ name }) => `DROP TABLE IF EXISTS ${name}`))
  }
  return rows
}

/** Rows that are in one answer and not in the other. */
export function differences(left: readonly Row[], right: readonly Row[]): readonly string[] {
  const [one, other] = [left.map(keyOf).sort(), right.map(keyOf).sort()]
  const [inOne, inOther] = [new Set(one), new Set(other)]
  return [
    ...one.filter((row) => !inOther.has(row)).map((row) => `expected ${row}`),
    ...other.filter((row) => !inOne.has(row)).map((row) => `answered ${row}`),
    ...(one.length === other.length
      ? []
      : [`${one.length} rows expected, ${other.length} answered`]),
  ]
}

const keyOf = (row: Row): string =>
  [row.enterprise, row.subject, row.rule, row.verdict, row.low, row.high, row.pending_until].join(
    ' | ',
  )

/** Where `evaluateSync`, `decide` or a database differ from the reference about some profiles. */
export async function executorDifferences(
  database: Database,
  dialect: 'duckdb' | 'postgres',
  asked: Asked,
): Promise<readonly string[]> {
  const { rulebook, profiles, options, only = verdicts } = asked
  const answers = await Promise.all(profiles.map((profile) => evaluate(rulebook, profile, options)))
  const expected = answers
    .flatMap((answer, index) => rowsOf(answer, String(index)))
    .filter(({ verdict }) => only.some((one) => one === verdict))
  const found = [
    ...profiles.flatMap((profile, index) =>
      isSame(evaluateSync(rulebook, profile, options), answers[index])
        ? []
        : [`evaluateSync: profile ${index}`],
    ),
    ...differences(expected, decidedRows({ ...asked, only })).map((one) => `decide: ${one}`),
  ]
  const sql = toSql(rulebook, { ...options, dialect, verdicts: only })
  // refused by name instead of answered inexactly
  if (sql.kind === 'rejected' && sql.issues.every(({ code }) => code === 'not_in_sql')) return found
  if (sql.kind === 'rejected') throw new Error(JSON.stringify(sql.issues))
  const rows = await databaseRows(database, rulebook, profiles, sql.value)
  return [...found, ...differences(expected, rows).map((one) => `${dialect}: ${one}`)]
}

const isSame = (left: Evaluation, right: Evaluation | undefined): boolean =>
  isDeepStrictEqual(left, right) && JSON.stringify(left) === JSON.stringify(right)

function decidedRows({ rulebook, profiles, options, only = verdicts }: Asked): readonly Row[] {
  return profiles.flatMap((profile, index) => {
    const decided = decide(rulebook, profile, { ...options, only })
    if (decided.status === 'rejected') throw new Error(JSON.stringify(decided.issues))
    const key = String(index)
    return decided.decisions.map(({ rule, subject, verdict, low, high, pendingUntil }) => ({
      enterprise: key,
      subject: subject.type === 'enterprise' ? key : subject.id,
      rule,
      verdict,
      low,
      high,
      pending_until: pendingUntil,
    }))
  })
}
