import { enterprise, type FactType } from '../profile/vocabulary'
import { dialectOf, rowsDialect } from '../screening/sql/dialect'
import { absenceOf, columnOf, givenId } from '../screening/sql/stated'
import { fileLiteral, plainName, quoted, textLiteral } from '../screening/sql/words'
import { type Column, none, type Rows } from './columns'
import { dayOf1970 } from './plain-day'
import type { Marks } from './staged-columns'
import type { Seen } from './stored-column'
import { betweenOptions } from './stored-sets'

const { columnTypes } = dialectOf('duckdb')

const noAwards = `SELECT CAST(NULL AS BIGINT) AS enterprise, CAST(NULL AS VARCHAR) AS rule, CAST(NULL AS ${columnTypes.money}) AS amount, CAST(NULL AS DATE) AS date, CAST(NULL AS VARCHAR) AS subject WHERE FALSE`

/** The view of earlier awards; of none where there is no file. */
export const viewOfAwards = (file: string | null): string =>
  `CREATE OR REPLACE TEMP VIEW award AS ${file === null ? noAwards : awardsIn(file)}`

const awardsIn = (file: string): string =>
  `SELECT CAST(enterprise AS BIGINT) AS enterprise, rule, CAST(amount AS ${columnTypes.money}) AS amount, CAST(date AS DATE) AS date, NULLIF(subject, '') AS subject ${fromFile(file)}`

const fromFile = (file: string): string => `FROM read_parquet(${fileLiteral(file)})`

/** The file of a kind of subject, and what has been seen in each of its columns. */
export interface Stored {
  readonly rows: Rows
  readonly file: string
  readonly seen: ReadonlyMap<string, Seen>
}

/** The table of the stated facts that the queries read, as a view of the file with its rows. */
export function viewOf({ rows, file, seen }: Stored, marks: Marks): string {
  const isOwn = rows.type.subject === enterprise
  const told = (column: Column): string =>
    seen.get(column.name)?.isStated === true ? valueSql(column, marks) : nothing(column, marks)
  const keys = ['CAST(enterprise AS BIGINT) AS enterprise', isOwn ? `id AS ${givenId}` : 'id']
  const facts = rows.type.facts.flatMap((fact) => {
    const column = rows.facts.get(fact.id)
    if (column?.isNeeded !== true) return []
    const hasNone = seen.get(column.name)?.hasNone === true
    return [
      `${told(column)} AS ${columnOf(fact)}`,
      `${hasNone ? isNone(column, marks) : 'CAST(NULL AS BOOLEAN)'} AS ${absenceOf(fact)}`,
    ]
  })
  const flags = [...rows.flags.values()].map((flag) => `${told(flag)} AS ${quoted(flag.name)}`)
  return `CREATE OR REPLACE TEMP VIEW ${plainName(rows.type.subject)} AS SELECT ${[...keys, ...facts, ...flags].join(', ')} ${fromFile(file)}`
}

const parting = `chr(${betweenOptions.charCodeAt(0)})`

/** Whether it is known not to exist. */
const isNone = ({ name, type }: Column, marks: Marks): string =>
  `${quoted(name)} = ${type === 'choices' && marks === 'texts' ? parting : none}`

/** A column that says nothing of any row. */
const nothing = ({ type }: Column, marks: Marks): string =>
  `CAST(NULL AS ${(marks === 'texts' ? columnTypes : rowsDialect.columnTypes)[type]})`

/** The value of a column; what is known not to exist has any, since another column says so. */
const valueSql = (column: Column, marks: Marks): string =>
  (marks === 'texts' ? (inTexts[column.type] ?? inFile[column.type]) : inFile[column.type])(column)

type ValueSql = (column: Column) => string

const asItIs: ValueSql = ({ name }) => quoted(name)

const inFile: Readonly<Record<FactType, ValueSql>> = {
  boolean: ({ name }) => `${quoted(name)} = 1`,
  money: asItIs,
  count: asItIs,
  decimal: asItIs,
  date: ({ name }) => `make_date(${quoted(name)} - ${dayOf1970})`,
  choice: asItIs,
  choices: asItIs,
  place: asItIs,
}

const inTexts: Readonly<Partial<Record<FactType, ValueSql>>> = {
  choice: ({ name, options }) => `list_extract(${listOfTexts(options)}, ${quoted(name)} + 1)`,
  choices: ({ name }) =>
    `CASE WHEN ${quoted(name)} = '' THEN CAST([] AS VARCHAR[]) ELSE string_split(${quoted(name)}, ${parting}) END`,
  place: ({ name }) => `CAST(${quoted(name)} AS VARCHAR)`,
}

const listOfTexts = (texts: readonly string[]): string =>
  `CAST([${texts.map(textLiteral).join(', ')}] AS VARCHAR[])`
