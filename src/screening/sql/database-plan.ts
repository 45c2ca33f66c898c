import { accepted, type Checked } from '../../issue/issue'
import { enterprise } from '../../profile/vocabulary'
import type { Rulebook } from '../../rulebook/rulebook'
import { contentsQuery } from './contents'
import { dialectOf, type Room } from './dialect'
import { jsonViews } from './json-views'
import { faultsQuery } from './rejected'
import type { Table } from './subject-query'
import { queryOf } from './subject-query'
import { planSql, type SqlOptions, type SqlQuery } from './to-sql'
import { plainName } from './words'

/** What is asked of a PostgreSQL database that nothing is written into. */
export interface DatabasePlan {
  /** Of all that stands there; what cannot be answered is to be taken out of the rows. */
  readonly queries: readonly SqlQuery[]
  /** What cannot be answered from there: enterprise, fact, reason. */
  readonly faults: string
  /** What stands there, as far as the others read it: of each table name, count and digest. */
  readonly contents: string
  /** The digits that amounts have room for. */
  readonly amounts: Room
}

/** Rules as SQL for tables, or for a column of JSON of which each query makes its views for itself. */
export function planOfDatabase(
  rulebook: Rulebook,
  options: Omit<SqlOptions, 'dialect'>,
): Checked<DatabasePlan> {
  const dialect = dialectOf('postgres')
  const form = { byGivenId: false, withoutRejected: false }
  const planned = planSql(rulebook, { ...options, dialect: 'postgres' }, form, dialect)
  if (planned.kind === 'rejected') return planned
  const { profiles = 'columns' } = options
  const { plans, facts, amounts } = planned.value
  const views = profiles === 'json' ? jsonViews(rulebook.vocabulary, new Set(facts)) : []
  const queries = plans.map((plan) => {
    const read = [enterprise, plan.subject, 'award'].map(plainName)
    const own = views.filter(({ name }) => read.includes(name)).map(asTable)
    return { subject: plan.subject, rules: plan.rules, sql: queryOf(plan, own) }
  })
  return accepted({
    queries,
    faults: faultsQuery(rulebook, profiles, planned.value, dialect),
    contents: contentsQuery(rulebook.vocabulary, profiles, planned.value),
    amounts,
  })
}

const asTable = ({ name, sql }: { readonly name: string; readonly sql: string }): Table => ({
  name,
  columns: null,
  sql,
  note: null,
})
