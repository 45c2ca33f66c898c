import { writeFile } from 'node:fs/promises'
import type { RulebookPlan } from '../screening/sql/to-sql'
import type { Embedded } from './duckdb'
import type { ResultRow } from './library-answer'
import type { Reader } from './library-line'
import { partFile } from './parts'
import { answeredSql, answering, type ResultFormat, writeAnswers } from './results'
import type { Staged } from './staged'
import { viewStatements } from './views'

/** By what portions are answered, and where the answers go. */
export interface Answering {
  readonly plan: RulebookPlan
  readonly reader: Reader
  readonly folder: string
  readonly format: ResultFormat
}

/** Which portion it is, its rows in the database, and those that the library has answered. */
export interface ToAnswer {
  readonly stretch: number
  readonly portion: number
  readonly staged: Staged
  readonly apart: readonly ResultRow[]
}

const padded = (number: number): string => String(number).padStart(6, '0')

/** Writes the answers of a portion, and says how many there are. */
export async function answerPortion(
  { stretch, portion, staged, apart }: ToAnswer,
  database: Embedded,
  { plan, folder, format }: Answering,
): Promise<number> {
  const file = (kind: number): string => partFile(folder, stretch, [portion, kind], format)
  for (const statement of viewStatements(staged)) await database.run(statement)
  let rows = 0
  for (const [kind, one] of plan.plans.entries()) {
    const { statements, sql } = answering(one, plan.scale, format)
    for (const statement of statements) await database.run(statement)
    rows += await writeAnswers(database, sql, file(kind), format)
  }
  if (apart.length === 0) return rows
  const between = `${folder}/answered-${padded(stretch)}-${padded(portion)}.ndjson`
  await writeFile(between, apart.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const answered = answeredSql(between, plan.scale, format)
  return rows + (await writeAnswers(database, answered, file(plan.plans.length), format))
}
