import { enterprise } from '../../profile/vocabulary'
import { layerSelect, layersOf } from './layers'
import { type Narrowed, narrowedFacts } from './narrowed'
import type { Ground, Joined, Relation } from './needs'
import { type RuleParts, ruleSelect, type Wanted } from './rule-select'
import { givenId, statedSelect } from './stated'
import { comment, indented, quoted } from './words'

/** The query of one kind of subject in its parts: what is computed once, then a select a rule. */
export interface SubjectPlan {
  readonly subject: string
  readonly rules: readonly string[]
  /** Constants; then the facts, as each step makes more of them. */
  readonly relations: readonly Table[]
  readonly facts: readonly Table[]
  readonly narrowed: readonly Table[]
  /** Whether a rule reads the facts that are not narrowed. */
  readonly readsAll: boolean
  readonly selects: readonly string[]
}

/** The facts of a kind of subject once, then a select for every rule over them. */
export function subjectPlan(
  parts: readonly RuleParts[],
  ground: Ground,
  wanted: Wanted,
): SubjectPlan | null {
  const narrowed = narrowedFacts(parts, wanted)
  const columns = columnsOf(ground)
  const selects = parts.flatMap((one): readonly string[] => {
    const among = narrowed.find(({ rules }) => rules.has(one.rule.id))
    const select = ruleSelect(one, wanted, { name: among?.name ?? 'facts', columns })
    return select === null ? [] : [select]
  })
  if (selects.length === 0) return null
  return {
    subject: ground.subject,
    rules: parts.map(({ rule }) => rule.id),
    relations: relationsOf(ground),
    facts: factTables(ground, wanted),
    narrowed: narrowed.map((one) => narrowedTable(one, selects, ground, wanted)),
    readsAll: selects.some((select) => readsFacts(select, 'facts')),
    selects,
  }
}

/** The names of what is known of a subject, besides its keys. */
const columnsOf = ({ needs: { facts, absences, joins, derived } }: Ground): readonly string[] => [
  ...facts.keys(),
  ...[...absences].map((id) => `${id} absent`),
  ...joins.keys(),
  ...derived.keys(),
]

const readsFacts = (select: string, name: string): boolean =>
  select.includes(`FROM ${quoted(name)} AS facts`) ||
  (name === 'facts' && /FROM facts$/u.test(select))

/** The rows that a test leaves, with no more columns than are read there. */
function narrowedTable(
  { name, test, rules }: Narrowed,
  selects: readonly string[],
  ground: Ground,
  { byGivenId }: Wanted,
): Table {
  const readers = selects.filter((select) => readsFacts(select, name))
  const columns = columnsOf(ground)
    .map(quoted)
    .filter((column) => readers.some((select) => select.includes(column)))
  // the given id of an enterprise is its subject, too
  const given = ground.subject === enterprise ? [givenId] : [givenId, 'subject']
  const keys = ['enterprise', ...(byGivenId ? given : ['subject'])]
  const list = indented([...keys, ...columns.sort()].join(',\n'), 2)
  const sql = `SELECT\n${list}\nFROM facts\nWHERE\n${indented(test, 2)}`
  return { name, sql, columns: null, note: `${rules.size} 条规则 rules` }
}

/** The plan as one query, of tables or of views that it makes for itself. */
export const queryOf = (
  { relations, facts, narrowed, selects }: SubjectPlan,
  views: readonly Table[] = [],
): string =>
  `${withTables([...views, ...relations, ...facts, ...narrowed])}${selects.join('\nUNION ALL\n')}\n`

/** What a select begins with that reads these tables. */
export function withTables(tables: readonly Table[]): string {
  const ctes = tables.map(({ name, columns, sql, note }) => {
    const head = `${quoted(name)}${columns === null ? '' : ` (${columns.map(quoted).join(', ')})`}`
    return `${note === null ? '' : `${comment(note)}\n`}${head} AS (\n${indented(sql, 2)}\n)`
  })
  return ctes.length === 0 ? '' : `WITH\n${ctes.join(',\n')}\n`
}

/** A table that a query makes for itself. */
export interface Table {
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
function factTables(ground: Ground, wanted: Wanted): readonly Table[] {
  const { needs } = ground
  const joins = [...needs.joins].sort(([left], [right]) => (left < right ? -1 : 1))
  const derived = [...needs.derived].map(([name, one]) => ({ name, ...one }))
  const layers = layersOf(derived)
  const selects = [
    statedSelect(ground, wanted),
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
