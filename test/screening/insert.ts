import type { Profile, Subject } from '../../src/profile/profile'
import { readProfile } from '../../src/profile/read-profile'
import type { Stated } from '../../src/profile/value'
import { enterprise, type Vocabulary } from '../../src/profile/vocabulary'
import { indexOf, partOf } from '../../src/rulebook/index-of'
import type { Rulebook } from '../../src/rulebook/rulebook'
import { absenceOf, columnOf } from '../../src/screening/sql/stated'
import type { RulebookSql } from '../../src/screening/sql/to-sql'
import { plainName } from '../../src/screening/sql/words'

// Profiles as rows of the tables that `toSql` asks for, read by the library first.

/** The statements that put profiles into the tables, one a table; the key of each is its number. */
export function insertsOf(
  profiles: readonly unknown[],
  sql: RulebookSql,
  rulebook: Rulebook,
): readonly string[] {
  const rows = profiles.flatMap((input, index) => {
    const profile = readProfile(rulebook.vocabulary, input)
    if (profile.kind === 'rejected') throw new Error(JSON.stringify(profile.issues))
    return ofProfile(String(index), profile.value, sql, rulebook)
  })
  return sql.tables.flatMap(({ name }) => {
    const own = rows.filter(({ table }) => table === name).map(({ cells }) => new Map(cells))
    const columns = [...new Set(own.flatMap((cells) => [...cells.keys()]))]
    if (own.length === 0) return []
    const values = own.map(
      (cells) => `(${columns.map((column) => cells.get(column) ?? 'NULL').join(', ')})`,
    )
    return [`INSERT INTO ${name} (${columns.join(', ')}) VALUES ${values.join(',\n')}`]
  })
}

interface TableRow {
  readonly table: string
  readonly cells: readonly Cell[]
}

function ofProfile(
  key: string,
  profile: Profile,
  sql: RulebookSql,
  rulebook: Rulebook,
): readonly TableRow[] {
  const own = rowOf([['enterprise', text(key)]], profile.enterprise, sql, rulebook)
  const flags = absences(profile, rulebook.vocabulary)
  const listed = [...profile.collections].flatMap(([type, subjects]) =>
    subjects.map((subject): TableRow => {
      const keys: Cell[] = [
        ['enterprise', text(key)],
        ['id', text(subject.id)],
      ]
      return { table: plainName(type), cells: rowOf(keys, subject, sql, rulebook) }
    }),
  )
  const awards = (profile.awards ?? []).map(({ rule, amount, date, subject }): TableRow => {
    const cells: readonly Cell[] = [
      ['enterprise', text(key)],
      ['rule', text(rule)],
      ['amount', amount],
      ['date', `DATE '${date}'`],
      ['subject', subject === null ? 'NULL' : text(subject)],
    ]
    return { table: 'award', cells }
  })
  return [{ table: 'enterprise', cells: [...own, ...flags] }, ...listed, ...awards]
}

type Cell = readonly [string, string]

function absences({ collections, awards }: Profile, vocabulary: Vocabulary): readonly Cell[] {
  const none = vocabulary
    .filter(({ subject }) => subject !== enterprise && collections.get(subject)?.length === 0)
    .map(({ subject }): Cell => [plainName(`${subject}_absent`), 'TRUE'])
  return [...none, ...(awards?.length === 0 ? [['awards_absent', 'TRUE'] as const] : [])]
}

function rowOf(
  keys: readonly Cell[],
  { facts }: Subject,
  sql: RulebookSql,
  rulebook: Rulebook,
): readonly Cell[] {
  const cells = [...facts].flatMap(([id, value]): readonly Cell[] => {
    if (!sql.facts.includes(id)) return []
    const fact = partOf(indexOf(rulebook).facts, id)
    return value === null
      ? [[absenceOf(fact), 'TRUE']]
      : [[columnOf(fact), literal(value, id, rulebook)]]
  })
  return [...keys, ...cells]
}

function literal(value: Exclude<Stated, null>, id: string, rulebook: Rulebook): string {
  const { type } = partOf(indexOf(rulebook).facts, id)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'object') return `CAST(ARRAY[${value.map(text).join(', ')}] AS VARCHAR[])`
  if (type === 'date') return `DATE '${value}'`
  return ['money', 'count', 'decimal'].includes(type) ? value : text(value)
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
