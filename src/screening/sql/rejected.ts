import type { Rulebook } from '../../rulebook/rulebook'
import { columnFaults } from './column-faults'
import type { Dialect, DialectName, ProfileStore } from './dialect'
import { jsonFaults } from './json-faults'
import { rejectedName } from './stated'
import type { SqlTable } from './tables'
import { comment } from './words'

/** What the queries read. */
interface Planned {
  readonly facts: readonly string[]
  readonly plans: readonly { readonly subject: string }[]
  readonly awards: boolean
}

/** A query of what cannot be answered: of which enterprise (enterprise), which fact, and why (reason). */
export function faultsQuery(
  rulebook: Rulebook,
  profiles: ProfileStore,
  { facts, plans, awards }: Planned,
  dialect: Dialect,
): string {
  const rules = rulebook.rules.map(({ id }) => id)
  if (profiles === 'json') return jsonFaults(rulebook.vocabulary, rules)
  const subjects = new Set(plans.map(({ subject }) => subject))
  const read = { subjects, facts: new Set(facts), awards }
  return columnFaults(rulebook.vocabulary, rules, read, dialect)
}

const made: Readonly<Record<DialectName, string>> = {
  duckdb: `CREATE OR REPLACE TEMP TABLE ${rejectedName} AS`,
  postgres: `DROP TABLE IF EXISTS pg_temp.${rejectedName};\nCREATE TEMP TABLE ${rejectedName} AS`,
}

/** The table of what that query finds, for this session: the statements that make it anew. */
export function rejectedTable(faults: string, { name }: Dialect): SqlTable {
  const notes = [
    comment('不能答复的企业、所涉事实与原因；资料有变即须重做，下列查询不答复这些企业'),
    comment('who cannot be answered, for what fact and why; to be made anew when profiles'),
    comment('have changed: the queries answer all others'),
  ]
  return { name: rejectedName, sql: `${notes.join('\n')}\n${made[name]}\n${faults};` }
}
