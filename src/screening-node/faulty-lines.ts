import { enterprise, type SubjectType } from '../profile/vocabulary'
import { textLiteral } from '../screening/sql/words'
import type { Embedded } from './duckdb'
import { keysStatements, linesRead, rowsTable, type Stage } from './stage'

// beyond this many different faulty sets of keys every line is read by the library
const mostFaulty = 500

/**
 * The lines, counted from zero without blank ones, that the database does not read by itself: broken
 * ones, values in other than canonical forms, keys that the vocabulary does not have or that are
 * given twice, ids that a list repeats. They are taken out of the rows of the database.
 */
export async function faultyLines(
  file: string,
  count: number,
  stage: Stage,
  database: Embedded,
): Promise<ReadonlySet<number>> {
  const own = rowsTable(enterprise, 'stated')
  const [found] = await database.rows(`SELECT count(*) AS lines FROM ${own}`)
  const conditions = await faultConditions(file, stage, database)
  if (String(found?.lines) !== String(count) || conditions === null) {
    await database.run(`UPDATE ${own} SET canonical = FALSE`)
    return new Set(Array.from({ length: count }, (_, index) => index))
  }
  for (const condition of conditions) {
    await database.run(`UPDATE ${own} SET canonical = FALSE WHERE canonical AND ${condition}`)
  }
  const lines = await database.rows(
    `SELECT CAST(rowid AS INTEGER) AS line FROM ${own} WHERE NOT canonical`,
  )
  return new Set(lines.flatMap(({ line }) => (typeof line === 'number' ? [line] : [])))
}

/** What makes lines faulty besides their values, as conditions; null where that is too much to say. */
async function faultConditions(
  file: string,
  stage: Stage,
  database: Embedded,
): Promise<readonly string[] | null> {
  const conditions = [`rowid IN (SELECT line FROM (${linesRead(file)}) WHERE loose)`]
  for (const { subject, sql } of keysStatements(file, stage)) {
    const type = stage.vocabulary.find((one) => one.subject === subject)
    if (type === undefined) continue
    const sets = (await database.rows(sql)).map(({ keys }) => keys)
    const faulty = sets.filter((keys) => !areKnown(keys, type, stage))
    if (faulty.length > mostFaulty) return null
    const isFaulty = `IN (${faulty.map((keys) => textLiteral(JSON.stringify(keys))).join(', ')})`
    if (subject === enterprise) {
      if (faulty.length > 0)
        conditions.push(`rowid IN (SELECT line FROM (${linesRead(file)}) WHERE keys ${isFaulty})`)
    } else {
      const table = rowsTable(subject, 'stated')
      const ofKeys =
        faulty.length === 0 ? '' : ` OR CAST(to_json(json_keys(json)) AS VARCHAR) ${isFaulty}`
      const repeated = `SELECT enterprise FROM ${table} GROUP BY enterprise, id HAVING count(*) > 1`
      const faults = `SELECT enterprise FROM ${table} WHERE NOT canonical${ofKeys} UNION ALL (${repeated})`
      const [any] = await database.rows(`SELECT count(*) > 0 AS faults FROM (${faults})`)
      if (any?.faults === true) conditions.push(`rowid IN (${faults})`)
    }
  }
  return conditions
}

function areKnown(keys: unknown, type: SubjectType, { vocabulary }: Stage): boolean {
  const names = new Set(['id', 'name', ...type.facts.map(({ name }) => name)])
  if (type.subject !== enterprise) return isSubset(keys, names)
  const [top, own] = Array.isArray(keys) ? keys : []
  const tops = new Set([
    ...['note', 'awards', enterprise],
    ...vocabulary.map(({ subject, collection }) => collection ?? subject),
  ])
  return isSubset(top, tops) && isSubset(own, names)
}

/** Whether a list has each of its keys once, and none but these; a list that is no list has not. */
const isSubset = (keys: unknown, names: ReadonlySet<string>): boolean =>
  Array.isArray(keys) &&
  new Set(keys).size === keys.length &&
  keys.every((key) => typeof key === 'string' && names.has(key))
