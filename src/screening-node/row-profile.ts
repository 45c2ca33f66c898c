import { enterprise, type Fact, type Vocabulary } from '../profile/vocabulary'

/** What the columns of a table are called by, for the rows of one vocabulary. */
export interface RowShape {
  readonly facts: ReadonlyMap<string, Fact>
  /** Columns that hold lists of subjects, awards or a note. */
  readonly whole: ReadonlySet<string>
}

export function rowShape(vocabulary: Vocabulary): RowShape {
  const own = vocabulary.find(({ subject }) => subject === enterprise)
  return {
    facts: new Map((own?.facts ?? []).map((fact) => [fact.name, fact])),
    whole: new Set([
      ...['awards', 'note', enterprise],
      ...vocabulary.flatMap(({ subject, collection }) =>
        subject === enterprise ? [] : [collection ?? subject],
      ),
    ]),
  }
}

type Row = Readonly<Record<string, unknown>>

const absence = '_absent'

/**
 * The profile of a row: columns are facts of the enterprise by name, with or without `enterprise.`,
 * or lists as JSON. An empty cell is unknown; the text `null`, or a column `<fact>_absent` that is
 * true, says that there is none.
 */
export function profileOfRow(row: Row, shape: RowShape): Row {
  const profile: Record<string, unknown> = {}
  const own: Record<string, unknown> = {}
  for (const [column, cell] of Object.entries(row)) {
    const value = stated(cell)
    if (value === undefined) continue
    const name = column.replace(/^enterprise\./u, '')
    if (column === enterprise) Object.assign(own, Object(value))
    else if (shape.whole.has(column)) profile[column] = column === 'note' ? value : parsed(value)
    else if (name.endsWith(absence) && shape.facts.has(name.slice(0, -absence.length))) {
      if (value === true || value === 'true') own[name.slice(0, -absence.length)] = null
    } else own[name] = value === 'null' ? null : typed(value, shape.facts.get(name))
  }
  return { [enterprise]: own, ...profile }
}

/** What is stated: a cell that is empty, or null in a table of types, says nothing. */
function stated(cell: unknown): unknown {
  if (cell === null || cell === '') return undefined
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
