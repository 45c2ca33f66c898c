import { enterprise, type FactType } from '../profile/vocabulary'
import { dialectOf, isNumberType, rowsDialect } from '../screening/sql/dialect'
import { absenceOf, columnOf, givenId } from '../screening/sql/stated'
import { plainName, textLiteral } from '../screening/sql/words'
import { type Column, none, unknown } from './columns'
import { dayOf1970 } from './plain-day'
import type { Extent, Staged, StagedRows } from './staged'
import {
  fractionsOf,
  hasNames,
  hasWideBits,
  type Marks,
  noOption,
  unknownOption,
} from './staged-parts'

const { columnTypes, rooms } = dialectOf('duckdb')

/** The tables that the queries read, as views of those in which the rows of a portion stand. */
export const viewStatements = ({ rows, marks, awards }: Staged): readonly string[] => [
  ...rows.map((one) => viewOf(one, marks)),
  `CREATE OR REPLACE TEMP VIEW award AS ${awards === null ? noAwards : `SELECT * FROM ${awards}`}`,
]

const noAwards = `SELECT CAST(NULL AS BIGINT) AS enterprise, CAST(NULL AS VARCHAR) AS rule, CAST(NULL AS ${columnTypes.money}) AS amount, CAST(NULL AS DATE) AS date, CAST(NULL AS VARCHAR) AS subject WHERE FALSE`

function viewOf({ rows, table, columns }: StagedRows, marks: Marks): string {
  const isOwn = rows.type.subject === enterprise
  const keys = ['CAST(enterprise AS BIGINT) AS enterprise', isOwn ? `id AS ${givenId}` : 'id']
  const facts = rows.type.facts.flatMap((fact) => {
    const column = rows.facts.get(fact.id)
    if (column?.isNeeded !== true) return []
    const extent = columns.get(column.name)
    return [
      `${factSql(column, extent, marks)} AS ${columnOf(fact)}`,
      `${extent?.hasNone ? absentSql(column, marks) : noFlag} AS ${absenceOf(fact)}`,
    ]
  })
  const flags = [...rows.flags.keys()].map(
    (name) => `${valueSql(name, 'boolean', columns.get(name))} AS ${name}`,
  )
  return `CREATE OR REPLACE TEMP VIEW ${plainName(rows.type.subject)} AS SELECT ${[...keys, ...facts, ...flags].join(', ')} FROM ${table}`
}

const noFlag = 'CAST(NULL AS BOOLEAN)'

const absentSql = (column: Column, marks: Marks): string =>
  `${column.name} = ${hasNames(column, marks) ? textLiteral(noOption) : none}`

/** The value of a fact, its options and places as the queries have them. */
function factSql(column: Column, extent: Extent | undefined, marks: Marks): string {
  const { name, type } = column
  if (marks === 'texts' || !isMarked(type)) return valueSql(name, type, extent)
  if (extent === undefined) return `CAST(NULL AS ${rowsDialect.columnTypes[type]})`
  const value = extent.hasUnknown ? `NULLIF(${name}, ${unknown})` : name
  return hasWideBits(column) ? `CAST(${value} AS BIGINT)` : value
}

const isMarked = (type: FactType): boolean => ['choice', 'choices', 'place'].includes(type)

/** The value of a column; what is known not to exist has any, since another column says so. */
function valueSql(name: string, type: FactType, extent: Extent | undefined): string {
  if (extent === undefined) return `CAST(NULL AS ${columnTypes[type]})`
  if (type === 'choice') {
    return extent.hasUnknown ? `NULLIF(${name}, ${textLiteral(unknownOption)})` : name
  }
  const value = valueSqlOf[type](extent.hasUnknown ? `NULLIF(${name}, ${unknown})` : name, extent)
  if (!isNumberType(type) || !extent.hasFractions) return value
  const { scale } = rooms[type]
  const unit = `0.${'1'.padStart(scale, '0')}`
  return `CAST(${value} + CAST(${fractionsOf(name)} AS DECIMAL(9, 0)) * ${unit} AS ${columnTypes[type]})`
}

const numberSql =
  (type: 'money' | 'count' | 'decimal') =>
  (column: string): string =>
    type === 'count'
      ? `CAST(${column} AS BIGINT)`
      : `CAST(CAST(${column} AS BIGINT) AS ${columnTypes[type]})`

const valueSqlOf: Readonly<
  Record<Exclude<FactType, 'choice'>, (column: string, extent: Extent) => string>
> = {
  boolean: (column) => `CAST(${column} AS BOOLEAN)`,
  money: numberSql('money'),
  count: numberSql('count'),
  decimal: numberSql('decimal'),
  date: (column) => `make_date(${column} - ${dayOf1970})`,
  choices: (column, { sets }) =>
    `list_extract([${sets.map(listOfTexts).join(', ')}], ${column} + 1)`,
  place: (column) => `CAST(${column} AS VARCHAR)`,
}

const listOfTexts = (texts: readonly string[]): string =>
  `CAST([${texts.map(textLiteral).join(', ')}] AS VARCHAR[])`
