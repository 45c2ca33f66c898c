import { enterprise, type Fact } from '../../profile/vocabulary'
import { reasonOf } from './expected-values'
import { absenceOf, columnOf } from './stated'
import { comment, indented, plainName, textLiteral } from './words'

const expected = textLiteral('有值的不填 TRUE not TRUE beside a value')
const expectedOfList = textLiteral('有所列的不填 TRUE not TRUE where some are listed')

/** Facts of a table that are said not to exist beside their values: of which enterprise, which, and why. */
export function absenceFaults(table: string, place: string, facts: readonly Fact[]): string {
  const value = (fact: Fact): string => `${table}.${columnOf(fact)}`
  const absent = (fact: Fact): string => `${table}.${absenceOf(fact)}`
  const rows = facts.map((fact, index) => {
    const wrong = `CASE WHEN ${absent(fact)} THEN CAST(${value(fact)} AS VARCHAR) END`
    const comma = index < facts.length - 1 ? ',' : ''
    const { zh, en } = fact.title
    return `(${textLiteral(`${fact.name}_absent`)}, ${wrong})${comma} ${comment(`${zh} · ${en}`)}`
  })
  // a row that says nothing of the kind costs little
  const any = facts.map((fact) => `${absent(fact)} AND ${value(fact)} IS NOT NULL`)
  return [
    'SELECT',
    indented(`enterprise,\n${place} || '.' || checked.fact AS fact,`, 2),
    indented(reasonOf(expected, 'checked.wrong'), 2),
    `FROM ${table}, LATERAL (`,
    indented(`VALUES\n${indented(rows.join('\n'), 2)}`, 2),
    ') AS checked (fact, wrong)',
    'WHERE checked.wrong IS NOT NULL AND (',
    indented(any.join('\nOR '), 2),
    ')',
  ].join('\n')
}

/** Enterprises of which a list is said to be empty although a table has rows of it. */
export const listFaults = (flag: string, table: string): string =>
  [
    'SELECT',
    indented(`enterprise,\n${textLiteral(`${enterprise}.${flag}`)} AS fact,`, 2),
    indented(reasonOf(expectedOfList, "'true'"), 2),
    `FROM ${enterprise}`,
    `WHERE ${plainName(flag)} AND EXISTS (SELECT 1 FROM ${table} WHERE ${table}.enterprise = ${enterprise}.enterprise)`,
  ].join('\n')
