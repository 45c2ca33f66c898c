import { writeFile } from 'node:fs/promises'
import type { RulebookPlan } from '../screening/sql/to-sql'
import type { Embedded } from './duckdb'
import { jsonLines } from './json-lines'
import type { Reader } from './library-line'
import { partFile, portionFile } from './parts'
import type { Portion } from './portion'
import { answering, answersIn, type ResultFormat, removeFile, writeAnswers } from './results'
import type { Signal } from './screen-options'

/** By what portions are answered, and where the answers go. */
export interface Answering {
  readonly plan: RulebookPlan
  readonly reader: Reader
  readonly folder: string
  readonly format: ResultFormat
}

/**
 * Writes the answers of a portion of a stretch, and says how many there are. An interrupt ends what
 * the database is running just then; that it was between two calls the signal says.
 */
export async function answerPortion(
  { files, written, statements, apart }: Portion,
  [stretch, number]: readonly [stretch: number, number: number],
  database: Embedded,
  { plan, folder, format }: Answering,
  signal: Signal | undefined,
): Promise<number> {
  const part = (kind: number): string => partFile(folder, stretch, [number, kind], format)
  await written
  let rows = 0
  for (const [kind, one] of plan.plans.entries()) {
    const asked = answering(one, plan.amounts.scale, format)
    const made = kind === 0 ? [...statements, ...asked.statements] : asked.statements
    signal?.throwIfAborted()
    rows += await writeAnswers(database, { ...asked, statements: made }, part(kind), format)
  }
  signal?.throwIfAborted()
  for (const file of files) await removeFile(file)
  if (apart.length === 0) return rows
  const between = `${portionFile(folder, 'answered', stretch, number)}.ndjson`
  await writeFile(between, jsonLines(apart))
  const answered = answersIn(between, plan.amounts, format)
  rows += await writeAnswers(database, answered, part(plan.plans.length), format)
  await removeFile(between)
  return rows
}
