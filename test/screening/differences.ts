import { evaluate } from '../../src/evaluation/evaluate'
import type { EvaluateOptions } from '../../src/evaluation/options'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { type RulebookSql, toSql } from '../../src/screening/sql/to-sql'
import type { Database, Row } from './databases'
import { insertsOf } from './insert'

/** What the reference answers, as rows; the key of a profile is its number, or the only one given. */
export async function referenceRows(
  rulebook: Rulebook,
  profiles: readonly unknown[],
  options: EvaluateOptions,
  only?: string,
): Promise<readonly Row[]> {
  const answers = await Promise.all(profiles.map((profile) => evaluate(rulebook, profile, options)))
  return answers.flatMap(({ findings, issues }, index) => {
    if (issues.length > 0) throw new Error(JSON.stringify(issues))
    const key = only ?? String(index)
    return findings.map(({ rule, subject, verdict, amount, pendingUntil }) => ({
      enterprise: key,
      subject: subject.type === 'enterprise' ? key : subject.id,
      rule,
      verdict,
      low: amount?.low ?? null,
      high: amount?.high ?? null,
      pending_until: pendingUntil,
    }))
  })
}

/** The rows of a database for profiles that are put into empty tables and taken out again. */
export async function databaseRows(
  database: Database,
  rulebook: Rulebook,
  profiles: readonly unknown[],
  sql: RulebookSql,
): Promise<readonly Row[]> {
  const made = sql.tables.map((table) => table.sql.replace(/;\s*$/u, ''))
  await database.run([...made, ...insertsOf(profiles, sql, rulebook)])
  const rows: Row[] = []
  try {
    for (const query of sql.queries) rows.push(...(await database.rows(query.sql)))
  } finally {
    await database.run(sql.tables.map(({ name }) => `DROP TABLE ${name}`))
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

/** Where a database and the reference differ about some profiles. */
export async function sqlDifferences(
  database: Database,
  dialect: 'duckdb' | 'postgres',
  rulebook: Rulebook,
  profiles: readonly unknown[],
  options: EvaluateOptions,
): Promise<readonly string[]> {
  const sql = toSql(rulebook, { ...options, dialect })
  // refused by name instead of answered inexactly
  if (sql.kind === 'rejected' && sql.issues.every(({ code }) => code === 'not_in_sql')) return []
  if (sql.kind === 'rejected') throw new Error(JSON.stringify(sql.issues))
  const expected = await referenceRows(rulebook, profiles, options)
  return differences(expected, await databaseRows(database, rulebook, profiles, sql.value))
}
