import { enterprise, type Fact, type FactType, type SubjectType } from '../../profile/vocabulary'
import { absenceOf, columnOf } from './stated'
import type { SqlTable } from './tables'
import { comment, indented, plainName, textLiteral } from './words'

/** The table with a column of JSON: one profile an enterprise, in the form that `evaluate` takes. */
const profileTable = 'enterprise_profile'

/**
 * One table of profiles as JSON, and views of it with the columns that the queries read, for
 * PostgreSQL. Numbers are plain ones, or text of such; days are `YYYY-MM-DD`; `null` is what is known
 * not to exist. A value in any other form ends a query with an error that shows it, and so does a
 * subject without an id and an earlier award without its rule, amount or date.
 */
export function jsonViews(
  types: readonly SubjectType[],
  facts: ReadonlySet<string>,
): readonly SqlTable[] {
  const note = '企业资料 the profile as JSON: {"enterprise": {…}, "projects": […], "awards": […]}'
  const columns = `enterprise text PRIMARY KEY,\nprofile jsonb NOT NULL ${areObjects} ${comment(note)}`
  const table = {
    name: profileTable,
    sql: `CREATE TABLE ${profileTable} (\n${indented(columns, 2)}\n);`,
  }
  return [table, ...types.map((type) => typeView(type, types, facts)), awardView]
}

// of text, or of JSON put into text once more, each fact would be unknown; no enterprise may be stated
const areObjects = `CHECK (jsonb_typeof(profile) = 'object' AND jsonb_typeof(profile -> '${enterprise}') = 'object')`

function typeView(
  type: SubjectType,
  types: readonly SubjectType[],
  facts: ReadonlySet<string>,
): SqlTable {
  const isOwn = type.subject === enterprise
  const needed = type.facts.filter(({ id }) => facts.has(id))
  const columns = [
    ...(isOwn ? [] : [`${label('id')} AS id`]),
    ...needed.flatMap((fact) => [
      `${forms[fact.type](fact)} AS ${columnOf(fact)}`,
      `${member(fact.name)} = 'null' AS ${absenceOf(fact)}`,
    ]),
    ...(isOwn ? emptyLists(types) : []),
  ]
  return view(type.subject, columns, isOwn ? `profile -> '${enterprise}'` : itemsOf(keyOf(type)))
}

const view = (subject: string, columns: readonly string[], stated: string): SqlTable => {
  const name = plainName(subject)
  const list = indented(['enterprise', ...columns].join(',\n'), 2)
  const from = `FROM (SELECT enterprise, profile, ${stated} AS stated FROM ${profileTable}) AS one`
  return { name, sql: `CREATE VIEW ${name} AS\nSELECT\n${list}\n${from};` }
}

const keyOf = ({ subject, collection }: SubjectType): string => collection ?? subject

const itemsOf = (key: string): string => `jsonb_array_elements(profile -> ${textLiteral(key)})`

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

/** A value that looks like this, as that type; any other makes the cast fail with what is shown. */
const matching = (name: string, pattern: string, type: string, shown = text(name)): string =>
  `CAST(CASE WHEN ${text(name)} ~ '^${pattern}$' THEN ${text(name)} ELSE '${name}: ' || ${shown} END AS ${type})`

// an item of a list, which is there also where a value of it is not
const item = 'CAST(stated AS text)'

/** Text that has to be there; a cast that cannot be done says where it is not. */
const label = (name: string): string =>
  `CASE WHEN jsonb_typeof${member(name)} = 'string' THEN ${text(name)} ELSE CAST(CAST('${name}: ' || ${item} AS numeric) AS text) END`

const [number, day] = ['[0-9]+(\\.[0-9]+)?', '[0-9]{4}-[0-9]{2}-[0-9]{2}']

const asNumber = ({ name }: Fact): string => matching(name, number, 'numeric')
const asText = ({ name }: Fact): string => text(name)

const forms: Readonly<Record<FactType, (fact: Fact) => string>> = {
  boolean: ({ name }) => `CAST(NULLIF(${member(name)}, 'null') AS boolean)`,
  money: asNumber,
  decimal: asNumber,
  count: ({ name }) => matching(name, '[0-9]+', 'bigint'),
  date: ({ name }) => matching(name, day, 'date'),
  choice: asText,
  place: asText,
  choices: ({ name }) =>
    `CASE WHEN ${member(name)} <> 'null' THEN ARRAY(SELECT jsonb_array_elements_text${member(name)}) END`,
}

const awardView = view(
  'award',
  [
    `${label('rule')} AS rule`,
    `${matching('amount', number, 'numeric', item)} AS amount`,
    `${matching('date', day, 'date', item)} AS date`,
    `${text('subject')} AS subject`,
  ],
  itemsOf('awards'),
)
