import { enterprise, type SubjectType } from '../profile/vocabulary'
import { dialectOf } from '../screening/sql/dialect'
import { absenceOf, columnOf, givenId } from '../screening/sql/stated'
import { plainName } from '../screening/sql/words'
import { type Lane, neededOf, rowsTable, type Stage } from './stage'

/** Rows of a lane as they take part in the tables of the queries. */
export interface Source {
  readonly lane: Lane
  /** Whether the rows of a kind of subject have a column; those without say nothing of the fact. */
  readonly has: (type: SubjectType, column: string) => boolean
  readonly hasRows: (type: SubjectType) => boolean
  /** Which rows of enterprises count. */
  readonly where: string
}

// rows of the library's lane are told from those of the file by a number that no line has
const beyond = '1099511627776'

const { columnTypes } = dialectOf('duckdb')

/** The tables that the queries read, as views of the rows of every lane. */
export const viewStatements = (stage: Stage, sources: readonly Source[]): readonly string[] =>
  stage.vocabulary.map((type) => {
    const columns = columnsOf(type, stage)
    const selects = sources
      .filter((source) => source.hasRows(type))
      .map((source) => selectOf(type, source, columns))
    const none = `SELECT ${[...keysOf(type), ...columns].map(({ name, type: kind }) => `CAST(NULL AS ${kind}) AS ${name}`).join(', ')} WHERE FALSE`
    const rows = selects.length === 0 ? none : selects.join(' UNION ALL ')
    return `CREATE OR REPLACE TEMP VIEW ${plainName(type.subject)} AS ${rows}`
  })

interface Column {
  readonly name: string
  readonly type: string
}

const keysOf = ({ subject }: SubjectType): readonly Column[] =>
  subject === enterprise
    ? [{ name: 'enterprise', type: 'BIGINT' }]
    : [
        { name: 'enterprise', type: 'BIGINT' },
        { name: 'id', type: 'VARCHAR' },
      ]

function columnsOf(type: SubjectType, stage: Stage): readonly Column[] {
  const facts = neededOf(type, stage).flatMap((fact): readonly Column[] => [
    { name: columnOf(fact), type: columnTypes[fact.type] },
    { name: absenceOf(fact), type: 'BOOLEAN' },
  ])
  if (type.subject !== enterprise) return facts
  const lists = stage.vocabulary.filter(({ subject }) => subject !== enterprise)
  return [
    { name: givenId, type: 'VARCHAR' },
    ...facts,
    ...lists.map(({ subject }) => ({ name: plainName(`${subject}_absent`), type: 'BOOLEAN' })),
    { name: 'awards_absent', type: 'BOOLEAN' },
  ]
}

function selectOf(type: SubjectType, source: Source, columns: readonly Column[]): string {
  const shift = source.lane === 'read' ? `${beyond} + ` : ''
  const isOwn = type.subject === enterprise
  const key = `${shift}${isOwn ? 'rowid' : 'enterprise'} AS enterprise`
  const list = columns.map(({ name, type: kind }) =>
    source.has(type, name) ? name : `CAST(NULL AS ${kind}) AS ${name}`,
  )
  const where = isOwn && source.where !== '' ? ` WHERE ${source.where}` : ''
  return `SELECT ${[key, ...(isOwn ? [] : ['id']), ...list].join(', ')} FROM ${rowsTable(type.subject, source.lane)}${where}`
}

const awardShape = '[{"rule":"VARCHAR","amount":"DECIMAL(18,4)","date":"DATE","subject":"VARCHAR"}]'

/** Earlier awards; a line that states some is always read by the library first. */
export function awardView(sources: readonly Source[]): string {
  const isRead = sources.some(({ lane }) => lane === 'read')
  const awards = isRead
    ? `SELECT ${beyond} + rowid AS enterprise, unnest(from_json(awards, '${awardShape}')) AS award FROM ${rowsTable(enterprise, 'read')}`
    : `SELECT 0 AS enterprise, unnest(from_json('[]', '${awardShape}')) AS award`
  return `CREATE OR REPLACE TEMP VIEW award AS SELECT enterprise, award.* FROM (${awards})`
}
