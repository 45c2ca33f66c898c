import { enterprise } from '../profile/vocabulary'
import { absenceOf, columnOf } from '../screening/sql/stated'
import { plainName, quoted, textLiteral } from '../screening/sql/words'
import { isPlainText, plainTextSql } from './canonical'
import { type QuickValue, quickValue } from './quick-value'
import { mostText, rowsTable, type Stage } from './stage'
import type { UsualFact, UsualForm, UsualType } from './usual-form'

// buffers of the database are twice as long as the longest line, and are what it shares the work by
const longestLine = 4 * 1024 * 1024

/** The statements that read lines of the usual form, and a query of the bytes of each line. */
export interface QuickStage {
  readonly statements: readonly string[]
  /** One row a line, in order: how long it is if it is in the usual form, 0 if it is not. */
  readonly bytesSql: string
}

/** Reads a file whose lines are mostly of that form into the rows of every kind of subject. */
export function quickStage(file: string, form: UsualForm, stage: Stage): QuickStage {
  const listed = form.types.filter(({ type }) => type.subject !== enterprise)
  const own = form.types.find(({ type }) => type.subject === enterprise)
  if (own === undefined) throw new Error('a vocabulary without enterprises')
  return {
    statements: [
      ownStatement(file, own, listed, form, stage),
      ...listed.map((one) => listStatement(one, stage)),
    ],
    bytesSql: bytesSql(listed),
  }
}

function ownStatement(
  file: string,
  own: UsualType,
  listed: readonly UsualType[],
  { hasNote, hasAwards }: UsualForm,
  stage: Stage,
): string {
  const values = valuesOf(own, 'raw.enterprise.', stage)
  const columns = [
    `enterprise: ${textLiteral(structOf(own, values))}`,
    ...listed.map(
      (one) =>
        `${quoted(keyOf(one))}: ${textLiteral(`${structOf(one, valuesOf(one, '', stage))}[]`)}`,
    ),
    ...(hasNote ? ["note: 'JSON'"] : []),
    ...(hasAwards ? ["awards: 'JSON'"] : []),
  ]
  const texts = textsOf(own, 'raw.enterprise.')
  const lists = listed.map((one) => ({ raw: `raw.${quoted(keyOf(one))}`, one }))
  const note: Member = { key: 'note', raw: 'raw.note', moreBytes: 0, none: null }
  const good = [
    ...texts.map(({ isGood }) => isGood),
    ...values.map(({ value }) => value.isGood),
    ...(hasNote ? [`(${isPlainText('raw.note', mostText * 10)}) IS NOT FALSE`] : []),
    ...(hasAwards ? ["(raw.awards = '[]') IS NOT FALSE"] : []),
  ]
  const bytes = bytesOf('{"enterprise":{}}'.length - 1, [
    ...texts,
    ...values,
    ...(hasNote ? [note] : []),
    ...(hasAwards ? [{ ...note, key: 'awards', raw: 'raw.awards' }] : []),
  ])
  // the items of a list are counted with their rows
  const empty = lists.map(({ raw, one }) => ` + ${presence(raw)} * ${keyBytes(keyOf(one)) + 2}`)
  const selected = [
    `${plainTextSql('raw.enterprise.id')} AS given_id`,
    ...columnsOf(values, stage),
    ...lists.flatMap(({ raw, one: { type } }) => [
      `${raw} AS ${plainName(`${type.subject}_list`)}`,
      `len(${raw}) = 0 AS ${plainName(`${type.subject}_absent`)}`,
    ]),
    ...(hasAwards ? ["raw.awards = '[]' AS awards_absent"] : []),
    `CASE WHEN ${good.join(' AND ')} THEN ${bytes}${empty.join('')} ELSE 0 END AS bytes`,
  ]
  return [
    `CREATE OR REPLACE TEMP TABLE ${rowsTable(enterprise, 'stated')} AS SELECT ${selected.join(', ')}`,
    `FROM (SELECT raw${madeOf(values)} FROM read_json(${textLiteral(file)}, format = 'newline_delimited', ignore_errors = true,`,
    `maximum_object_size = ${longestLine}, columns = {${columns.join(', ')}}) AS raw)`,
  ].join(' ')
}

function listStatement(one: UsualType, stage: Stage): string {
  const { subject } = one.type
  const values = valuesOf(one, 'raw.', stage)
  const texts = textsOf(one, 'raw.')
  const good = [...texts.map(({ isGood }) => isGood), ...values.map(({ value }) => value.isGood)]
  const bytes = bytesOf('{}'.length - 1, [...texts, ...values])
  const selected = [
    'item.line AS enterprise',
    `${plainTextSql('raw.id')} AS id`,
    ...columnsOf(values, stage),
    `CASE WHEN ${good.join(' AND ')} THEN ${bytes} END AS bytes`,
  ]
  return [
    `CREATE OR REPLACE TEMP TABLE ${rowsTable(subject, 'stated')} AS SELECT ${selected.join(', ')} FROM (`,
    `SELECT line, raw${madeOf(values)} FROM (SELECT rowid AS line, unnest(${plainName(`${subject}_list`)}) AS raw FROM ${rowsTable(enterprise, 'stated')})) AS item`,
  ].join(' ')
}

/** Every line with the bytes of its own and of what it lists; 0 where any of it is not good. */
function bytesSql(listed: readonly UsualType[]): string {
  const own = rowsTable(enterprise, 'stated')
  if (listed.length === 0) return `SELECT CAST(COALESCE(bytes, 0) AS INTEGER) AS bytes FROM ${own}`
  const joins = listed.map(({ type: { subject } }, index) => {
    const name = `list_${index + 1}`
    const rows = rowsTable(subject, 'stated')
    // every item has a comma before it but the first; ids of which one is there twice are no good
    const sums = `SELECT enterprise, CASE WHEN count(bytes) = count(*) AND (count(*) = 1 OR count(DISTINCT id) = count(*)) THEN sum(bytes) + count(*) - 1 END AS bytes FROM ${rows} GROUP BY enterprise`
    return { name, sql: `LEFT JOIN (${sums}) AS ${name} ON ${name}.enterprise = own.rowid` }
  })
  const more = joins.map(
    ({ name }) => ` + CASE WHEN ${name}.enterprise IS NULL THEN 0 ELSE ${name}.bytes END`,
  )
  const bytes = `CASE WHEN own.bytes > 0 THEN own.bytes${more.join('')} END`
  return `SELECT CAST(COALESCE(${bytes}, 0) AS INTEGER) AS bytes FROM ${own} AS own ${joins.map(({ sql }) => sql).join(' ')} ORDER BY own.rowid`
}

/** A member of an object: its text, and its bytes beyond those of key and text. */
interface Member {
  readonly key: string
  readonly raw: string
  readonly moreBytes: number
  readonly none: QuickValue['none']
}

interface Read extends Member {
  readonly usual: UsualFact
  readonly name: string
  readonly value: QuickValue
}

const valuesOf = ({ facts }: UsualType, of: string, { marker }: Stage): readonly Read[] =>
  facts.map((usual, index) => {
    const key = usual.fact.name
    const raw = `${of}${quoted(key)}`
    const name = `made_${index + 1}`
    const value = quickValue(usual, raw, name, marker)
    return { key, raw, usual, name, value, moreBytes: value.moreBytes, none: value.none }
  })

function textsOf({ hasName }: UsualType, of: string) {
  const text = (key: string, isNeeded: boolean) => {
    const raw = `${of}${key}`
    const isGood = isPlainText(raw, mostText)
    const member: Member = { key, raw, moreBytes: 0, none: null }
    return { ...member, isGood: isNeeded ? isGood : `(${isGood}) IS NOT FALSE` }
  }
  return [text('id', true), ...(hasName ? [text('name', false)] : [])]
}

const structOf = ({ hasName }: UsualType, values: readonly Read[]): string => {
  const members = [
    'id JSON',
    ...(hasName ? ['name JSON'] : []),
    ...values.map(({ usual, value }) => `${quoted(usual.fact.name)} ${value.read}`),
  ]
  return `STRUCT(${members.join(', ')})`
}

const keyOf = ({ type: { subject, collection } }: UsualType): string => collection ?? subject

/** The bytes of a key with its colon and a comma. */
const keyBytes = (key: string): number => Buffer.byteLength(JSON.stringify(key)) + 2

const presence = (raw: string): string => `CAST(${raw} IS NOT NULL AS INTEGER)`

/** The bytes of members and of what is around them; without a CASE, which is slow for so many. */
function bytesOf(around: number, members: readonly Member[]): string {
  const texts = members.map(({ raw }) => raw).join(', ')
  const more = members.flatMap(({ key, raw, moreBytes, none }) => [
    ` + ${presence(raw)} * ${keyBytes(key) + moreBytes}`,
    ...(none === null ? [] : [` + CAST((${none.sql}) IS TRUE AS INTEGER) * ${none.moreBytes}`]),
  ])
  return `${around} + strlen(concat(${texts}))${more.join('')}`
}

const madeOf = (values: readonly Read[]): string =>
  values.map(({ name, value }) => `, ${value.made} AS ${name}`).join('')

const columnsOf = (values: readonly Read[], { facts }: Stage): readonly string[] =>
  values
    .filter(({ usual }) => facts.has(usual.fact.id))
    .flatMap(({ usual: { fact }, value }): readonly string[] => [
      `${value.value} AS ${columnOf(fact)}`,
      ...(value.none === null ? [] : [`${value.none.sql} AS ${absenceOf(fact)}`]),
    ])
