import type { Verdict } from '../../evaluation/finding'
import type { DialectName, ProfileStore } from '../../screening/sql/dialect'
import { sqlScript } from '../../screening/sql/script'
import { toSql } from '../../screening/sql/to-sql'
import { chosenRulebook } from '../choose-rulebook'
import { contentAnswer } from '../content'
import { type EvaluateFlags, evaluateOptionsOf, sourceIssues } from '../flags'
import { inFlags } from '../in-flags'
import { type Answer, refusal } from '../present'

/** The options of `sql`. */
export interface SqlFlags extends EvaluateFlags {
  readonly dialect: DialectName
  readonly profiles: ProfileStore
  readonly out?: string
  readonly only?: readonly Verdict[]
}

/** `sql`: the rules as tables and queries for a database. */
export async function printSql(flags: SqlFlags): Promise<Answer> {
  const chosen = await chosenRulebook(flags.rulebook)
  if (chosen.kind === 'rejected') return refusal(chosen.issues)
  const { dialect, profiles, only } = flags
  const verdicts = only === undefined ? {} : { verdicts: only }
  const sql = toSql(chosen.value, { ...evaluateOptionsOf(flags), ...verdicts, dialect, profiles })
  const surplus = sourceIssues(flags)
  const issues = sql.kind === 'rejected' ? sql.issues.map((issue) => inFlags(issue, flags)) : []
  if (sql.kind === 'rejected' || surplus.length > 0) return refusal([...issues, ...surplus])
  const answer = await contentAnswer(sqlScript(sql.value, chosen.value), flags.out, flags)
  return flags.out === undefined ? { ...answer, json: sql.value } : answer
}
