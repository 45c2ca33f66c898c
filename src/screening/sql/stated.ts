import { enterprise, type Fact } from '../../profile/vocabulary'
import { type Dialect, isNumberType } from './dialect'
import { noMark } from './marks'
import type { Ground } from './needs'
import { dateLiteral, indented, never, plainName, quoted } from './words'

/** The column of a table that holds a fact, and the one that says that it is known not to exist. */
export const columnOf = ({ name }: Fact): string => plainName(name)
export const absenceOf = ({ name }: Fact): string => plainName(`${name}_absent`)

/** The column with the id that a file gives an enterprise, beside the key by which its rows go. */
export const givenId = 'given_id'

/** The table of the enterprises that are not answered, with the reasons. */
export const rejectedName = 'rejected'

/** Which rows there are, and what they go by. */
export interface RowsForm {
  /** Whether rows go by the ids that a file gives, which need not be different ones. */
  readonly byGivenId: boolean
  /** Whether the enterprises of the table `rejected` are left out. */
  readonly withoutRejected: boolean
}

const isNotRejected = `NOT EXISTS (SELECT 1 FROM ${rejectedName} WHERE ${rejectedName}.enterprise = ${plainName(enterprise)}.enterprise)`

/**
 * The stated facts of every subject of a kind, by the names that the rules use. What is known not to
 * exist is -1, an empty text or list item, or `infinity`, so that null means unknown and nothing else.
 * An enterprise of which no list of the kind is stated has one row without a subject.
 */
export function statedSelect(ground: Ground, { byGivenId, withoutRejected }: RowsForm): string {
  const { subject, needs } = ground
  const facts = [...needs.facts.values()].sort((left, right) => (left.id < right.id ? -1 : 1))
  const columns = facts.map((fact) => `${statedValue(fact, ground)} AS ${quoted(fact.id)}`)
  const absences = [...needs.absences].sort().flatMap((id) => {
    const fact = needs.facts.get(id)
    return fact === undefined ? [] : [`${isAbsent(fact)} IS TRUE AS ${quoted(`${id} absent`)}`]
  })
  const own = plainName(enterprise)
  const table = plainName(subject)
  const isOwn = subject === enterprise
  const id = isOwn ? `${own}.enterprise` : `${table}.${plainName('id')}`
  const awards = needs.awards ? [`${own}.awards_absent`] : []
  const given = byGivenId ? [`${own}.${givenId}`] : []
  const keys = [`${own}.enterprise`, ...given, `${id} AS subject`]
  const list = [...keys, ...awards, ...columns, ...absences].join(',\n')
  const absent = `${own}.${plainName(`${subject}_absent`)}`
  const tests = [
    ...(isOwn ? [] : [`(${table}.enterprise IS NOT NULL OR ${absent} IS NOT TRUE)`]),
    ...(withoutRejected ? [isNotRejected] : []),
  ]
  const from = [
    `FROM ${own}`,
    ...(isOwn ? [] : [`LEFT JOIN ${table} ON ${table}.enterprise = ${own}.enterprise`]),
    ...(tests.length === 0 ? [] : [`WHERE ${tests.join(' AND ')}`]),
  ].join('\n')
  return `SELECT\n${indented(list, 2)}\n${from}`
}

const place = (fact: Fact, column: string): string => `${plainName(fact.subject)}.${column}`
const isAbsent = (fact: Fact): string => place(fact, absenceOf(fact))

function statedValue(fact: Fact, { asOf, dialect }: Ground): string {
  const value = place(fact, columnOf(fact))
  const absent = isAbsent(fact)
  if (fact.type === 'date') {
    return `CASE WHEN ${absent} OR ${value} > ${dateLiteral(asOf)} THEN ${never} ELSE ${value} END`
  }
  // rows that nobody reads but the queries hold it themselves, but for the bit of a list
  if (dialect.marks === 'numbers' && fact.type !== 'choices') return value
  return `CASE WHEN ${absent} THEN ${nothing(fact, dialect)} ELSE ${value} END`
}

function nothing({ type }: Fact, dialect: Dialect): string {
  if (isNumberType(type)) return '-1'
  return type === 'choice' || type === 'choices' || type === 'place'
    ? noMark(type, dialect)
    : 'FALSE'
}
