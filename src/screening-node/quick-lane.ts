import { enterprise } from '../profile/vocabulary'
import { absenceOf, columnOf, givenId } from '../screening/sql/stated'
import { plainName } from '../screening/sql/words'
import { bytesOf, countLines, linesIn } from './chunks'
import type { Embedded } from './duckdb'
import type { Prepared } from './prepared'
import { quickStage } from './quick-stage'
import type { Stage } from './stage'
import type { UsualForm } from './usual-form'
import type { Source } from './views'

/** The lines of a stretch as the database has read them, and those that it has not. */
export interface LaneRead {
  readonly source: Source
  /** Lines that the library has to read, counted from zero without blank ones. */
  readonly faulty: ReadonlySet<number>
  readonly all: number
  readonly text: number
}

// beyond this share of other lines the form has been misjudged
const mostFaulty = 0.1

/**
 * Reads the lines of a stretch that are all in the usual form but for some; null where they are
 * not, or cannot be told from each other.
 */
export async function quickLane(
  file: string,
  { stretch, staged, form, endsLine }: Prepared & { readonly form: UsualForm },
  stage: Stage,
  database: Embedded,
): Promise<LaneRead | null> {
  const { statements, bytesSql } = quickStage(staged, form, stage)
  try {
    for (const statement of statements) await database.run(statement)
    await database.run(`CREATE OR REPLACE TEMP TABLE line_bytes AS ${bytesSql}`)
  } catch {
    // such as a line that is too long, which the other lane reads; a full disk stops that one too
    return null
  }
  // a line has its line feed, only the last may have none
  const expected = stretch.end - stretch.start + (endsLine ? 0 : 1)
  const [sum] = await database.rows(
    `SELECT CAST(count(*) AS INTEGER) AS lines, COALESCE(min(bytes) > 0 AND sum(bytes) + count(*) = ${expected}, FALSE) AS whole FROM line_bytes`,
  )
  const lines = typeof sum?.lines === 'number' ? sum.lines : 0
  if (sum?.whole === true) {
    return { source: sourceOf(form, false), faulty: new Set(), all: lines, text: lines }
  }
  const bytes = await bytesOf(file, stretch)
  const { all, text } = countLines(bytes)
  if (text !== lines) return null
  const faulty = otherLines(bytes, await database.numbers('SELECT bytes FROM line_bytes'))
  if (faulty.size > lines * mostFaulty) return null
  await database.run(
    `CREATE OR REPLACE TEMP TABLE faulty AS SELECT unnest([${[...faulty].join(', ')}]::BIGINT[]) AS line`,
  )
  return { source: sourceOf(form, faulty.size > 0), faulty, all, text }
}

/** The lines that are longer than what has been read of them. */
function otherLines(bytes: Buffer, lengths: readonly number[]): ReadonlySet<number> {
  const faulty = new Set<number>()
  let index = 0
  for (const { start, end } of linesIn(bytes)) {
    if (lengths[index] !== end - start) faulty.add(index)
    index += 1
  }
  return faulty
}

function sourceOf({ types, hasAwards }: UsualForm, hasFaulty: boolean): Source {
  const columns = new Map(
    types.map(({ type, facts }) => [
      type.subject,
      new Set(
        facts.flatMap(({ fact, hasNone }) => [
          columnOf(fact),
          ...(hasNone ? [absenceOf(fact)] : []),
        ]),
      ),
    ]),
  )
  const own = columns.get(enterprise) ?? new Set()
  own.add(givenId)
  if (hasAwards) own.add('awards_absent')
  for (const { type } of types) {
    if (type.subject !== enterprise) own.add(plainName(`${type.subject}_absent`))
  }
  return {
    lane: 'stated',
    has: ({ subject }, column) => columns.get(subject)?.has(column) ?? false,
    hasRows: ({ subject }) => columns.has(subject),
    where: hasFaulty ? 'rowid NOT IN (SELECT line FROM faulty)' : '',
  }
}
