import { layerSelect, layersOf } from './layers'
import type { Ground, Joined, Relation } from './needs'
import { type RuleParts, ruleSelect, type Wanted } from './rule-select'
import { statedSelect } from './stated'
import { comment, indented, quoted } from './words'

/** The query of one kind of subject: its facts once, then a select for every rule over them. */
export function subjectQuery(
  parts: readonly RuleParts[],
  ground: Ground,
  wanted: Wanted,
): string | null {
  const selects = parts.map((one) => ruleSelect(one, wanted)).filter((one) => one !== null)
  if (selects.length === 0) return null
  const tables = [...relationsOf(ground), ...factTables(ground)]
  const ctes = tables.map(({ name, columns, sql, note }) => {
    const head = `${quoted(name)}${columns === null ? '' : ` (${columns.map(quoted).join(', ')})`}`
    return `${note === null ? '' : `${comment(note)}\n`}${head} AS (\n${indented(sql, 2)}\n)`
  })
  return `WITH\n${ctes.join(',\n')}\n${selects.join('\nUNION ALL\n')}\n`
}

interface Table {
  readonly name: string
  readonly columns: readonly string[] | null
  readonly sql: string
  readonly note: string | null
}

function relationsOf({ needs }: Ground): readonly Table[] {
  const relations = [...needs.relations.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  return relations.map(({ name, columns, rows, note }) => ({
    name,
    columns,
    sql: valuesOf(rows, columns),
    note,
  }))
}

function valuesOf(rows: Relation['rows'], columns: readonly string[]): string {
  if (rows.length === 0) return `SELECT ${columns.map(() => 'NULL').join(', ')} WHERE FALSE`
  return `VALUES\n${indented(rows.map((row) => `(${row.join(', ')})`).join(',\n'), 2)}`
}

/** The facts as they are stated, then with what tables say of them, then with what follows. */
function factTables(ground: Ground): readonly Table[] {
  const { needs } = ground
  const joins = [...needs.joins].sort(([left], [right]) => (left < right ? -1 : 1))
  const derived = [...needs.derived].map(([name, one]) => ({ name, ...one }))
  const layers = layersOf(derived)
  const selects = [
    statedSelect(ground),
    ...(joins.length === 0 ? [] : [(from: string) => joinedSelect(joins, from)]),
    ...layers.map((layer) => (from: string) => layerSelect(layer, quoted(from), 'facts')),
  ]
  const names = selects.map((_, index) =>
    index === selects.length - 1 ? 'facts' : `facts ${index + 1}`,
  )
  return selects.map((select, index) => ({
    name: names[index] ?? 'facts',
    columns: null,
    sql: typeof select === 'string' ? select : select(names[index - 1] ?? 'facts'),
    note: null,
  }))
}

function joinedSelect(joins: readonly (readonly [string, Joined])[], from: string): string {
  const named = joins.map(([name, join], index) => ({ name, join, found: `found_${index + 1}` }))
  const columns = named.map(
    ({ name, join, found }) => `${join.sql.replaceAll('found.', `${found}.`)} AS ${quoted(name)}`,
  )
  const tables = named.map(({ join, found }) => {
    const on = join.on.map(
      ({ column, fact }) => `${found}.${quoted(column)} = facts.${quoted(fact)}`,
    )
    return `LEFT JOIN ${quoted(join.relation)} AS ${found} ON ${on.join(' AND ') || 'TRUE'}`
  })
  const list = indented(['facts.*', ...columns].join(',\n'), 2)
  return [`SELECT\n${list}`, `FROM ${quoted(from)} AS facts`, ...tables].join('\n')
}
