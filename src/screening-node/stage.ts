import { enterprise, type Fact, type SubjectType, type Vocabulary } from '../profile/vocabulary'
import { absenceOf, columnOf } from '../screening/sql/stated'
import { plainName, quoted, textLiteral } from '../screening/sql/words'
import { isNoneOrCanonical, isPlainText, plainTextSql, valueSql } from './canonical'

/** What one part of a file is read with. */
export interface Stage {
  readonly vocabulary: Vocabulary
  /** The facts that the rules need. */
  readonly facts: ReadonlySet<string>
  /** What stands in the file for a value that is known not to exist. */
  readonly marker: string
}

/** Where the rows of a kind of subject are gathered; the tables of the queries are views of them. */
export const rowsTable = (subject: string, lane: Lane): string => quoted(`${subject} ${lane}`)

/** Lines as they stand in the file, or as the library has read and rewritten them. */
export type Lane = 'stated' | 'read'

/** The characters that ids and names have at most where the database reads them by itself. */
export const mostText = 100
const largestLine = 64 * 1024 * 1024

/** The statements that read a file of lines into the rows of every kind of subject. */
export function stageStatements(file: string, lane: Lane, stage: Stage): readonly string[] {
  const listed = stage.vocabulary.filter(({ subject }) => subject !== enterprise)
  return [
    ownStatement(file, lane, listed, stage),
    ...listed.map((type) => listStatement(type, lane, stage)),
  ]
}

function ownStatement(
  file: string,
  lane: Lane,
  listed: readonly SubjectType[],
  stage: Stage,
): string {
  const own = stage.vocabulary.find(({ subject }) => subject === enterprise)
  const facts = neededOf(own, stage)
  const read = readOf(own, lane, stage)
  const raw = (name: string): string => `raw.enterprise.${quoted(name)}`
  const lists = listed.map(({ subject, collection }) => `${listName(subject, collection)} JSON`)
  const struct = ['id', 'name', ...read.map(({ name }) => name)].map(
    (name) => `${quoted(name)} JSON`,
  )
  const columns = [
    `enterprise: 'STRUCT(${struct.join(', ')})'`,
    ...lists.map((list) => `${list.replace(' ', ": '")}'`),
    "awards: 'JSON'",
    "note: 'JSON'",
  ]
  const canonical = [
    isPlainText(raw('id'), mostText),
    ...['name'].map((name) => `(${raw(name)} IS NULL OR ${isPlainText(raw(name), mostText)})`),
    `(raw.note IS NULL OR ${isPlainText('raw.note', mostText * 10)})`,
    "(raw.awards IS NULL OR raw.awards = '[]')",
    ...listed.map(({ subject, collection }) => {
      const list = `raw.${listName(subject, collection)}`
      return `(${list} IS NULL OR ${list} LIKE '[%')`
    }),
    ...read.map((fact) => isNoneOrCanonical(raw(fact.name), fact, stage.marker)),
  ]
  const selected = [
    `${idSql(raw('id'), lane)} AS given_id`,
    ...facts.flatMap((fact) => columnsOf(raw(fact.name), fact, stage)),
    ...listed.map(
      ({ subject, collection }) =>
        `json_extract(raw.${listName(subject, collection)}, '$[*]') AS ${plainName(`${subject}_list`)}`,
    ),
    ...listed.map(
      ({ subject, collection }) =>
        `raw.${listName(subject, collection)} = '[]' AS ${plainName(`${subject}_absent`)}`,
    ),
    "raw.awards = '[]' AS awards_absent",
    'raw.awards AS awards',
    `COALESCE(${canonical.join(' AND ')}, FALSE) AS canonical`,
  ]
  return [
    `CREATE OR REPLACE TEMP TABLE ${rowsTable(enterprise, lane)} AS SELECT ${selected.join(', ')}`,
    `FROM read_json(${textLiteral(file)}, format = 'newline_delimited', ignore_errors = true,`,
    `maximum_object_size = ${largestLine}, columns = {${columns.join(', ')}}) AS raw`,
  ].join(' ')
}

// an id with something escaped in it is read by the library first
const idSql = (raw: string, lane: Lane): string =>
  lane === 'stated' ? plainTextSql(raw) : `json_extract_string(${raw}, '$')`

const listName = (subject: string, collection: string | null): string =>
  quoted(collection ?? subject)

function listStatement(type: SubjectType, lane: Lane, stage: Stage): string {
  const { subject } = type
  const facts = neededOf(type, stage)
  const read = readOf(type, lane, stage)
  const raw = (name: string): string => `item.raw.${quoted(name)}`
  const shape = Object.fromEntries(
    ['id', 'name', ...read.map(({ name }) => name)].map((name) => [name, 'JSON']),
  )
  const canonical = [
    isPlainText(raw('id'), mostText),
    `(${raw('name')} IS NULL OR ${isPlainText(raw('name'), mostText)})`,
    ...read.map((fact) => isNoneOrCanonical(raw(fact.name), fact, stage.marker)),
  ]
  const selected = [
    'item.line AS enterprise',
    `${idSql(raw('id'), lane)} AS id`,
    ...facts.flatMap((fact) => columnsOf(raw(fact.name), fact, stage)),
    'item.json AS json',
    `COALESCE(${canonical.join(' AND ')}, FALSE) AS canonical`,
  ]
  return [
    `CREATE OR REPLACE TEMP TABLE ${rowsTable(subject, lane)} AS SELECT ${selected.join(', ')} FROM (`,
    `SELECT line, json, json_transform(json, ${textLiteral(JSON.stringify(shape))}) AS raw FROM (`,
    `SELECT rowid AS line, unnest(${plainName(`${subject}_list`)}) AS json FROM ${rowsTable(enterprise, lane)})) AS item`,
  ].join(' ')
}

/** The facts of a kind of subject that the rules need. */
export const neededOf = (type: SubjectType | undefined, { facts }: Stage): readonly Fact[] =>
  (type?.facts ?? []).filter(({ id }) => facts.has(id))

/** A value that no rule needs makes a line of the file faulty too; what was read has none such. */
const readOf = (type: SubjectType | undefined, lane: Lane, stage: Stage): readonly Fact[] =>
  lane === 'stated' ? (type?.facts ?? []) : neededOf(type, stage)

const columnsOf = (raw: string, fact: Fact, { marker }: Stage): readonly string[] => [
  `${valueSql(raw, fact)} AS ${columnOf(fact)}`,
  `${raw} = ${textLiteral(marker)} AS ${absenceOf(fact)}`,
]

/** The lists of keys that occur in a file, each once: of lines and enterprises, of the subjects. */
export function keysStatements(
  file: string,
  { vocabulary }: Stage,
): readonly { readonly subject: string; readonly sql: string }[] {
  const lines = `read_ndjson_objects(${textLiteral(file)}, ignore_errors = true, maximum_object_size = ${largestLine})`
  const listed = vocabulary.filter(({ subject }) => subject !== enterprise)
  return [
    {
      subject: enterprise,
      sql: `SELECT DISTINCT json_keys(json, ['$', '$.enterprise']) AS keys FROM ${lines} WHERE json IS NOT NULL`,
    },
    ...listed.map(({ subject }) => ({
      subject,
      sql: `SELECT DISTINCT json_keys(json) AS keys FROM ${rowsTable(subject, 'stated')}`,
    })),
  ]
}

// the database overlooks a comma behind the last member, which JSON does not have
const hasLooseComma = "regexp_matches(json, ',\\s*[\\]}]')"

/** The keys of every line of a file, with the number of the line, and whether a comma is too many. */
export const linesRead = (file: string): string =>
  `SELECT row_number() OVER () - 1 AS line, CAST(to_json(json_keys(json, ['$', '$.enterprise'])) AS VARCHAR) AS keys, ${hasLooseComma} AS loose
FROM read_ndjson_objects(${textLiteral(file)}, ignore_errors = true, maximum_object_size = ${largestLine})`
