import { enterprise, type Fact, type FactType, type SubjectType } from '../../profile/vocabulary'
import { day, greatestWhole, longestNumber } from './plain-forms'
import { absenceOf, columnOf } from './stated'
import type { SqlTable } from './tables'
import { comment, indented, plainName, textLiteral } from './words'

/** The table with a column of JSON: one profile an enterprise, in the form that `evaluate` takes. */
export const profileTable = 'enterprise_profile'

const note = '企业资料 the profile as JSON: {"enterprise": {…}, "projects": […], "awards": […]}'

/** The statement that makes the table of profiles as JSON. */
export const profileTableSql = `CREATE TABLE ${profileTable} (\n  enterprise text PRIMARY KEY,\n  profile jsonb NOT NULL ${comment(note)}\n);`

/** The table of profiles as JSON, and the views of it that the queries read. */
export const jsonTables = (
  types: readonly SubjectType[],
  facts: ReadonlySet<string>,
): readonly SqlTable[] => [
  { name: profileTable, sql: profileTableSql },
  ...jsonViews(types, facts).map(({ name, sql }) => ({
    name,
    sql: `CREATE VIEW ${name} AS\n${sql};`,
  })),
]

/**
 * Views of profiles as JSON with the columns that the queries read, for PostgreSQL. Numbers are plain
 * ones, or text of such; days are `YYYY-MM-DD`; `null` is what is known not to exist. What is in any
 * other form is null here: whoever states it is not to be answered from these views.
 */
export const jsonViews = (
  types: readonly SubjectType[],
  facts: ReadonlySet<string>,
): readonly SqlTable[] => [...types.map((type) => typeView(type, types, facts)), awardView]

function typeView(
  type: SubjectType,
  types: readonly SubjectType[],
  facts: ReadonlySet<string>,
): SqlTable {
  const isOwn = type.subject === enterprise
  const needed = type.facts.filter(({ id }) => facts.has(id))
  const columns = [
    ...(isOwn ? [] : [`${text('id')} AS id`]),
    ...needed.flatMap((fact) => [
      `${forms[fact.type](fact)} AS ${columnOf(fact)}`,
      `${member(fact.name)} = 'null' AS ${absenceOf(fact)}`,
    ]),
    ...(isOwn ? emptyLists(types) : []),
  ]
  return view(type.subject, columns, isOwn ? `profile -> '${enterprise}'` : itemsOf(keyOf(type)))
}

const view = (subject: string, columns: readonly string[], stated: string): SqlTable => {
  const list = indented(['enterprise', ...columns].join(',\n'), 2)
  const from = `FROM (SELECT enterprise, profile, ${stated} AS stated FROM ${profileTable}) AS one`
  return { name: plainName(subject), sql: `SELECT\n${list}\n${from}` }
}

/** The key of a profile under which the subjects of a kind are listed. */
export const keyOf = ({ subject, collection }: SubjectType): string => collection ?? subject

/** The items of a list; none where it is no list. */
export const itemsOf = (key: string): string => {
  const list = `profile -> ${textLiteral(key)}`
  return `jsonb_array_elements(CASE WHEN jsonb_typeof(${list}) = 'array' THEN ${list} ELSE '[]' END)`
}

/** Where no subject of a kind is listed: whether the list is stated. */
const emptyLists = (types: readonly SubjectType[]): readonly string[] => [
  ...types
    .filter(({ subject }) => subject !== enterprise)
    .map((type) => {
      const name = plainName(`${type.subject}_absent`)
      return `(profile -> ${textLiteral(keyOf(type))}) = '[]' AS ${name}`
    }),
  "(profile -> 'awards') = '[]' AS awards_absent",
]

const member = (name: string): string => `(stated -> ${textLiteral(name)})`
const text = (name: string): string => `(stated ->> ${textLiteral(name)})`

const asDay = (name: string): string =>
  `CASE WHEN ${text(name)} ~ '${day}' THEN CAST(${text(name)} AS date) END`

const asNumber = (name: string, asked: (number: string) => string = plainly): string =>
  `CASE WHEN length(${text(name)}) <= ${longestNumber} AND ${text(name)} ~ '^[0-9]+([.][0-9]+)?$' THEN ${asked(`CAST(${text(name)} AS numeric)`)} END`

const plainly = (number: string): string => number
// what is more has no room in a bigint, and is refused
const asCount = (number: string): string => `CAST(LEAST(${number}, ${greatestWhole}) AS bigint)`

const asText = ({ name }: Fact): string => text(name)

const forms: Readonly<Record<FactType, (fact: Fact) => string>> = {
  boolean: ({ name }) => `CASE ${member(name)} WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END`,
  money: ({ name }) => asNumber(name),
  decimal: ({ name }) => asNumber(name),
  count: ({ name }) => asNumber(name, asCount),
  date: ({ name }) => asDay(name),
  choice: asText,
  place: asText,
  choices: ({ name }) =>
    `CASE WHEN jsonb_typeof${member(name)} = 'array' THEN ARRAY(SELECT jsonb_array_elements_text${member(name)}) END`,
}

const awardView = view(
  'award',
  [
    `${text('rule')} AS rule`,
    `${asNumber('amount')} AS amount`,
    `${asDay('date')} AS date`,
    `${text('subject')} AS subject`,
  ],
  itemsOf('awards'),
)
