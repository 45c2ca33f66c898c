import { excerptOf } from '../issue/excerpt'
import type { Issue } from '../issue/issue'
import { nearestOf } from '../issue/nearest'
import { enterprise, type Fact, type Vocabulary } from '../profile/vocabulary'
import { FileFault } from '../table/file-fault'

/** What the columns of a table are called by, for the rows of one vocabulary. */
export interface RowShape {
  readonly facts: ReadonlyMap<string, Fact>
  /** Facts by what they are called in a heading; not what several are called. */
  readonly titles: ReadonlyMap<string, string>
  /** Columns that hold lists of subjects, awards or a note. */
  readonly whole: ReadonlySet<string>
}

export function rowShape(vocabulary: Vocabulary): RowShape {
  const own = vocabulary.find(({ subject }) => subject === enterprise)
  const facts = own?.facts ?? []
  const titles = facts.flatMap(({ name, title: { zh, en } }) =>
    [zh, en].map((title) => [title, name] as const),
  )
  return {
    facts: new Map(facts.map((fact) => [fact.name, fact])),
    titles: new Map(
      titles.filter(([title]) => titles.filter(([other]) => other === title).length === 1),
    ),
    whole: new Set([
      ...['awards', 'note', enterprise],
      ...vocabulary.flatMap(({ subject, collection }) =>
        subject === enterprise ? [] : [collection ?? subject],
      ),
    ]),
  }
}

/** What a column is about. */
export interface ColumnOf {
  readonly kind: 'whole' | 'absence' | 'value'
  readonly name: string
}

const absence = '_absent'
const identity: readonly string[] = ['id', 'name']

/**
 * What a heading says: a fact of the enterprise by its name, with or without `enterprise.`, or by its
 * title; its `id` and `name`; `<fact>_absent`; or a list of subjects. Null for every other one.
 */
export function columnOf(heading: string, { facts, titles, whole }: RowShape): ColumnOf | null {
  if (whole.has(heading)) return { kind: 'whole', name: heading }
  const name = titles.get(heading) ?? heading.replace(/^enterprise\./u, '')
  if (facts.has(name) || identity.includes(name)) return { kind: 'value', name }
  const fact = name.endsWith(absence) ? name.slice(0, -absence.length) : name
  return fact !== name && facts.has(fact) ? { kind: 'absence', name: fact } : null
}

/** What the columns of a table are about; refuses headings that say nothing, or the same twice, all at once. */
export function columnsOf(
  file: string,
  headings: readonly string[],
  shape: RowShape,
): readonly ColumnOf[] {
  const columns: ColumnOf[] = []
  const issues: Issue[] = []
  for (const heading of headings) {
    const column = columnOf(heading, shape)
    if (column === null) issues.push(unknownColumn(file, heading, shape))
    else if (columns.some(({ kind, name }) => kind === column.kind && name === column.name)) {
      const expected = { zh: '各列不重复', en: 'every column once' }
      issues.push({ code: 'duplicate_key', file, path: heading, expected, found: heading })
    } else columns.push(column)
  }
  if (issues.length > 0) throw new FileFault(issues)
  return columns
}

function unknownColumn(file: string, heading: string, { facts, titles, whole }: RowShape): Issue {
  const names = [...identity, ...facts.keys(), ...titles.keys(), ...whole]
  const nearest = nearestOf(heading, names)
  const expected =
    nearest === undefined
      ? { zh: '企业事实的名称，或去掉这一列', en: 'the name of a fact, or this column left out' }
      : { zh: `如 ${nearest}，或去掉这一列`, en: `such as ${nearest}, or this column left out` }
  return { code: 'unknown_key', file, path: heading, expected, found: excerptOf(heading) }
}

/**
 * The profile of a row, whose cells stand under these columns. An empty cell is unknown; the text
 * `null`, or a column `<fact>_absent` that is true, says that there is none. Lists are JSON.
 */
export function profileOfRow(
  cells: readonly unknown[],
  columns: readonly ColumnOf[],
  { facts }: RowShape,
): object {
  const profile: Record<string, unknown> = {}
  const own: Record<string, unknown> = {}
  for (const [index, { kind, name }] of columns.entries()) {
    const value = stated(cells[index])
    if (value === undefined) continue
    if (name === enterprise) Object.assign(own, Object(value))
    else if (kind === 'whole') profile[name] = name === 'note' ? value : parsed(value)
    else if (kind === 'value') own[name] = value === 'null' ? null : typed(value, facts.get(name))
    else if (value === true || value === 'true') own[name] = null
  }
  return { [enterprise]: own, ...profile }
}

/** What is stated: a cell that is empty, or null in a table of types, says nothing. */
function stated(cell: unknown): unknown {
  if (cell === undefined || cell === null || cell === '') return undefined
  if (Array.isArray(cell)) return cell.map(stated)
  if (typeof cell !== 'object') return cell
  const entries = Object.entries(cell).flatMap(([key, value]): readonly [string, unknown][] => {
    const inner = stated(value)
    if (inner === undefined) return []
    if (!key.endsWith(absence)) return [[key, inner]]
    return inner === true ? [[key.slice(0, -absence.length), null]] : []
  })
  return Object.fromEntries(entries)
}

function typed(value: unknown, fact: Fact | undefined): unknown {
  if (typeof value !== 'string') return value
  if (fact?.type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value
  if (fact?.type !== 'choices') return value
  const list = parsed(value)
  return Array.isArray(list) ? list : value.split(/[;；]/u).map((one) => one.trim())
}

/** The JSON that a text holds; the text itself where it holds none. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
