import { enterprise, type FactType } from '../profile/vocabulary'
import { dialectOf, isNumberType } from '../screening/sql/dialect'
import { absenceOf, columnOf, givenId } from '../screening/sql/stated'
import { plainName, textLiteral } from '../screening/sql/words'
import { none, unknown } from './columns'
import { dayOf1970 } from './plain-day'
import { type Extent, fractionsOf, type Staged, type StagedRows, unknownOption } from './staged'

const { columnTypes, rooms } = dialectOf('duckdb')

/** The tables that the queries read, as views of those in which the rows of a portion stand. */
export const viewStatements = ({ rows, awards }: Staged): readonly string[] => [
  ...rows.map(viewOf),
  `CREATE OR REPLACE TEMP VIEW award AS ${awards === null ? noAwards : `SELECT * FROM ${awards}`}`,
]

const noAwards = `SELECT CAST(NULL AS BIGINT) AS enterprise, CAST(NULL AS VARCHAR) AS rule, CAST(NULL AS ${columnTypes.money}) AS amount, CAST(NULL AS DATE) AS date, CAST(NULL AS VARCHAR) AS subject WHERE FALSE`

function viewOf({ rows, table, columns }: StagedRows): string {
  const isOwn = rows.type.subject === enterprise
  const keys = ['CAST(enterprise AS BIGINT) AS enterprise', isOwn ? `id AS ${givenId}` : 'id']
  const facts = rows.type.facts.flatMap((fact) => {
    const column = rows.facts.get(fact.id)
    if (column?.isNeeded !== true) return []
    const extent = columns.get(column.name)
    return [
      `${valueSql(column.name, fact.type, extent)} AS ${columnOf(fact)}`,
      `${extent?.hasNone ? `${column.name} = ${none}` : noFlag} AS ${absenceOf(fact)}`,
    ]
  })
  const flags = [...rows.flags.keys()].map(
    (name) => `${valueSql(name, 'boolean', columns.get(name))} AS ${name}`,
  )
  return `CREATE OR REPLACE TEMP VIEW ${plainName(rows.type.subject)} AS SELECT ${[...keys, ...facts, ...flags].join(', ')} FROM ${table}`
}

const noFlag = 'CAST(NULL AS BOOLEAN)'

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
